import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { packs } from '../../../src/generated/packs.js'
import { PatternError, PatternReader, readRulePattern } from '../../../src/rules/grammar/pattern.js'

const read = (text: string, isGuard = false) => readRulePattern(text, isGuard)

describe('a pattern of a rule', () => {
  it('is words, kinds and what lies between', () => {
    expect(read('you ..2 <be> [a|an] {<insult>!}')).toEqual([
      { is: 'word', any: ['you'], isAnchor: false },
      { is: 'gap', most: 2, crosses: 0, mayNegate: false },
      { is: 'word', any: ['<be>'], isAnchor: false },
      { is: 'optional', body: [{ is: 'word', any: ['a', 'an'], isAnchor: false }] },
      { is: 'mark', mark: 'start' },
      { is: 'word', any: ['<insult>'], isAnchor: true },
      { is: 'mark', mark: 'end' },
    ])
  })

  it('takes several kinds in one pair of brackets, and kinds beside words', () => {
    expect(read('<they|group>|these <is>')).toMatchObject([{ any: ['<they>', '<group>', 'these'] }, { any: ['<is>'] }])
  })

  it('has gaps within a clause and within a sentence, with or without negation', () => {
    expect(read('a ..3 b ...8~ c').filter(({ is }) => is === 'gap')).toEqual([
      { is: 'gap', most: 3, crosses: 0, mayNegate: false },
      { is: 'gap', most: 8, crosses: 2, mayNegate: true },
    ])
  })

  it('may have words that are names of properties of all objects', () => {
    for (const word of ['constructor', 'valueof']) expect(read(word)).toEqual([{ is: 'word', any: [word], isAnchor: false }])
  })

  it('of a guard has a place for the match', () => {
    expect(read('<say> ..2 "@"', true).at(-1)).toEqual({ is: 'match', isQuoted: true })
  })
})

describe('a pattern that cannot be read names what is wrong and where', () => {
  it.each([
    ['<you> ..99 <insult>', 6, '..99'],
    ['<you> ..0 <insult>', 6, '..0'],
    ['<You> is', 0, '<You>'],
    ['[<you>', 6, 'the end'],
    ['<you>]', 5, ']'],
    ['<you> []', 7, ']'],
    ['<you> @', 6, '@'],
    ['<a>! <b>!', 8, '!'],
    ['<a> } <b> {', 4, 'end start'],
    ['^ $', 0, '^ $'],
    ['.,', 0, '.,'],
    ['<you', 0, '<you'],
    ['<you is', 0, '<you'],
    ['so <you|they', 3, '<you'],
    ['you <insult', 4, '<insult'],
    ['[<you] is', 1, '<you'],
    ['<you ..2 <insult>', 0, '<you'],
    ['<a> | <b>', 4, '|'],
    ['<a> !', 4, '!'],
    [`${'['.repeat(9)}<a>${']'.repeat(9)} <b>`, 8, '['],
  ])('%s', (text, column, found) => {
    expect(() => read(text)).toThrow(PatternError)
    try {
      read(text)
    } catch (error) {
      expect(error).toMatchObject({ column, found })
    }
  })

  it('a guard without its match', () => {
    expect(() => read('<not> ..3', true)).toThrow('one @')
  })
})

describe('whatever an editor types', () => {
  const signs = [...'<>|![]{}^$?,/.~@"\' ', '..3', '...8~', 'you', '<be>', '<a|b>']
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...signs)).map((some) => some.join('')))

  test.each([false, true])('is read or refused with a place in it, of a guard: %s', (isGuard) => {
    fc.assert(
      fc.property(typed, (text) => {
        const refusal = refusalOf(text, isGuard)
        if (refusal === undefined) return
        expect(refusal).toBeInstanceOf(PatternError)
        expect(text.length - refusal.column).toBeGreaterThanOrEqual(0)
        expect(refusal.column).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 5_000 },
    )
  })

  test('is read alike, or refused in the same words, whatever was read before', () => {
    const reader = new PatternReader()
    const said = (read: () => unknown): unknown => {
      try {
        return read()
      } catch (error) {
        return String(error)
      }
    }
    const shipped = packs.flatMap(({ grammar }) => [...grammar.defines, ...grammar.rules].flatMap(({ patterns }) => patterns.split('\n')))
    for (const text of shipped) expect(reader.read(text, false)).toEqual(readRulePattern(text, false))
    fc.assert(
      fc.property(typed, (text) => {
        expect(said(() => reader.read(text, false))).toEqual(said(() => readRulePattern(text, false)))
      }),
      { numRuns: 2_000 },
    )
  })

  test('has its words told once, those that may be missing, too', () => {
    const told: string[] = []
    const reader = new PatternReader((any) => told.push(any.join(' ')))
    for (const text of ['you [so|very] <insult>', '[so|very] <insult> you', '{you}']) reader.read(text, false)
    expect(told).toEqual(['you', 'so very', '<insult>', 'you'])
  })

  function refusalOf(text: string, isGuard: boolean): PatternError | undefined {
    try {
      for (const element of read(text, isGuard)) if (element.is === 'word') expect(element.any).not.toEqual([])
      return undefined
    } catch (error) {
      if (error instanceof PatternError) return error
      throw error
    }
  }
})
