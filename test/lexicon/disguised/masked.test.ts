import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { packOf, termsOf } from '../../support/pack.js'

const english = packOf({
  tag: 'en',
  markers: 'the\nwhat\nthis',
  terms: [termsOf('|zorky|', 'masked'), { ...termsOf('|zenthe|', 'masked'), code: 'derogatory/slur' }],
})
const other = packOf({ tag: 'ml-Latn', folding: 'aa>a', markers: 'entha\nilla', terms: [termsOf('|zabba|', 'masked')] })
const moderator = createModerator({}, { packs: [english, other] })

/** What was found, each as `rule@start-end`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ rule, start, end }) => `${rule}@${start}-${end}`)
}

describe('a word of which only the first letter shows', () => {
  test('is read in the language of the comment', () => {
    expect(found('what a z****')).toEqual(['en/words:zorky@7-12'])
    expect(found('entha z****')).toEqual(['ml-Latn/words:zabba@6-11'])
  })

  test('is read in the first language where nothing tells one', () => {
    expect(found('z****')).toEqual(['en/words:zorky@0-5'])
  })

  test('may be a swear word, but is too little for a slur', () => {
    expect(found('what a z*****')).toEqual(['en/words:zorky@7-13'])
    expect(found('what a ze****')).toEqual(['en/words:zenthe@7-13'])
  })

  test('may have a sign more than letters, a slur may not', () => {
    expect(found('what a zo***y')).toEqual(['en/words:zorky@7-13'])
    expect(found('what a ze***e')).toEqual(['en/words:zenthe@7-13'])
    expect(found('what a ze****e')).toEqual([])
  })
})

describe('a masked word that may be several', () => {
  const slur = { ...termsOf('|zenks|\n|zorchy|\n|zabble|', 'masked'), code: 'derogatory/slur' as const, list: 'slurs' }
  const sexual = { ...termsOf('|zabbly|', 'masked'), code: 'obscene/sexual' as const, list: 'sexual' }
  const moderator = createModerator({}, { packs: [packOf({ tag: 'en', terms: [termsOf('|zorchly|\n|zinks|\n|zunks|', 'masked'), slur, sexual] })] })
  const rules = (text: string) => moderator.check(text).reasons.map(({ rule }) => rule)

  test.each([
    ['that with as many letters as there are signs', 'a zo***ly', ['en/words:zorchly']],
    ['a profanity rather than a slur', 'a z**ks', ['en/words:zinks']],
    ['what is obscene rather than a slur', 'a zab*l*', ['en/sexual:zabbly']],
    ['a slur where nothing else fits', 'a ze*ks', ['en/slurs:zenks']],
    ['a slur that is longer', 'a zo***y', ['en/slurs:zorchy']],
  ])('is %s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected)
  })
})

describe('masks beside what only looks like a letter', () => {
  test.each(['what a day!🗽🗽🗽🇾', 'what a day 🇿🇦🗽🗽🗽y', 'what a day !***🇾'])('hide nothing: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('hide letters where enough of the others are written', () => {
    expect(found('what a z*r🇰y')).toEqual(['en/words:zorky@7-13'])
    expect(found('what a z0*ky')).toEqual(['en/words:zorky@7-12'])
  })
})

describe('symbols that can be letters', () => {
  test('hide a few letters among others', () => {
    expect(found('what a z@#ky')).toEqual(['en/words:zorky@7-12'])
  })

  test('are letters of another word where they are many', () => {
    expect(found('what a z@§#¡e')).toEqual([])
  })
})
