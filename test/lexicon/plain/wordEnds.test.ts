import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { packOf, termsOf } from '../../support/pack.js'

const latin = packOf({ tag: 'en', terms: [termsOf('|snarfs|', 'misspelled'), termsOf('|plain thing|\n|a zonk|')] })
const cyrillic = packOf({ tag: 'uk', script: 'Cyrl', terms: [termsOf('|5 зонків|')] })
const moderator = createModerator({}, { packs: [latin, cyrillic] })
const found = (text: string) => moderator.check(text).reasons.map(({ quote, disguise }) => [quote, ...disguise])

describe('where a word ends', () => {
  test.each([
    ['a word', 'the snarfs here', 'snarfs'],
    ['a phrase of it and the word before', 'the plain thing here', 'plain thing'],
    ['a phrase that begins with a single letter', 'what a zonk', 'a zonk'],
    ['a phrase that begins with a number, in the script of its letters', 'the 5 зонків here', '5 зонків'],
    ['the last word of a text', 'the snarfs', 'snarfs'],
  ])('is found %s', (_, text, quote) => {
    expect(found(text)).toEqual([[quote]])
  })

  test('a word is found that is misspelt, or is two with a gap between them', () => {
    expect(found('the snrafs here')).toEqual([['snrafs', 'misspelling']])
    expect(found('the sna rfs here')).toEqual([['sna rfs', 'spacing']])
  })

  test.each(['the snarfling here', 'plain other thing', 'the sna - rfs here', '55 зонків'])('nothing else is found: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
