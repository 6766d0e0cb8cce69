import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { compare, type CompareOptions } from '../../src/cli/compare.js'
import { Comparison } from '../../src/cli/compare/comparison.js'
import { Furthest, type Disagreement } from '../../src/cli/compare/furthest.js'
import { readPast } from '../../src/cli/compare/history.js'
import { report } from '../../src/cli/compare/report.js'
import { styleOf } from '../../src/cli/readable.js'
import { createModerator, type Moderator } from '../../src/moderator.js'
import type { Reason, Verdict } from '../../src/verdict.js'
import type { Attribute } from '../../src/perspective.js'
import { fakeTerminal, outcomeOf, Paper, policyIn, temporaryFiles, type Outcome } from './fakes.js'

const options: CompareOptions = { threshold: 0.8, disagreements: 10, progress: false }

/** Compares lines; in English if no options say otherwise. */
function run(lines: readonly unknown[], changes: Partial<CompareOptions> = { policy: policyIn('en') }): Promise<Outcome> {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const terminal = fakeTerminal([input])
  return outcomeOf(compare([], { ...options, ...changes }, terminal), terminal)
}

describe('refrain compare', () => {
  test('says from which scores as many are flagged, what the policy does, and where the two differ', async () => {
    const { code, out, errors } = await run([
      { text: 'You idiot', scores: { TOXICITY: 0.95, SPAM: 0.5 } },
      { text: 'The bloody war goes on', scores: { TOXICITY: 0.85 } },
      { text: 'Women are vermin', scores: { TOXICITY: 0.1 } },
      { text: 'Well said', scores: { TOXICITY: 0.02 } },
    ], {})
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(out).toMatch(/^4 comments: 2 publish, 0 nudge, 1 review, 1 reject\n/)
    expect(out).toMatch(/^TOXICITY +0\.50 +2 +0\.\d{3} +2 +1 +0\.00 +0\.50 +0\.50$/m)
    expect(out).toContain('From 0.80 on, TOXICITY flagged 2: the policy holds 1 of them, publishes 1, and holds 1 other.')
    expect(out).toContain('Not compared, for refrain has no such score: SPAM.')
    expect(out).toMatch(/is furthest above refrain's:\n<stdin>:2 {2}0\.85 → 0\.\d\d {2}publish {2}The bloody war goes on\n/)
    expect(out).toMatch(/is furthest above the old one:\n<stdin>:3 {2}0\.10 → 0\.\d\d {2}reject .*\n +«Women are vermin» derogatory\/dehumanising/)
  })

  test('names wrong lines and counts the others', async () => {
    const { code, out, errors } = await run(['no', { text: 'Well said', scores: { TOXICITY: 0.1 } }, '', { text: 'x' }, { text: 5 }])
    expect(code).toBe(2)
    expect(errors).toMatch(/^<stdin>:1: not JSON.*\n<stdin>:4: found no score to compare.*\n<stdin>:5: text: found 5, expected a string\n$/)
    expect(out).toMatch(/^1 comment: 1 publish, 0 nudge, 0 review, 0 reject; 3 unreadable\n/)
  })

  test('of nothing says so', async () => {
    expect(await run([])).toEqual({ code: 2, out: '', errors: expect.stringMatching(/^found no comment, expected .*\n$/) as string })
  })

  test('shows as many disagreements as asked for', async () => {
    const lines = Array.from({ length: 20 }, (_, i) => ({ text: `Well said ${i}`, scores: { TOXICITY: 0.5 + i / 100 } }))
    const { out } = await run(lines, { policy: policyIn('en'), disagreements: 2 })
    expect(out.match(/<stdin>:\d+/g)).toEqual(['<stdin>:20', '<stdin>:19'])
    expect((await run(lines, { policy: policyIn('en'), disagreements: 0 })).out).not.toContain('<stdin>')
  })

  test('judges by the policy', async () => {
    const folder = temporaryFiles({ 'policy.json': '{ "languages": ["en"], "actions": { "personal": { "mild": "publish", "moderate": "publish" } } }', 'wrong.json': '{ "x": 1 }' })
    const line = { text: 'You idiot', scores: { TOXICITY: 0.95 } }
    expect((await run([line], { policy: join(folder, 'policy.json') })).out).toContain('the policy holds 0 of them')
    const { code, errors } = await run([line], { policy: join(folder, 'wrong.json') })
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringContaining('wrong.json:1:8: x: found an unknown key') as string })
  })

  test.each([['', 0], ['no\n', 2]])('a reader of the output that goes away is no error: %j and a comment', async (first, expected) => {
    const stdout = new Writable({ write: (_chunk, _encoding, done) => { done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) } })
    const terminal = fakeTerminal([first, JSON.stringify({ text: 'Well said', scores: { TOXICITY: 0.1 } })])
    expect(await compare([], { ...options, policy: policyIn('en') }, { ...terminal, stdout })).toBe(expected)
  })

  test('a file that is not there is told', async () => {
    const terminal = fakeTerminal()
    expect(await compare(['none.jsonl'], { ...options, policy: policyIn('en') }, terminal)).toBe(2)
    expect(terminal.stderr.text).toBe('none.jsonl: there is no such file\n')
  })
})

