import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import type { Rule } from '../../../src/lexicon/pack.js'
import { packOf } from '../../support/pack.js'

/** Says of names that they are blemps. A blemp may be run together with `what`: then the chunks of a comment tell nothing. */
const rule: Rule = { name: 'blemp', code: 'personal/insult', severity: 'mild', sense: {}, unless: [], patterns: '<name> ..2 <blemp>' }
const pack = packOf({
  tag: 'en',
  joins: 'what',
  terms: [{ list: 'words', kinds: ['blemp'], sense: {}, forms: [], traits: ['joined'], entries: 'blemp' }],
  common: [{ kinds: ['abbreviation'], sense: {}, forms: [], entries: 'mx' }, { kinds: ['said'], sense: {}, forms: [], entries: 'drub' }],
  grammar: { defines: [], guards: {}, rules: [rule, { ...rule, name: 'said', patterns: '<abbreviation> <said>' }] },
})
const moderator = createModerator({}, { packs: [pack] })

function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote }) => quote)
}

describe.each([['alone', 'blemp'], ['run together', 'whatblemp']])('a word with a capital, of a comment in which what is listed stands %s,', (_, blemp) => {
  test.each(['drub Gorvik', 'drub, Gorvik', 'drub b. Gorvik', 'drub mx. Gorvik', 'drub 3.5 Gorvik'])('is a name inside a sentence: %s', (text) => {
    expect(found(`${text} ${blemp}`)).toHaveLength(1)
  })

  test.each(['Gorvik', 'drub. Gorvik', 'drub! Gorvik', 'drub 3. Gorvik', 'drub\nGorvik', 'drub… Gorvik'])('is none at its beginning: %s', (text) => {
    expect(found(`${text} ${blemp}`)).toEqual([])
  })

  test('may be one there in two parts: only the first begins the sentence', () => {
    expect(found(`D'gorvik ${blemp}`)).toHaveLength(1)
    // Something else is found, so the comment is read only once.
    expect(found(`mx drub. D'gorvik ${blemp}`)).toHaveLength(2)
  })
})
