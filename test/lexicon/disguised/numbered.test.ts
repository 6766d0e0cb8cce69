import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import type { TermGroup, Trait } from '../../../src/lexicon/pack.js'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../../support/pack.js'

function strong(entries: string, ...traits: Trait[]): TermGroup {
  return { ...termsOf(entries, ...traits), severity: 'severe' }
}

/** A made-up romanised language beside English: *zorkan1* was told by the build to be a name, *blipt1* a word of the dictionary. */
const zork = packOf({
  tag: 'ml-Latn',
  folding: 'h>',
  markers: 'entha\nilla',
  innocent: frontCode(['blipt1', 'zorkan0']),
  terms: [strong('|zorkanl|\n|blipti|\n|drabbi|')],
})
const english = packOf({ tag: 'en', markers: 'the', terms: [strong('|snarfi|\n|zub|'), strong('|grumble|', 'ambiguous'), strong('|snodgrass|', 'name'), termsOf('|mildly|')] })
const moderator = createModerator({}, { packs: [english, zork] })

function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote }) => quote)
}

describe('a digit that ends a word', () => {
  test.each(['drabb1', 'dr4bbi', 'dr4bb1'])('is a letter where no dictionary has the word before it: %s', (word) => {
    expect(found(word)).toEqual([word])
  })

  test.each(['blipt1', '@blipt1 thanks'])('is a number behind a word of the dictionary: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('is a letter behind that in a comment that shows the language', () => {
    expect(found('entha blipt1')).toEqual(['blipt1'])
  })

  test.each(['@Zorkan1', 'entha zorkan1'])('is a number behind a name in any comment: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test('is no excuse for a digit among the letters, nor for the word itself', () => {
    expect(found('zork4nl, zorkanl, blipti')).toEqual(['zork4nl', 'zorkanl', 'blipti'])
  })

  test('is a letter as before in a language with an orthography', () => {
    expect(found('snarf1')).toEqual(['snarf1'])
  })
})

describe('a listed word with a number behind it', () => {
  test.each(['snarfi99', '@snarfi7', 'Snarfi2024', 'zorkanl99', 'zzorkanl1'])('is found: %s', (text) => {
    expect(found(text)).toEqual([text.replace('@', '')])
  })

  test.each(['grumble99', 'snodgrass99', 'zub99', 'mildly99', 'snarfi99x', 'xsnarfi99', 'snarfi12345'])(
    'is not, where it may be a name, is short or mild, or no number ends it: %s', (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
