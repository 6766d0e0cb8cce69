import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run, type Outcome } from '../package/install.js'

const SCRIPT = join(import.meta.dirname, '../../examples/archive/rejudge.js')

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

  test('names the lines it cannot read and judges the others', () => {
    const { status, stderr, written } = rejudge(['{"id":1,"text":"Good point."}', '', '{"id":2', '{"id":3,"text":"Thank you."}'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^archive\.jsonl:3: .*\n$/)
    expect(written.map(({ id }) => id)).toEqual([1, 3])
  })

  test('names a key that is misspelt, and takes what is the archive\'s own', () => {
    const lines = ['{"id":1,"text":"x","Author":"A"}', '{"id":2,"text":"x","reply_to":{"author":"A"}}', '{"id":3,"text":"x","reply_to":7,"Article":null,"authorId":8,"created_at":"2026"}']
    const { status, stderr, written } = rejudge(lines)
    expect(stderr).toBe('archive.jsonl:1: Author: expected author\narchive.jsonl:2: reply_to: expected replyTo\n')
    expect({ status, ids: written.map(({ id }) => id) }).toEqual({ status: 2, ids: [3] })
  })

  test.each([['no-such-folder/verdicts.jsonl', /no-such-folder/], ['/dev/full', /^\/dev\/full: /]])('says what is wrong with where it should write: %s', (path, message) => {
    writeFileSync(join(folder, 'archive.jsonl'), '{"id":1,"text":"Good point."}\n')
    const { status, stdout, stderr } = run(folder, process.execPath, [SCRIPT, 'archive.jsonl', path])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })

  test.each(['1234567890123456789', '[1234567890123456789]'])('writes no id that is not the one it read: %s', (id) => {
    const { status, stderr, written } = rejudge([`{"id":${id},"text":"Good point."}`, `{"id":"${id}","text":"Good point."}`, '{"text":"Good point."}'])
    expect(status).toBe(2)
    expect(stderr).toBe('archive.jsonl:1: id: expected a string, or a whole number below 2 ** 53\n')
    expect(written.map((one) => one['id'])).toEqual([id, undefined])
  })

  test('heeds a policy', () => {
    writeFileSync(join(folder, 'policy.json'), '{ "actions": { "obscene": { "mild": "reject" } } }')
    const { written } = rejudge(['{"id":1,"text":"What a load of crap."}'], 'policy.json')
    expect(written[0]).toMatchObject({ action: 'reject' })
  })

  test.each([
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

  test('says of a line that holds nothing what it lacks', () => {
    const { stderr, written } = rejudge(['null', '{"id":3,"text":"Thank you."}'])
    expect(stderr).toMatch(/^archive\.jsonl:1: check\(\) takes a string or a comment whose "text" is a string/)
    expect(written.map(({ id }) => id)).toEqual([3])
  })
})
