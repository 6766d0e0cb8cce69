import { expect, it } from 'vitest'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { grammarOf } from '../../../src/rules/grammar/grammar.js'
import { NO_KINDS } from '../../../src/rules/grammar/kindSets.js'
import { Letters } from '../../../src/rules/words/letters.js'
import { packOf } from '../../support/pack.js'

it('a grammar is shared until it has met too many different words', () => {
  const pack = packOf({ tag: 'en' })
  const letters = new Letters(new Lexicon([pack], {}).characters)
  const grammar = grammarOf(pack, letters)
  while (!grammar.kindSets.isFull) {
    expect(grammarOf(pack, letters) === grammar).toBe(true)
    for (let more = 0; more < 5000; more++) grammar.kindSets.withNew(NO_KINDS, more)
  }
  const fresh = grammarOf(pack, letters)
  expect(fresh === grammar).toBe(false)
  expect(grammarOf(pack, letters) === fresh).toBe(true)
})
