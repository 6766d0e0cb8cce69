import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run, type Outcome } from '../package/install.js'

const SCRIPT = join(import.meta.dirname, '../../examples/archive/rejudge.mjs')

const folder = mkdtempSync(join(tmpdir(), 'refrain-archive-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Judges an archive and reads what was written. */
function rejudge(lines: readonly string[], ...more: string[]): Outcome & { written: Record<string, unknown>[] } {
  writeFileSync(join(folder, 'archive.jsonl'), lines.join('\n'))
  const outcome = run(folder, process.execPath, [SCRIPT, 'archive.jsonl', 'verdicts.jsonl', ...more])
  const written = readFileSync(join(folder, 'verdicts.jsonl'), 'utf8').trim().split('\n')
  return { ...outcome, written: written.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('the job that judges an archive again', () => {
  test('keeps the order over all cores, and tells what has changed', () => {
    const lines = Array.from({ length: 9_001 }, (_, id) =>
      JSON.stringify({ id, text: id % 3 === 0 ? 'What a load of crap.' : 'Good point.', action: 'publish' }),
    )
    const { status, stdout, written } = rejudge(lines)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '9001 judged, 3001 changed, 0 unreadable\n' })
    expect(written.map(({ id }) => id)).toEqual(lines.map((_, id) => id))
    expect(written[0]).toMatchObject({ action: 'nudge', was: 'publish', reasons: [{ rule: 'en/obscene:crap' }] })
    expect(written[1]).toEqual({ id: 1, action: 'publish', reasons: [] })
  })

  describe('of lines that are no comments', () => {
    const long = '1234567890123456789'
    const { status, stderr, written } = rejudge([
      '{"id":1,"text":"Good point."}',
      '',
      '{"id":2',
      '{"id":3,"text":"Thank you."}',
      '{"id":4,"text":"x","Author":"A"}',
      '{"id":5,"text":"x","reply_to":{"author":"A"}}',
      '{"id":6,"text":"x","reply_to":7,"Article":null,"authorId":8,"created_at":"2026"}',
      `{"id":${long},"text":"Good point."}`,
      `{"id":"${long}","text":"Good point."}`,
      `{"id":[${long}],"text":"Good point."}`,
      'null',
      '{"text":"Good point."}',
    ])
    const messages = stderr.trim().split('\n')
    const saidOf = (line: number) => messages.filter((message) => message.startsWith(`archive.jsonl:${line}: `)).map((message) => message.split(': ').slice(1).join(': '))

    test('names those, and judges the others', () => {
      expect(status).toBe(2)
      expect(messages.map((message) => Number(/^archive\.jsonl:(\d+): /.exec(message)?.[1]))).toEqual([3, 5, 6, 8, 10, 11])
      expect(written.map(({ id }) => id)).toEqual([1, 3, 6, long, undefined])
    })

    test('says what one lacks that holds nothing', () => {
      expect(saidOf(11)).toEqual([expect.stringMatching(/^check: text: found nothing, expected the text of a comment as a string/)])
    })

    test('names a key that is misspelt, and takes what is the archive\'s own', () => {
      expect([saidOf(5), saidOf(6), saidOf(7)]).toEqual([['Author: expected author'], ['reply_to: expected replyTo'], []])
    })

    test('writes no id that is not the one it read', () => {
      expect([saidOf(8), saidOf(9), saidOf(10)]).toEqual([['id: expected a string, or a whole number below 2 ** 53'], [], ['id: expected a string, or a whole number below 2 ** 53']])
    })
  })

  test.each([['no-such-folder/verdicts.jsonl', /no-such-folder/], ['/dev/full', /^\/dev\/full: /]])('says what is wrong with where it should write: %s', (path, message) => {
    writeFileSync(join(folder, 'archive.jsonl'), '{"id":1,"text":"Good point."}\n')
    const { status, stdout, stderr } = run(folder, process.execPath, [SCRIPT, 'archive.jsonl', path])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })

  test('heeds a policy', () => {
    writeFileSync(join(folder, 'policy.json'), '{ "actions": { "obscene": { "mild": "reject" } } }')
    const { written } = rejudge(['{"id":1,"text":"What a load of crap."}'], 'policy.json')
    expect(written[0]).toMatchObject({ action: 'reject' })
  })

  test('does not write over the archive', () => {
    const archive = '{"id":1,"text":"Good point."}\n'
    writeFileSync(join(folder, 'archive.jsonl'), archive)
    linkSync(join(folder, 'archive.jsonl'), join(folder, 'same.jsonl'))
    for (const path of ['archive.jsonl', 'same.jsonl']) {
      const { status, stderr } = run(folder, process.execPath, [SCRIPT, 'archive.jsonl', path])
      expect({ status, stderr }).toEqual({ status: 2, stderr: `${path}: this is the archive, expected another file to write to\n` })
    }
    expect(readFileSync(join(folder, 'archive.jsonl'), 'utf8')).toBe(archive)
  })

  test.each([
    ['a folder in place of the archive', ['.', 'verdicts.jsonl'], /^\.: this is a folder, expected a file of JSON lines$/m],
    ['no archive', ['no-such.jsonl', 'verdicts.jsonl'], /no-such\.jsonl/],
    ['a policy that is none', ['archive.jsonl', 'verdicts.jsonl', 'wrong.json'], /actions\.obscene\.mild: found "warn"/],
  ])('says what is wrong where there is %s', (_, files, message) => {
    writeFileSync(join(folder, 'archive.jsonl'), '{"id":1,"text":"Good point."}\nnull\n')
    writeFileSync(join(folder, 'wrong.json'), '{ "actions": { "obscene": { "mild": "warn" } } }')
    const { status, stderr } = run(folder, process.execPath, [SCRIPT, ...files])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })
})
