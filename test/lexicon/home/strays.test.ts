import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { packOf, termsOf } from '../../support/pack.js'

const FOLDING = 'aa>a\nee>i\noo>u\nh>\ny>i\nzh>l'

/** A made-up romanised language. */
const zork = packOf({ tag: 'ml-Latn', folding: FOLDING, markers: 'entha\nilla', terms: [termsOf('|zorkazhi|')] })

describe('a word that another romanised language may have, too', () => {
  const blurt = packOf({ tag: 'ta-Latn', folding: FOLDING, markers: 'romba\nkonjam', terms: [termsOf('|snarl|\n|drubly|')] })
  const both = createModerator({}, { packs: [packOf({ tag: 'en', markers: 'the\nfor' }), zork, blurt] })
  const words = (text: string) => both.check(text).reasons.map(({ quote }) => quote)

  test('is none of a language that nothing tells, where the comment is in the other one', () => {
    expect(words('romba konjam zorkazhi')).toEqual([])
    expect(words('entha illa snarl')).toEqual([])
    expect(words('entha illa entha illa romba snarl')).toEqual([])
  })

  test('is one where a marker tells its language, or a second listed word', () => {
    expect(words('romba konjam entha zorkazhi')).toEqual(['zorkazhi'])
    expect(words('entha illa snarl drubly')).toEqual(['snarl', 'drubly'])
    expect(words('entha illa snarl snarl')).toEqual([])
  })

  test('tells nothing where its own language lists it, too, or only rules speak of it', () => {
    const said = { list: 'words', kinds: ['said'], sense: {}, forms: [], traits: [], entries: 'drubly\nblorb' }
    const also = packOf({ tag: 'ta-Latn', folding: FOLDING, markers: 'romba', terms: [termsOf('|snarl|\n|zorkazhi|'), said] })
    const moderator = createModerator({}, { packs: [packOf({ tag: 'en' }), zork, also] })
    const reasons = (text: string) => moderator.check(text).reasons.map(({ quote, language }) => `${language} ${quote}`)
    expect(reasons('entha illa snarl drubly blorb')).toEqual([])
    expect(reasons('entha illa snarl zorkazhi')).toEqual(['ml-Latn zorkazhi'])
  })

  test('is one where hardly anything tells the other language', () => {
    expect(words('romba zorkazhi')).toEqual(['zorkazhi'])
    expect(words('the zorkazhi for')).toEqual(['zorkazhi'])
  })
})

describe('a common word of a romanised language', () => {
  const common = [{ list: 'common', kinds: ['said'], sense: {}, forms: [], traits: [], entries: 'snarl\nflaarb' }] as const
  const zorkish = { ...zork, common }
  const blurt = packOf({ tag: 'ta-Latn', folding: FOLDING, markers: 'romba\nkonjam', terms: [termsOf('|snarl|\n|drubly|')] })
  const english = packOf({ tag: 'en', markers: 'the\nfor', respellings: 'a>aa', terms: [termsOf('|flarb|', 'misspelled')] })
  const all = createModerator({}, { packs: [english, zorkish, blurt] })
  const words = (text: string) => all.check(text).reasons.map(({ quote }) => quote)

  test('is no listed word of another one, however it is spelt, in a comment that is more in its own', () => {
    expect(words('entha illa entha romba snarl drubly')).toEqual(['drubly'])
    expect(words('entha illa entha romba snaarl drubly')).toEqual(['drubly'])
    expect(words('entha illa romba konjam snarl drubly')).toEqual(['snarl', 'drubly'])
    expect(words('entha romba konjam snarl')).toEqual(['snarl'])
    expect(words('snarl')).toEqual(['snarl'])
    expect(words('entha snarl')).toEqual([])
    expect(words('the for entha snarl')).toEqual(['snarl'])
  })

  test('is none as a whole, though a listed one is its beginning', () => {
    const stems = packOf({ tag: 'ta-Latn', folding: FOLDING, markers: 'romba\nkonjam', terms: [termsOf('|snar\n|flaa')] })
    const moderator = createModerator({}, { packs: [english, zorkish, stems] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)
    expect(quotes('entha illa snarl')).toEqual([])
    expect(quotes('entha romba snarkal flaarkal')).toEqual(['snarkal', 'flaarkal'])
    expect(quotes('entha romba illa snarl flaarkal snarkal')).toEqual(['flaarkal', 'snarkal'])
  })

  test('is no native word of a language with an orthography, and no marker is one', () => {
    const borrowing = packOf({ tag: 'en', markers: 'the\nfor', terms: [termsOf('|snarl|', 'native')] })
    const marked = packOf({ tag: 'ta-Latn', folding: FOLDING, markers: 'romba\nkonjam', terms: [termsOf('|unta\n|entha|')] })
    const moderator = createModerator({}, { packs: [borrowing, { ...zorkish, markers: 'entha\nilla\nunta' }, marked] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)
    expect(quotes('the snarl for')).toEqual(['snarl'])
    expect(quotes('entha illa the snarl')).toEqual([])
    expect(quotes('unta')).toEqual(['unta'])
    expect(quotes('illa unta')).toEqual([])
    expect(quotes('romba konjam romba illa unta')).toEqual(['unta'])
  })

  test('is no misspelling of another language, and the word itself stays one', () => {
    expect(words('the flaarb for')).toEqual(['flaarb'])
    expect(words('entha illa flaarb')).toEqual([])
    expect(words('entha illa flarb')).toEqual(['flarb'])
    expect(words('entha illa romba konjam flarb drubly')).toEqual(['flarb', 'drubly'])
  })
})
