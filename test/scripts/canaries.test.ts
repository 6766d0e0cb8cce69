import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canariesModule } from '../../scripts/canaries.js'
import { ListError, Problems } from '../../scripts/lists/problems.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refrain-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function compiled(content: string): { source: string; problems: readonly string[] } {
  const file = join(folder, 'canaries.txt')
  writeFileSync(file, content)
  const problems = new Problems()
  const source = canariesModule(file, ['en', 'uk'], problems)
  return { source, problems: reported(problems) }
}

function reported(problems: Problems): string[] {
  try {
    problems.throwIfAny()
  } catch (error) {
    if (error instanceof ListError) return error.problems.map(({ found }) => found)
  }
  return []
}

it('has the comments of every language', () => {
  const { source, problems } = compiled('== en\nsnarf\n== uk\nбзик\nбзики')
  expect(problems).toEqual([])
  expect([...source.matchAll(/"text": "(.*)"/g)].map(([, text]) => text)).toEqual(['snarf', 'бзик', 'бзики'])
})

it.each([
  ['== en\nsnarf', ['no comment in uk']],
  ['== en\nsnarf\n== uk', ['no comment in uk']],
  ['== en\nsnarf\n== uk\nбзик\n== xx\nzork', ['xx']],
])('refuses %j', (content, found) => {
  expect(compiled(content).problems).toEqual(found)
})