describe('a line of history', () => {
  const score = { summaryScore: { value: 0.7, type: 'PROBABILITY' } }

  test.each([
    ['scores by name', { text: 'x', scores: { TOXICITY: 0.7 } }],
    ['names in small letters, and nulls', { text: 'x', scores: { toxicity: 0.7, insult: null } }],
    ['a response beside its text', { text: 'x', attributeScores: { TOXICITY: score }, languages: ['en'] }],
    ['a response beside its comment', { comment: { text: 'x' }, attributeScores: { TOXICITY: score } }],
    ['a request and its response, of HTML', { request: { comment: { text: '<p>x</p>', type: 'HTML' } }, response: { attributeScores: { TOXICITY: score } } }],
    ['a comment with a type of its own', { comment: { text: 'x', type: 7 }, attributeScores: { TOXICITY: score } }],
    ['the same score in several places', { text: 'x', scores: { toxicity: 0.7, TOXICITY: 0.7 }, attributeScores: { TOXICITY: score }, response: { attributeScores: { TOXICITY: score } } }],
    ['a request and its response', { request: { comment: { text: 'x' } }, response: { attributeScores: { TOXICITY: score } } }],
  ])('may be %s', (_, line) => {
    expect(readPast(JSON.stringify(line))).toEqual({ text: 'x', scores: new Map([['TOXICITY', 0.7]]), others: [] })
  })

  test.each([0, 1])('may have a score of %i', (value) => {
    expect(readPast(JSON.stringify({ text: 'x', scores: { TOXICITY: value } })).scores).toEqual(new Map([['TOXICITY', value]]))
  })

  test.each([
    [[], /found an empty array, expected an object/],
    [{ scores: { TOXICITY: 0.7 } }, /found no comment, expected it as "text"/],
    [{ text: 'x', scores: { TOXICITY: 70 } }, /TOXICITY: found 70, expected a score from 0 to 1/],
    [{ text: 'x', scores: { TOXICITY: -0.1 } }, /TOXICITY: found -0\.1, expected a score from 0 to 1/],
    [{ text: 'x', scores: { TOXICITY: '0.7' } }, /scores\.TOXICITY: found "0\.7", expected a number/],
    [{ text: 'x', scores: { SPAM: 0.7 } }, /found no score to compare, expected .* TOXICITY/],
    [{ text: 'x', scores: { toxicity: 0.9, TOXICITY: 0.1 } }, /^TOXICITY: found the scores 0\.9 and 0\.1, expected one, in whatever case and place its name stands$/],
    [{ text: 'x', scores: { TOXICITY: 0.1 }, attributeScores: { TOXICITY: score } }, /^TOXICITY: found the scores 0\.1 and 0\.7/],
    [{ text: 'x', attributeScores: { toxicity: score }, response: { attributeScores: { TOXICITY: { summaryScore: { value: 0.2 } } } } }, /^TOXICITY: found the scores 0\.7 and 0\.2/],
    [{ text: 'x', attributeScores: { TOXICITY: 0.7 } }, /attributeScores\.TOXICITY: found 0\.7, expected an object/],
  ])('may not be %j', (line, message) => {
    expect(() => readPast(JSON.stringify(line))).toThrow(message)
  })
})

