import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import type { Policy } from '../../../src/policy.js'
import { packOf, termsOf } from '../../support/pack.js'

const FOLDING = 'aa>a\nee>i\noo>u\nh>\ny>i\no>u'

/** A made-up romanised language beside English, in which nothing is listed. */
const english = packOf({ tag: 'en', markers: 'the\nwe\nthis\nof', nameEndings: 's' })
const zork = packOf({ tag: 'ml-Latn', folding: FOLDING, markers: 'entha\nilla', sounds: 'gh>g', terms: [termsOf('|borga|\n|tulapp\n|zorkaplim|', 'masked')] })
const policy: Policy = { block: [{ term: 'grimba', category: 'personal', severity: 'mild' }] }
const moderator = createModerator(policy, { packs: [english, zork] })

/** What was found. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote }) => quote)
}

describe('in a comment that is plainly in a language with an orthography', () => {
  test('a word of a romanised one counts as it is listed', () => {
    expect(found('this is the borga of the year')).toEqual(['borga'])
    expect(found('this is the Zorkaplim of the year')).toEqual(['Zorkaplim'])
    expect(found('this is the borghaa of the year')).toEqual(['borghaa'])
  })

  test('spelt loosely it is another word', () => {
    expect(found('this is the burga of the year')).toEqual([])
    expect(found('burga')).toEqual(['burga'])
    expect(found('this is entha burga of the year')).toEqual(['burga'])
  })

  test('the packs of its language together say which spellings are of one sound', () => {
    const own = packOf({ tag: 'ml-Latn', folding: FOLDING, terms: [termsOf('|gorzum|')] })
    const other = packOf({ tag: 'ta-Latn', folding: FOLDING, terms: [termsOf('|grelab|')] })
    const all = createModerator({}, { packs: [english, zork, own, other] })
    const quotes = (text: string) => all.check(text).reasons.map(({ quote }) => quote)
    expect(quotes('this is the ghorzum of the year')).toEqual(['ghorzum'])
    expect(quotes('ghrelab')).toEqual(['ghrelab'])
    expect(quotes('this is the ghrelab of the year')).toEqual([])
  })

  test('a short one is a name where it is written like one', () => {
    expect(found('we spoke to Borga of the council')).toEqual([])
    expect(found('this is by Wendy Borga of the council')).toEqual([])
    expect(found('Borga! this is of the council, the fool')).toEqual(['Borga'])
    expect(found('entha, we spoke to Borga of the council')).toEqual(['Borga'])
  })

  test('the beginning of a longer name is part of it', () => {
    expect(found('we flew to Tulapporis of the south')).toEqual([])
    expect(found('the tulapporis of this')).toEqual(['tulapporis'])
    expect(found('the Tulapps of this, we say')).toEqual(['Tulapps'])
    const endless = createModerator({}, { packs: [{ ...english, nameEndings: '' }, zork] })
    expect(endless.check('the Tulapps of this, we say').reasons).toEqual([])
  })

  test("a site's own term counts however it is written", () => {
    expect(found('we spoke to Grimba of the council')).toEqual(['Grimba'])
  })
})
