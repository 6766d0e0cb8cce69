import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KindSets, NO_KINDS } from '../../../src/rules/grammar/kindSets.js'
import { Places } from '../../../src/rules/reading/places.js'
import { Tokens } from '../../../src/rules/reading/tokens.js'
import { Meets } from '../../../src/rules/grammar/meets.js'
import { ANY, Wanted } from '../../../src/rules/grammar/wanted.js'

const KINDS = 5
const kind = fc.integer({ min: 0, max: KINDS - 1 })
/** The kinds of each token of a comment. */
const comment = fc.array(fc.uniqueArray(kind), { maxLength: 200 })
/** What patterns want: words of any of these kinds. */
const wishes = fc.array(fc.uniqueArray(kind, { minLength: 1 }), { minLength: 1, maxLength: 8 })

it('finds every token that is what is wanted, in order, in one comment after another', () => {
  fc.assert(
    fc.property(wishes, fc.array(comment, { minLength: 1, maxLength: 3 }), (wishes, comments) => {
      const wanted = new Wanted()
      const numbers = wishes.map((kinds) => wanted.of(kinds))
      const kindSets = new KindSets()
      const meets = new Meets(kindSets, wanted, new Set(), new Map())
      const tokens = new Tokens()
      const places = new Places(meets, tokens, wanted.count)
      const found = (want: number) => {
        places.find(want)
        return [...places.found.subarray(places.from, places.to)]
      }
      for (const kindsOfTokens of comments) {
        tokens.clear()
        for (const kinds of kindsOfTokens) {
          tokens.add(0, 0, NO_KINDS)
          const set = kinds.reduce((set, kind) => kindSets.with(set, kind), NO_KINDS)
          tokens.sets[tokens.count - 1] = meets.ready(set)
        }
        places.begin()
        for (let time = 0; time < 2; time++) {
          wishes.forEach((wish, index) => {
            const expected = kindsOfTokens.flatMap((kinds, at) => (kinds.some((kind) => wish.includes(kind)) ? [at] : []))
            expect(found(numbers[index]!)).toEqual(expected)
          })
        }
        expect(found(ANY)).toEqual([...kindsOfTokens.keys()])
      }
    }),
  )
})
