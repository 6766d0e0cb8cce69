import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { Rule } from '../../../src/lexicon/pack.js'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../../support/pack.js'

const FOLDING = 'aa>a\nee>i\noo>u\nh>\ny>i\nzh>l'

/** A made-up romanised language beside English, in which nothing is listed. */
const zork = packOf({
  tag: 'ml-Latn',
  folding: FOLDING,
  markers: 'entha\nilla\nunnu|',
  honorifics: 'ji\nda',
  innocent: frontCode(['grunt', 'plot', 'plotor', 'stamp']),
  terms: [
    termsOf('|grunth|\n|zorkazhi|\n|blip blop|\n|plott\n|drab no\n|braivo|\n|sitamip|\n|torimp|'),
    { list: 'words', kinds: ['zork-word'], sense: {}, forms: [], traits: [], entries: 'tumbolak' },
    termsOf('|snirth|', 'exact'),
    termsOf('|sale|', 'native'),
  ],
})
const moderator = createModerator({}, { packs: [packOf({ tag: 'en', markers: 'the\nfor\nthis' }), zork] })

/** What was found, each as `quote@start-end`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote, start, end }) => `${quote}@${start}-${end}`)
}

describe('a word of a romanised language', () => {
  test.each(['zorkazhi', 'zorkaali', 'Zorrkkaazhee', 'zorkalhi', 'ZORKAAAAZHIII', 'zörkazhi'])('is found as %s', (word) => {
    expect(found(`a ${word}, b`)).toEqual([`${word}@2-${2 + word.length}`])
  })

  test('is not found inside a longer one, nor in two', () => {
    expect(found('azorkazhi zorkazhis zork azhi')).toEqual([])
  })

  test('is found in a phrase, however wide the gap', () => {
    expect(found('x bliip  blopp x')).toEqual(['bliip  blopp@2-14'])
  })

  test.each(['drab nook', 'drab,nook', 'drab,nook,zzzz'])('is found as it reads folded or not at all: %s', (text) => {
    expect(found('drab noki')).toEqual(['drab noki@0-9'])
    expect(found(text)).toEqual([])
  })

  test('may go on where the list says so, and its ending belongs to it', () => {
    expect(found('plotinu')).toEqual(['plotinu@0-7'])
  })

  test('is let through where it is a word of the dictionary, also shouted or stretched', () => {
    expect(found('grunt GRUNT gruuunt plot')).toEqual([])
    expect(found('gruunth')).toEqual(['gruunth@0-7'])
  })

  test.each(['plotor99', 'Plotorji', 'plotorda1', "plotor's", 'Plotors'])('is let through with what is written on to a name: %s', (word) => {
    expect(found(word)).toEqual([])
  })

  test.each(['plottax99', 'plott99', 'plottji', 'plottorjix'])('is found with that behind another word: %s', (word) => {
    expect(found(word)).toEqual([`${word}@0-${word.length}`])
  })

  test.each(['zorkzhi', 'zrkazhi', 'zrrkazhii'])('is found without its short vowels: %s', (word) => {
    expect(moderator.check(`a ${word}`).reasons.map(({ quote, disguise }) => [quote, ...disguise])).toEqual([[word, 'misspelling']])
  })

  test('needs its first and last letter, its consonants, both halves of a vowel written with two, and one vowel or six letters', () => {
    expect(found('orkazhi zrkazh zorkai zorkz brvo grn')).toEqual([])
    expect(found('trmp torimp trimp')).toEqual(['torimp@5-11', 'trimp@12-17'])
    expect(found('braivo')).toEqual(['braivo@0-6'])
  })

  test('without vowels is let through where it is a word of the dictionary', () => {
    expect(found('stamp stamip')).toEqual(['stamip@6-12'])
  })

  test('is not sought without vowels where only rules speak of it, nor where it is exact', () => {
    const lexicon = new Lexicon([zork], {})
    expect(lexicon.find('tumbolak snirth', () => 0).length).toBe(2)
    expect(lexicon.find('tmblak snrth', () => 0)).toEqual([])
  })

  test('marked exact is found in that spelling only', () => {
    expect(found('snirth snirt sneerth')).toEqual(['snirth@0-6'])
  })

  test('is found disguised as it is listed', () => {
    expect(found('z0rk@zhi')).toEqual(['z0rk@zhi@0-8'])
  })
})

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

describe('letters that are meant where they are written', () => {
  const zork = packOf({ tag: 'hi-Latn', folding: 'chh>ch\noo>u', distinct: 'chh', terms: [termsOf('|zochi|\n|grachhu|')] })
  const zorks = createModerator({}, { packs: [zork] })

  test.each([['zochi', 1], ['zochhi', 0], ['ZOCHHI', 0], ['z0chhi', 0], ['grachhu', 1], ['grachu', 1]])('%s is found %i times', (text, times) => {
    expect(zorks.check(text).reasons).toHaveLength(times)
  })

  test('are no letters of the word because the name of its list has them', () => {
    const list = { ...termsOf('|zochi|'), list: 'achhe' }
    const moderator = createModerator({}, { packs: [{ ...zork, terms: [list] }] })
    expect(['zochi', 'zochhi'].map((text) => moderator.check(text).reasons.length)).toEqual([1, 0])
  })

  test('are letters of a site\'s own term that has them', () => {
    const own = { category: 'obscene', severity: 'mild', language: 'hi-Latn' } as const
    const block = [{ term: '|Blachho|', ...own }, { term: '|pla[chh]o|', ...own }]
    const moderator = createModerator({ block, allow: [{ term: 'grachhu', language: 'hi-Latn' }] }, { packs: [zork] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote, rule }) => [quote, rule])
    expect(quotes('blachho, Plachho plao grachhu')).toEqual([['blachho', 'site:block[0]'], ['Plachho', 'site:block[1]'], ['plao', 'site:block[1]']])
  })
})

describe('a native word', () => {
  test('counts only beside another sign of its language', () => {
    expect(found('this is for sale')).toEqual([])
    expect(found('entha sale')).toEqual(['sale@6-10'])
    expect(found('enthaa sale')).toEqual(['sale@7-11'])
    expect(found('parayunnu sale')).toEqual(['sale@10-14'])
    expect(found('zorkazhi sale')).toEqual(['zorkazhi@0-8', 'sale@9-13'])
  })

  test('is no sign of its language itself', () => {
    expect(found('sale sale')).toEqual([])
  })

  test('has its language asked for once, however many there are', () => {
    const asked: string[] = []
    const lexicon = new Lexicon([zork], {})
    expect(lexicon.find('sale '.repeat(100), (tag) => 0 * asked.push(tag))).toEqual([])
    expect(asked).toEqual(['ml-Latn'])
  })
})

describe('a word that English lists, too', () => {
  const english = packOf({ tag: 'en', markers: 'the', terms: [{ ...termsOf('|snod|'), sense: { group: 'region' } }] })
  const other = packOf({ tag: 'ml-Latn', folding: FOLDING, markers: 'entha', terms: [{ ...termsOf('|snod|'), sense: { group: 'caste' } }] })
  const both = createModerator({}, { packs: [english, other] })
  const groupsIn = (text: string) => new Set(both.check(text).reasons.map(({ group }) => group))

  test('means what English says, unless something else tells the language', () => {
    expect(groupsIn('a snod')).toEqual(new Set(['region']))
    expect(groupsIn('entha snod')).toContain('caste')
  })
})

describe('a phrase of a romanised language', () => {
  test('counts in a comment in English only if something else tells its language', () => {
    expect(found('this blip blop for')).toEqual([])
    expect(found('this entha blip blop')).toEqual(['blip blop@11-20'])
    expect(found('this zorkazhi blip blop')).toEqual(['zorkazhi@5-13', 'blip blop@14-23'])
    expect(found('q blip blop')).toEqual(['blip blop@2-11'])
  })

  test('is told apart by one word of English, a word that only rules speak of by two', () => {
    const rule: Rule = { name: 'grum', code: 'personal/insult', severity: 'mild', sense: {}, unless: [], patterns: '<grum>' }
    const grum = { list: 'words', kinds: ['grum'], sense: {}, forms: [], traits: [], entries: 'grum' }
    const pack = { ...zork, terms: [...zork.terms, grum], grammar: { defines: [], guards: {}, rules: [rule] } }
    const moderator = createModerator({}, { packs: [packOf({ tag: 'en', markers: 'the\nfor\nthis' }), pack] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)
    expect(quotes('the grum')).toEqual(['grum'])
    expect(quotes('this grum for')).toEqual([])
    expect(quotes('this entha grum for')).toEqual(['grum'])
    expect(quotes('the blip blop')).toEqual([])
  })

  test('counts wherever it stands, if it is a site\'s own', () => {
    const block = [{ term: 'grum snad', category: 'obscene', severity: 'mild', language: 'ml-Latn' }] as const
    const moderator = createModerator({ block }, { packs: [packOf({ tag: 'en', markers: 'the\nfor\nthis' }), zork] })
    expect(moderator.check('this grum snad for').reasons.map(({ quote }) => quote)).toEqual(['grum snad'])
  })
})
