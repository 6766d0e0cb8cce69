import { describe, expect, test } from 'vitest'
import type { Entry, Hit } from '../../src/lexicon/entry.js'
import { directFindings, rankIn, withoutRepetitions, type Finding } from '../../src/rules/finding.js'

const finding = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  code: 'derogatory/contempt', severity: 'moderate', start, end, target: 'group', disguise: 0, language: 'en', rule: 'en/rules:test',
  isAmbiguous: false, isByRule: true, isNamed: false, loose: 0, isAsked: false, ...more,
})

const hit = (start: number, end: number, { language = 'en', disguise = 0, group, direct = true }: { language?: string; disguise?: number; group?: 'caste'; direct?: boolean } = {}): Hit => ({
  start, end, disguise,
  entry: {
    direct, language, rule: `${language}/words:x`, violation: { code: 'derogatory/slur', severity: 'severe' }, traits: new Set(['ambiguous']),
    sense: group === undefined ? {} : { group },
  } as unknown as Entry,
})

const rankOf = rankIn(['hi-Latn', 'en'])

describe('languages', () => {
  const inOrder = (languages: readonly string[], ...tags: readonly string[]) => tags.toSorted((one, other) => rankIn(languages)(one) - rankIn(languages)(other))

  test('come in the order of their parts, and those that a comment is not written in behind', () => {
    expect(inOrder(['hi-Latn', 'en'], 'ml-Latn', 'en', 'hi-Latn')).toEqual(['hi-Latn', 'en', 'ml-Latn'])
  })

  test('come right behind what they are in another script', () => {
    expect(inOrder(['ta', 'ml-Latn', 'ta-Latn'], 'ml-Latn', 'ta-Latn', 'ta')).toEqual(['ta', 'ta-Latn', 'ml-Latn'])
    expect(inOrder(['ta', 'en'], 'en', 'ml-Latn', 'ta-Latn', 'ta')).toEqual(['ta', 'ta-Latn', 'en', 'ml-Latn'])
  })
})

describe('hits that count by themselves', () => {
  const found = (...hits: Hit[]) => directFindings(hits, rankOf).map(({ start, end, language }) => [start, end, language])

  test('have what their entry says of them', () => {
    expect(directFindings([hit(2, 5, { group: 'caste', disguise: 4 })], rankOf)).toEqual([
      finding(2, 5, { code: 'derogatory/slur', severity: 'severe', group: 'caste', disguise: 4, rule: 'en/words:x', isAmbiguous: true, isByRule: false }),
    ])
    expect(directFindings([hit(2, 5)], rankOf)[0]).not.toHaveProperty('group')
    expect(found(hit(2, 5, { direct: false }))).toEqual([])
  })

  test('are one of one span: of the language that more of the comment is in, else the first', () => {
    expect(found(hit(2, 5), hit(2, 5, { language: 'hi-Latn' }))).toEqual([[2, 5, 'hi-Latn']])
    expect(found(hit(2, 5, { language: 'hi-Latn' }), hit(2, 5))).toEqual([[2, 5, 'hi-Latn']])
    expect(found(hit(2, 5, { language: 'xx' }), hit(2, 5, { language: 'yy' }))).toEqual([[2, 5, 'xx']])
  })

  test('are several of several spans, and the first of those that are disguised in different ways', () => {
    expect(found(hit(2, 5), hit(2, 6, { language: 'hi-Latn' }))).toEqual([[2, 5, 'en'], [2, 6, 'hi-Latn']])
    expect(found(hit(1, 5), hit(2, 5, { language: 'hi-Latn' }))).toEqual([[1, 5, 'en'], [2, 5, 'hi-Latn']])
    expect(found(hit(2, 5), hit(2, 5, { language: 'hi-Latn', disguise: 4 }))).toEqual([[2, 5, 'en']])
  })
})

