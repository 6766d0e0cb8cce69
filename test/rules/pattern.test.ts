import { describe, expect, it } from 'vitest'
import { PatternError, readRulePattern } from '../../src/rules/pattern.js'

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
