import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { oncePerPack } from '../../../src/rules/grammar/oncePerPack.js'
import { Letters } from '../../../src/rules/words/letters.js'
import { packOf } from '../../support/pack.js'

const lettersOf = () => new Letters(new Lexicon([packOf({ tag: 'en' })], {}).characters)

describe('what is made of a pack', () => {
  const pack = packOf({ tag: 'en' })

  it('is made once for all that read letters with the same', () => {
    const of = oncePerPack(() => ({}))
    const letters = lettersOf()
    const made = of(pack, letters)
    expect(of(pack, letters)).toBe(made)
    expect(of(pack, new Letters(letters.characters))).toBe(made)
  })

  it('is made apart for another pack, and where letters are read with another', () => {
    const of = oncePerPack(() => ({}))
    const letters = lettersOf()
    const made = of(pack, letters)
    expect(of(packOf({ tag: 'en' }), letters)).not.toBe(made)
    expect(of(pack, lettersOf())).not.toBe(made)
    expect(of(pack, letters)).toBe(made)
  })

  it('is made anew when it is spent', () => {
    let number = 0
    const of = oncePerPack(() => ++number, (made) => made === 1)
    const letters = lettersOf()
    expect([1, 2, 3].map(() => of(pack, letters))).toEqual([1, 2, 2])
  })
})
