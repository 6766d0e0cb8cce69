import { expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import type { TermGroup } from '../../src/lexicon/pack.js'
import { resolve } from '../../src/lexicon/resolve.js'
import { packOf, termsOf } from '../support/pack.js'

const known: TermGroup = { list: 'words', kinds: ['school'], sense: {}, forms: [], traits: [], entries: 'madarzse' }
const pack = packOf({ joins: 'mad\ntea', terms: [termsOf('|arzse|', 'joined'), known] })
const quotes = (text: string) => createModerator({}, { packs: [pack] }).check(text).reasons.map(({ quote }) => quote)

test('nothing is read into a longer word that is known as it stands', () => {
  expect(quotes('teaarzse')).toEqual(['arzse'])
  expect(quotes('madarzse')).toEqual([])
  expect(quotes('madarzse, arzse')).toEqual(['arzse'])
})

test('what is found in two ways is one hit, also where another language lists the same words', () => {
  const term = (list: string): TermGroup => ({ list, kinds: [list], sense: {}, forms: [], traits: [], entries: 'mizel' })
  const lexicon = new Lexicon([packOf({ terms: [term('one')] }), packOf({ tag: 'xx', terms: [term('two')] })], {})
  const [first, second] = lexicon.find('mizel', () => 0)
  expect(resolve([first!, second!, { ...first! }]).map(({ entry }) => entry.rule)).toEqual([first!.entry.rule, second!.entry.rule])
})

test('of one span the order does not depend on which was found first, also where two languages number their entries alike', () => {
  const term = (list: string): TermGroup => ({ list, kinds: [list], sense: {}, forms: [], traits: [], entries: 'mizel' })
  const lexicon = new Lexicon([packOf({ terms: [term('one')] }), packOf({ tag: 'yy', terms: [term('two')] })], {})
  const hits = lexicon.find('mizel', () => 0).map((hit) => ({ ...hit, entry: { ...hit.entry, order: 7 } }))
  const rules = (found: typeof hits) => resolve(found).map(({ entry }) => entry.rule)
  expect(hits).toHaveLength(2)
  expect(rules([...hits])).toEqual(rules([...hits].reverse()))
})

test('of an exception and a term that are read in the same stretched word, the one counts that leaves fewer letters out', () => {
  const exceptions = [{ entries: 'vizel\nmarttle', forms: [] }]
  const moderator = createModerator({}, { packs: [packOf({ terms: [termsOf('|vizzel|\n|martle|')], exceptions })] })
  const isHeld = (text: string) => moderator.check(text).reasons.length > 0
  expect(['vizzel', 'vizzzel', 'VIZZZZZEL', 'vizzelll'].map(isHeld)).toEqual([true, true, true, true])
  expect(['vizel', 'vizelll', 'marttle', 'martttle', 'marttleee'].map(isHeld)).toEqual([false, false, false, false, false])
  expect(['see a vizzelll', 'see a vizzelll'].map(isHeld)).toEqual([true, true])
})
