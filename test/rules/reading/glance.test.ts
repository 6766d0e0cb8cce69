import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import type { Rule } from '../../../src/lexicon/pack.js'
import { packOf } from '../../support/pack.js'

const rule: Rule = { name: 'drub', code: 'personal/insult', severity: 'mild', sense: {}, unless: [], patterns: '<name> ..3 <drubby|gorsy>' }
const pack = packOf({
  tag: 'en',
  terms: [{ list: 'words', kinds: ['blemp'], sense: {}, forms: [], traits: [], entries: 'blemp' }],
  common: [{ kinds: ['drubby'], sense: {}, forms: [], entries: 'plumb' }, { kinds: ['gorsy'], sense: {}, forms: [], entries: 'of gorse' }],
  grammar: { defines: [], guards: {}, rules: [rule] },
})
const moderator = createModerator({}, { packs: [pack] })
const found = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)

describe('what a glance at the chunks of a comment tells', () => {
  test.each([
    ['a word', 'blemp said Gorvik plumb', 'Gorvik plumb'],
    ['a phrase of two chunks', 'blemp said Gorvik of gorse', 'Gorvik of gorse'],
    ['a name in the middle of a chunk', 'blemp said/Gorvik plumb', 'Gorvik plumb'],
  ])('is what reading it finds: %s', (_, text, quote) => {
    expect(found(text)).toEqual([quote])
    // What is remembered of its chunks tells the same.
    expect(found(text)).toEqual([quote])
  })

  test.each(['blemp said Gorvik', 'blemp said. Gorvik plumb', 'blemp said of Gorvik gorse'])('is not more: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
