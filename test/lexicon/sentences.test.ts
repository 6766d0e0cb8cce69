import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { packOf, termsOf } from '../support/pack.js'

const moderator = createModerator({}, { packs: [packOf({ tag: 'en', terms: [termsOf('|zorky|\n|blemp|', 'masked')] })] })

/** What was found, each as `quote@start`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote, start }) => `${quote}@${start}`)
}

test.each(['zorky!!now', 'zorky?!now', 'zorky!!!!NOW', 'zorky!Now', 'zorky?Now'])('a word ends before what ends a sentence: %s', (text) => {
  expect(found(text)).toEqual(['zorky@0'])
})

test('a word begins behind it', () => {
  expect(found('now!!zorky')).toEqual(['zorky@5'])
})

test('such a mark hides a letter all the same', () => {
  expect(found('zo!ky')).toEqual(['zo!ky@0'])
  expect(found('bl??p')).toEqual(['bl??p@0'])
})

test('one mark between small letters, or beside a single letter, ends nothing', () => {
  expect(found('zorky!now')).toEqual([])
  expect(found('zorky!!n')).toEqual([])
})
