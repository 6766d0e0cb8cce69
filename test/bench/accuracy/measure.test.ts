import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { measure } from '../../../bench/accuracy/measure.js'
import { parseOptions } from '../../../bench/accuracy/options.js'
import { asText } from '../../../bench/output/document.js'
import type { Comment, Verdict } from '../../../src/verdict.js'
import { reason, verdict } from './verdicts.js'

/** Finds "drat". */
const judge = {
  check: ({ text }: Comment): Verdict => {
    const start = text.indexOf('drat')
    return start < 0 ? verdict('publish') : verdict('nudge', reason({ start, end: start + 4 }))
  },
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refrain-accuracy-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(file: string, ...rows: readonly (object | string)[]): void {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify({ id: 'x', lang: 'en', ...row })))
  writeFileSync(join(folder, file), lines.join('\n'))
}

describe('measuring accuracy', () => {
  it('counts what is flagged against what is labelled, per set and label', async () => {
    put(
      'a.jsonl',
      { text: 'drat', policy: { obscene: 1 } },
      { text: 'oh drat', policy: { obscene: 0 } },
      { text: 'oh', policy: { obscene: 1 } },
      { text: 'hello', policy: { obscene: 0 } },
    )
    const { reports, comments } = await measure(judge, parseOptions([folder]))
    expect(comments).toBe(4)
    expect(reports['labelled']?.json()).toMatchObject([
      { set: 'a', label: 'obscene', comments: 4, prevalence: 0.5, precision: 0.5, recall: 0.5, auc: 0.5 },
    ])
  })

  it('names file and line of what it cannot read, and counts the rest', async () => {
    put('a.jsonl', { text: 'drat', policy: { any: 1 } }, '{"id": 3', '', { text: 'hi', policy: { any: 0 } })
    const { problems, comments } = await measure(judge, parseOptions([folder]))
    expect(comments).toBe(2)
    expect(problems).toEqual([expect.stringContaining(`${join(folder, 'a.jsonl')}:2: not JSON`)])
  })

  it('reads a raw line separator as part of a text, not as the end of a line', async () => {
    put('a.jsonl', { text: 'one\u2028two', policy: { any: 0 } })
    expect(await measure(judge, parseOptions([folder]))).toMatchObject({ comments: 1, problems: [] })
  })

  it('skips files without labels and says so', async () => {
    put('a.jsonl', { text: 'hi' })
    put('b.jsonl', { text: 'hi', healthy: 1 })
    expect(await measure(judge, parseOptions([folder]))).toMatchObject({ comments: 1, unlabelled: ['a'] })
  })

  it('says what becomes of healthy comments and innocent words', async () => {
    put('news.jsonl', { text: 'drat', healthy: 1 }, { text: 'fine', healthy: 1 })
    put('words.jsonl', { text: 'hydrate', labels: { benign: 1 } })
    const { reports } = await measure(judge, parseOptions([folder]))
    expect(reports['innocents']?.json()).toEqual({
      healthy: [{ set: 'news', comments: 2, publish: 1, nudge: 1, review: 0, reject: 0 }],
      words: [{ set: 'words', words: 1, flagged: 1 }],
    })
  })

  it('compares marked characters with those most raters marked', async () => {
    const spans = [['Profane/Obscene', 3, 7], ['Profane/Obscene', 0, 7]]
    put('a.jsonl', { text: 'oh drat', policy: { any: 1 }, labels: { n_raters: 2 }, spans })
    const { reports } = await measure(judge, parseOptions([folder]))
    expect(reports['spans']?.json()).toMatchObject([
      { of: 'a obscene', comments: 1, f1: 1 },
      { of: 'a any', comments: 1, f1: 1 },
    ])
  })

  it('gives the precision of each rule', async () => {
    put('a.jsonl', { text: 'drat', policy: { obscene: 0 } }, { text: 'drat drat', policy: { obscene: 1 } })
    const { reports } = await measure(judge, parseOptions([folder]))
    expect(reports['rules']?.json()).toMatchObject([{ rule: 'en/obscene:drat', right: 1, wrong: 1, precision: 0.5 }])
  })

  it('shows the rules of the categories asked for', async () => {
    put('a.jsonl', { text: 'drat', policy: { obscene: 0, personal: 0 } })
    const rulesOf = async (category: string) =>
      (await measure(judge, parseOptions([folder, '--category', category]))).reports['rules']?.json()
    expect(await rulesOf('personal')).toEqual([])
    expect(await rulesOf('obscene')).toHaveLength(1)
    expect(await rulesOf('any')).toHaveLength(1)
  })

  it('judges only what was asked for', async () => {
    put('a.jsonl', { text: 'hi', policy: { any: 0 } }, { text: 'привіт', lang: 'uk', policy: { any: 0 } })
    put('b.jsonl', { text: 'hi', policy: { any: 0 } })
    expect(await measure(judge, parseOptions([folder, '--set', 'a', '--lang', 'uk']))).toMatchObject({ comments: 1 })
    expect(await measure(judge, parseOptions([folder, '--sample', '0']))).toMatchObject({ comments: 0 })
    await expect(measure(judge, parseOptions([folder, '--set', 'c']))).rejects.toThrow('expected one of a, b')
  })

  it('records numbers only, never a text of the data', async () => {
    put('a.jsonl', { text: 'drat this very private sentence', policy: { any: 0 } })
    const { reports } = await measure(judge, parseOptions([folder]))
    const sections = Object.values(reports).flatMap((report) => report.sections())
    expect(sections.length).toBeGreaterThan(0)
    expect(asText(sections)).not.toContain('private sentence')
  })

  it('says what is wrong with a folder', async () => {
    await expect(measure(judge, parseOptions([join(folder, 'none')]))).rejects.toThrow(/expected a folder .* found: ENOENT/)
    await expect(measure(judge, parseOptions([folder]))).rejects.toThrow('no *.jsonl file in it')
  })
})

describe('the command line', () => {
  it.each([
    [[], /found 0 folders, expected one/],
    [['a', '--category', 'rude'], /--category: found rude, expected one of derogatory/],
    [['a', '--sample', '2'], /--sample: found 2, expected a number from 0 to 1/],
    [['a', '--errors', 'many'], /--errors: found many/],
    [['a', '--bogus'], /--bogus/],
  ])('rejects %j', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message)
  })
})