describe('of findings of rules that overlap and have one code', () => {
  /** By number, those that stay, in order. */
  const kept = (...findings: Finding[]) => withoutRepetitions(findings, ' '.repeat(60), rankOf).map((one) => findings.indexOf(one))
  /** Of two of one place the second is better, whichever is written first. */
  const isBetter = (one: Finding, other: Finding) => {
    expect(kept(one, other)).toEqual([1])
    expect(kept(other, one)).toEqual([0])
  }

  test('the one of the language that more is in stays, of one span', () => {
    isBetter(finding(2, 9, { severity: 'severe' }), finding(2, 9, { language: 'hi-Latn' }))
  })

  test('of different spans the gravest, in whatever language', () => {
    isBetter(finding(2, 9, { language: 'hi-Latn' }), finding(2, 12, { severity: 'severe' }))
    isBetter(finding(2, 9, { language: 'hi-Latn' }), finding(1, 9, { severity: 'severe' }))
    isBetter(finding(2, 9, { severity: 'mild' }), finding(4, 12))
  })

  test('the one that knows by a name who is meant', () => {
    isBetter(finding(2, 9), finding(4, 12, { isNamed: true, loose: 3 }))
  })

  test('the one that means somebody of the conversation, if it covers the other', () => {
    const participant = { target: 'participant', role: 'commenter' } as const
    isBetter(finding(4, 9), finding(2, 9, { ...participant, loose: 3 }))
    // Words of the other would be lost: then gaps count.
    isBetter(finding(4, 12, { ...participant, loose: 3 }), finding(2, 9))
    isBetter(finding(2, 7, { ...participant, loose: 3 }), finding(2, 9))
    isBetter(finding(2, 7), finding(2, 9, { ...participant, loose: 3 }))
    isBetter(finding(2, 9, { target: 'person', role: 'public-figure', loose: 3 }), finding(4, 9))
    // Nor is anything known of somebody without a role, nor more than the other knows.
    isBetter(finding(2, 9, { target: 'participant', loose: 3 }), finding(4, 9))
    isBetter(finding(2, 9, { ...participant, loose: 3 }), finding(2, 9, participant))
  })

  test('the one with the fewest words in its gaps, else the first', () => {
    isBetter(finding(2, 9, { loose: 2 }), finding(2, 9, { loose: 1 }))
    expect(kept(finding(2, 9), finding(2, 9))).toEqual([0])
    expect(kept(finding(2, 9, { rule: 'a' }), finding(2, 9, { rule: 'b' }))).toEqual([0])
  })

  test('what touches does not overlap, nor is another code the same', () => {
    expect(kept(finding(2, 9), finding(9, 12))).toEqual([0, 1])
    expect(kept(finding(2, 9), finding(4, 12, { code: 'derogatory/threat' }))).toEqual([0, 1])
  })

  test('what counts by itself stays beside them, but for the word of a list that a rule finds, too', () => {
    const word = { isByRule: false, rule: 'en/words:x' } as const
    expect(kept(finding(2, 9, word), finding(2, 12))).toEqual([1, 0])
    expect(kept(finding(2, 9, word), finding(2, 9, { rule: 'en/words:x' }))).toEqual([1])
    expect(kept(finding(2, 9, word), finding(2, 9))).toEqual([0, 1])
    expect(kept(finding(2, 9, word), finding(2, 9, { rule: 'en/words:x', code: 'derogatory/threat' }))).toEqual([0, 1])
    expect(kept(finding(2, 9, word), finding(2, 9, word))).toEqual([0, 1])
  })

  test('all stand in order of position, also where the better one begins later', () => {
    const early = finding(0, 9)
    const other = finding(3, 5, { code: 'derogatory/threat' })
    expect(kept(early, other, finding(6, 12, { severity: 'severe' }))).toEqual([1, 2])
  })
})

describe('insults side by side', () => {
  const text = 'shameless  fraud, a liar'
  const insult = (start: number, end: number, more: Partial<Finding> = {}) => finding(start, end, { code: 'personal/insult', target: 'person', rule: `r${start}`, ...more })
  const together = (...findings: Finding[]) => withoutRepetitions(findings, text, rankOf).map(({ start, end, rule, disguise }) => [text.slice(start, end), rule, disguise])

  test('are one: what the last says, with the disguises of both', () => {
    expect(together(insult(0, 9, { disguise: 1 }), insult(11, 16, { disguise: 4 }))).toEqual([['shameless  fraud', 'r11', 5]])
  })

  test('the first counts if it is graver, or is as grave and knows better who is meant', () => {
    const head = (first: Partial<Finding>, last: Partial<Finding>) => together(insult(0, 9, first), insult(11, 16, last))[0]![1]
    expect(head({ severity: 'severe' }, {})).toBe('r0')
    expect(head({}, { severity: 'severe' })).toBe('r11')
    expect(head({ role: 'commenter' }, {})).toBe('r0')
    expect(head({ role: 'commenter' }, { role: 'author' })).toBe('r11')
    expect(head({ role: 'commenter' }, { severity: 'severe' })).toBe('r11')
  })

  test('are several with words or a comma between, or where no rule tells them', () => {
    expect(together(insult(11, 16), insult(20, 24))).toHaveLength(2)
    expect(together(insult(0, 9, { isByRule: false }), insult(11, 16))).toHaveLength(2)
    expect(together(insult(0, 9), insult(11, 16, { isByRule: false }))).toHaveLength(2)
    expect(together(finding(0, 9), finding(11, 16))).toHaveLength(2)
  })

  test('are one also where they touch, and where something else stands among them', () => {
    expect(together(insult(0, 5), insult(5, 9))).toEqual([['shameless', 'r5', 0]])
    expect(together(insult(0, 9), finding(2, 4), insult(11, 16))).toEqual([['shameless  fraud', 'r11', 0], ['am', 'en/rules:test', 0]])
  })
})
