import { expect, test } from 'vitest'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { TermGroup } from '../../../src/lexicon/pack.js'
import { packOf, termsOf } from '../../support/pack.js'

/** More than are looked for in disguise of a word that counts for nothing alone. */
const ENDINGS = [...'abcdefghijklmnop']
const FEW = 11
const paradigms = { many: [{ ending: '', forms: ['', ...ENDINGS] }] }

/** Those endings with which a word is found in disguise. */
function endingsFound(terms: TermGroup): string[] {
  const lexicon = new Lexicon([packOf({ terms: [{ ...terms, forms: ['many'] }], paradigms })], {})
  return ENDINGS.filter((ending) => lexicon.find(`a z0rbky${ending} here`, () => 1).length > 0)
}

test('a word that counts by itself is found in disguise in all of its forms', () => {
  expect(endingsFound(termsOf('|zorbky|'))).toEqual(ENDINGS)
})

test('a word that only rules speak of, in the first of them', () => {
  const terms = { list: 'words', kinds: ['folk'], sense: {}, forms: [], traits: [], entries: 'zorbky' }
  expect(endingsFound(terms)).toEqual(ENDINGS.slice(0, FEW))
})

test('an exception lets through all of its forms', () => {
  const pack = packOf({ terms: [termsOf('|zorbk')], exceptions: [{ entries: 'zorbky', forms: ['many'] }], paradigms })
  const lexicon = new Lexicon([pack], {})
  expect(ENDINGS.filter((ending) => lexicon.find(`a z0rbky${ending} here`, () => 1).some(({ entry }) => entry.direct))).toEqual([])
})
