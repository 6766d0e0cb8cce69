import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { Rule } from '../../../src/lexicon/pack.js'
import { packOf, termsOf } from '../../support/pack.js'

const FOLDING = 'aa>a\nee>i\noo>u\nh>\ny>i\nzh>l'

/** A made-up romanised language beside English, in which nothing is listed. */
const zork = packOf({
  tag: 'ml-Latn',
  folding: FOLDING,
  markers: 'entha\nilla\nunnu|',
  terms: [termsOf('|zorkazhi|\n|blip blop|'), termsOf('|sale|', 'native')],
})
const moderator = createModerator({}, { packs: [packOf({ tag: 'en', markers: 'the\nfor\nthis' }), zork] })

/** What was found, each as `quote@start-end`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote, start, end }) => `${quote}@${start}-${end}`)
}

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
