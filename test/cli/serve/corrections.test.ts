import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CorrectionsFile } from '../../../src/cli/serve/corrections.js'
import { temporaryFiles } from '../fakes.js'

async function linesAfter(before: string): Promise<string[]> {
  const path = join(temporaryFiles({ 'corrections.jsonl': before }), 'corrections.jsonl')
  const file = await CorrectionsFile.open(path)
  await Promise.all(['a', 'b'].map((text) => file.append({ text, scores: {} })))
  await file.close()
  return readFileSync(path, 'utf8').split('\n')
}

test.each([
  ['nothing', '', []],
  ['whole lines', '{"text":"ഒന്ന്"}\n', ['{"text":"ഒന്ന്"}']],
  ['a line that broke off', '{"text":"ഒ', ['{"text":"ഒ']],
])('what is appended to %s stands in lines of its own', async (_, before, lines) => {
  const found = await linesAfter(before)
  expect(found.slice(0, -3)).toEqual(lines)
  expect(found.slice(-3, -1).map((line) => (JSON.parse(line) as { text: string }).text)).toEqual(['a', 'b'])
  expect(found.at(-1)).toBe('')
})

test('nobody but its owner may read the comments in it', async () => {
  const path = join(temporaryFiles({}), 'corrections.jsonl')
  await (await CorrectionsFile.open(path)).close()
  expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
})
