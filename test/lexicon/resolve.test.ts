import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import type { TermGroup } from '../../src/lexicon/pack.js'
import { packOf, termsOf } from '../support/pack.js'

const known: TermGroup = { list: 'words', kinds: ['school'], sense: {}, forms: [], traits: [], entries: '|madarzse|' }
const pack = packOf({ joins: 'mad\ntea', terms: [termsOf('|arzse|', 'joined'), known] })
const quotes = (text: string) => createModerator({}, { packs: [pack] }).check(text).reasons.map(({ quote }) => quote)

test('nothing is read into a longer word that is known as it stands', () => {
  expect(quotes('teaarzse')).toEqual(['arzse'])
  expect(quotes('madarzse')).toEqual([])
  expect(quotes('madarzse, arzse')).toEqual(['arzse'])
})
