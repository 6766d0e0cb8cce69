import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { packOf, termsOf } from '../support/pack.js'

const moderator = createModerator({}, { packs: [packOf({ tag: 'en', terms: [termsOf('|zorky|\n|blemp|', 'masked')] })] })

/** What was found, each as `quote@start`. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote, start }) => `${quote}@${start}`)
}

test.each(['zorky!!now', 'zorky?!now', 'zorky!!!!NOW', 'zorky!Now', 'zorky?Now', 'zorky!now', 'zorky?no'])('a word ends before what ends a sentence: %s', (text) => {
  expect(found(text)).toEqual(['zorky@0'])
})

test('a word begins behind it', () => {
  expect(found('now!!zorky')).toEqual(['zorky@5'])
  expect(found('now?zorky')).toEqual(['zorky@4'])
})

test('such a mark hides a letter all the same', () => {
  expect(found('zo!ky')).toEqual(['zo!ky@0'])
  expect(found('bl??p')).toEqual(['bl??p@0'])
})

test.each(['zorky!!n', 'zorky!n', 'n!zorky'])('a mark beside a single letter ends nothing: %s', (text) => {
  expect(found(text)).toEqual([])
})