describe('the comments that are furthest apart', () => {
  const at = (place: number, old: number): Disagreement => ({ place: String(place), old, refrain: 0, text: '', verdict: {} as Verdict })

  test.each([0, 1, 3, 100])('are kept in order, %i at most, and of those as far the first', (most) => {
    const all = Array.from({ length: 60 }, (_, i) => at(i, ((i * 7) % 20) / 20))
    const furthest = new Furthest(most)
    for (const comment of all) furthest.add(comment)
    expect(furthest.comments).toEqual(all.toSorted((a, b) => b.old - a.old).slice(0, most))
  })

  test('cost a look each, however many are kept', () => {
    const furthest = new Furthest(10_000)
    // Sorted anew for each, they would take many minutes, and the test its whole time.
    for (let i = 0; i < 300_000; i++) furthest.add(at(i, ((i * 7919) % 100_003) / 100_003))
    expect(furthest.comments).toHaveLength(10_000)
  })
})

describe('the comparison', () => {
  /** A moderator that is as sure of a comment as the number it begins with says. */
  const moderator: Moderator = {
    ...createModerator({}, { packs: [] }),
    check: (comment) => {
      const confidence = Number.parseFloat(typeof comment === 'string' ? comment : comment.text)
      const reasons = confidence > 0 ? [{ code: 'personal/insult', confidence, severity: 'mild', target: 'none', disguise: [], start: 0, end: 0, quote: '', rule: 'x' } as unknown as Reason] : []
      return { action: confidence > 0 ? 'review' : 'publish', reasons, scores: { derogatory: 0, personal: confidence, obscene: 0 }, languages: [], notices: [] } satisfies Verdict
    },
  }
  const of = (pairs: readonly (readonly [old: number, refrain: number])[]): Comparison => {
    const comparison = new Comparison(moderator, 3)
    for (const [old, refrain] of pairs) comparison.add({ text: `${refrain} x`, scores: new Map<Attribute, number>([['TOXICITY', old]]), others: [] }, '1')
    return comparison
  }

  test('finds the score that flags as many', () => {
    const same = of([[0.9, 0.6], [0.8, 0.5], [0.3, 0.4], [0.2, 0]])
    expect(same.agreement('TOXICITY', 0.8)).toEqual({ old: 0.8, oldFlags: 2, refrain: 0.5, refrainFlags: 2, both: 2, kappa: 1, precision: 1, recall: 1 })
    expect(same.agreement('TOXICITY', 0.9)).toMatchObject({ refrain: 0.6, refrainFlags: 1 })
    // In whatever order the comments come.
    expect(of([[0.2, 0.1], [0.9, 0.4], [0.8, 0.6]]).agreement('TOXICITY', 0.8)).toMatchObject({ refrain: 0.4, both: 2 })
  })

  test('where the old score flagged none, flags none', () => {
    expect(of([[0.1, 0.9]]).agreement('TOXICITY', 0.8)).toMatchObject({ oldFlags: 0, refrain: undefined, refrainFlags: 0, precision: undefined })
  })

  test('of equal scores takes all or none, whichever is nearer', () => {
    const tied = of([[0.9, 0.9], [0.9, 0.5], [0.1, 0.5], [0.1, 0.5], [0.1, 0.5]])
    expect(tied.agreement('TOXICITY', 0.9)).toMatchObject({ oldFlags: 2, refrain: 0.9, refrainFlags: 1 })
    const nearer = of([[0.9, 0.9], [0.9, 0.5], [0.9, 0.5], [0.1, 0.5]])
    expect(nearer.agreement('TOXICITY', 0.9)).toMatchObject({ oldFlags: 3, refrain: 0.5, refrainFlags: 4 })
    // As near: the more. Where none is above: all.
    expect(of([[0.9, 0.9], [0.9, 0.5], [0.1, 0.5]]).agreement('TOXICITY', 0.9)).toMatchObject({ oldFlags: 2, refrainFlags: 3 })
    expect(of([[0.9, 0.5], [0.1, 0.5], [0.1, 0.5], [0.1, 0.5]]).agreement('TOXICITY', 0.9)).toMatchObject({ oldFlags: 1, refrain: 0.5, refrainFlags: 4 })
  })

  test('never flags what refrain finds nothing in', () => {
    const silent = of([[0.9, 0], [0.9, 0.4], [0.9, 0]])
    expect(silent.agreement('TOXICITY', 0.9)).toMatchObject({ oldFlags: 3, refrain: 0.4, refrainFlags: 1, recall: 1 / 3 })
    expect(of([[0.9, 0]]).agreement('TOXICITY', 0.9)).toMatchObject({ refrain: undefined, refrainFlags: 0, precision: undefined, recall: 0 })
  })

  test('counts what the policy holds from an old score on, which is among them', () => {
    expect(of([[0.8, 0.5], [0.9, 0], [0.7, 0.5], [0.1, 0]]).verdictsFrom('TOXICITY', 0.8)).toEqual({ flagged: 2, held: 1, heldBeside: 1 })
  })

  test('is no difference where the scores are the same', () => {
    const { missed, added } = of([[0.5, 0.5], [0.9, 0.5], [0.1, 0.5]])
    expect([missed, added].map((list) => list.map(({ old }) => old))).toEqual([[0.9], [0.1]])
  })

  test('is reported in a table, thresholds in order, and without what there is nothing to say of', () => {
    const comparison = of([[0.8, 0.5], [0.9, 0.6], [0.1, 0.1], [0.1, 0.1]])
    comparison.add({ text: '0.5 x', scores: new Map<Attribute, number>([['INSULT', 0.5]]), others: [] }, '5')
    const lines = report(comparison, 0.55, styleOf(new Paper())).split('\n')
    expect(lines.slice(0, 8)).toEqual([
      '5 comments: 0 publish, 0 nudge, 5 review, 0 reject',
      '',
      'The score of refrain from which as many comments are flagged as by the old score, and how the two agree:',
      '',
      '          old ≥  flags  refrain ≥  flags  both  kappa  precision  recall',
      'TOXICITY   0.50      2      0.500      2     2   1.00       1.00    1.00',
      '           0.55      2      0.500      2     2   1.00       1.00    1.00',
      '           0.60      2      0.500      2     2   1.00       1.00    1.00',
    ])
    expect(lines.find((line) => line.startsWith('INSULT'))).toBe('INSULT     0.50      1      0.500      1     1      –       1.00    1.00')
    const text = lines.join('\n')
    expect(text).toContain('From 0.55 on, TOXICITY flagged 2: the policy holds 2 of them, publishes 0, and holds 2 others.\n')
    expect(text).toContain('Where the old score is furthest above refrain\'s:')
    expect(text).not.toMatch(/Not compared|above the old one/)
  })

  test('tells agreement beyond chance', () => {
    // Ten comments; both flag 3, one flags 2 more, the other 1 more: agreed 0.7, by chance (5 × 4 + 5 × 6) / 100.
    const pairs = [[0.9, 0.9], [0.9, 0.9], [0.9, 0.9], [0.9, 0], [0.9, 0], [0.1, 0.9], [0.1, 0], [0.1, 0], [0.1, 0], [0.1, 0]] as const
    expect(of(pairs).agreement('TOXICITY', 0.5).kappa).toBeCloseTo((0.7 - 0.5) / (1 - 0.5))
    expect(of([[0.9, 0.9]]).agreement('TOXICITY', 0.5).kappa).toBeUndefined()
  })
})
