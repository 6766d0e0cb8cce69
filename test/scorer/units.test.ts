import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { en } from '../../src/languages/en.js'
import { hiLatn } from '../../src/languages/hi-Latn.js'
import { ml } from '../../src/languages/ml.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { keysOf, Units } from '../../src/scorer/units.js'

/** Keys by word, of a comment read with one pack. */
function keysIn(pack: LanguagePack): (text: string) => readonly (readonly number[])[] {
  const lexicon = new Lexicon([pack], {})
  const units = new Units(lexicon.chunks, pack)
  return (text) => {
    units.read(text, lexicon.find(text, () => 0))
    return keysOf(units)
  }
}

/** A word for a number. */
const letters = (number: number) => [...number.toString(26)].map((digit) => String.fromCharCode(0x61 + parseInt(digit, 26))).join('')

const read = keysIn(en)
/** Keys of the only word spelt so in a sentence about a group. */
const lastOf = (text: string) => read(text).at(-1)!

describe('units', () => {
  it('tell whether a group is named', () => {
    const lexicon = new Lexicon([en], {})
    const units = new Units(lexicon.chunks, en)
    const namesGroup = (text: string) => units.namesGroup(lexicon.find(text, () => 0))
    expect(namesGroup('The bridge opens in May.')).toBe(false)
    expect(namesGroup('I saw Nigeria last year.')).toBe(false)
    expect(namesGroup('Muslims open it.')).toBe(true)
  })

  it('tell whether somebody in the conversation is spoken to, in the comment that was read last', () => {
    const addressesIn = (pack: LanguagePack) => {
      const lexicon = new Lexicon([pack], {})
      const units = new Units(lexicon.chunks, pack)
      return (text: string) => {
        units.read(text, lexicon.find(text, () => 0))
        return units.addresses
      }
    }
    const english = addressesIn(en)
    for (const text of ['Now you see', 'YOUR bridge', "You're late"]) expect(english(text), text).toBe(true)
    for (const text of ['Now they see', 'The youth of the town', "They're late"]) expect(english(text), text).toBe(false)
    const hinglish = addressesIn(hiLatn)
    expect(['tumhara ghar', 'tumhaaraa ghar', 'uska ghar'].map(hinglish)).toEqual([true, true, false])
  })

  it('are those of the word that one is short for', () => {
    expect(read('I told u so')).toEqual(read('I told you so'))
    expect(keysIn(hiLatn)('ye nhi h')).toEqual(keysIn(hiLatn)('ye nahi hai'))
  })

  it('are the same of all endings that are one', () => {
    const malayalam = keysIn(ml)
    expect(malayalam('കാറു് വീടു്')).toEqual(malayalam('കാറ് വീട്'))
    expect(malayalam('വീടു')).not.toEqual(malayalam('വീട്'))
  })

  it('are none of pictures', () => {
    expect(read('This is late 😂😂🔥')).toEqual(read('This is late'))
  })

  it('are the same whichever group is named, in one word or in several', () => {
    const plain = read('I met Sikhs in town')
    expect(plain).toHaveLength(5)
    for (const group of ['Jews', 'trans women', 'people with Down syndrome']) {
      expect(read(`I met ${group} in town`), group).toEqual(plain)
    }
  })

  it('of a word that stands after or before a negation in its clause say so', () => {
    const plain = lastOf('Sikhs are plonkish')
    const after = lastOf('Sikhs are not plonkish')
    expect(after).toEqual(expect.arrayContaining([...plain]))
    expect(after).toHaveLength(plain.length + 1)
    expect(lastOf('It is not so. Sikhs are plonkish')).toEqual(plain)
    expect(lastOf('It is not so but Sikhs are plonkish')).toEqual(plain)
    expect(lastOf("Sikhs aren't plonkish")).toEqual(after)
    const before = read('plonkish are Sikhs not')[0]!
    expect(before).toHaveLength(plain.length + 1)
    expect(before).not.toEqual(expect.arrayContaining([...after]))
  })

  it('of other forms of a word have in common how they begin, and of words made alike how they end', () => {
    const inCommon = (word: string, other: string) => {
      const keys = lastOf(`Sikhs are ${word}`)
      return lastOf(`Sikhs are ${other}`).filter((key) => keys.includes(key)).length
    }
    expect(inCommon('plonkish', 'plonkers')).toBe(2)
    expect(inCommon('plonkish', 'plogger')).toBe(1)
    expect(inCommon('plonkish', 'grubbish')).toBe(1)
    expect(inCommon('plonkish', 'plonkingish')).toBe(3)
    expect(inCommon('plonkish', 'ishplon')).toBe(0)
    expect(inCommon('plo', 'plonkish')).toBe(0)
  })

  it('are none where letters are written apart, which are no words', () => {
    const keys = read('u r so p l o n k')
    expect(keys.map((own) => own.length > 0)).toEqual([true, true, true, false, false, false, false, false])
    expect(keys[0]).not.toEqual([])
  })

  it('of a word in quotes say so', () => {
    const quoted = read('Sikhs are “plonkish” here')
    const plain = read('Sikhs are plonkish here')
    expect(quoted[2]).toHaveLength(plain[2]!.length + 1)
    expect(quoted[3]).toEqual(plain[3])
  })

  it('of a word behind a mark that is not closed in its line say nothing of quotes', () => {
    expect(read('Sikhs are “plonkish here')).toEqual(read('Sikhs are plonkish here'))
    const [first, second] = ['It is 5" wide', 'Sikhs are plonkish" here']
    expect(read(`${first}\n${second}`).slice(-4)).toEqual(read('Sikhs are plonkish here'))
  })

  it('do not depend on capitals, repeated letters, apostrophes or who is mentioned', () => {
    const plain = read('Sikhs are soo plonkish')
    expect(read('@somebody Sikhs ARE sooooo plonk’ish')).toEqual(plain)
  })

  it('are the same for the spellings of a romanised word', () => {
    const keys = keysIn(hiLatn)
    const spellings = (text: string) => keys(text).map(([word]) => word)
    expect(spellings('musalman roz bazar jate')).toEqual(spellings('musalmaan roz bazaar jaate'))
    expect(spellings('musalman roz bazar jate')).not.toEqual(spellings('musalman roz bazar late'))
  })

  it('tell words of other scripts apart', () => {
    const keys = keysIn(ml)
    expect(keys('മുസ്ലിങ്ങൾ വന്നു')).not.toEqual(keys('മുസ്ലിങ്ങൾ പോയി'))
  })

  it('are the same when all that was remembered is forgotten', () => {
    const lexicon = new Lexicon([en], {})
    const units = new Units(lexicon.chunks, en)
    const read = (text: string) => {
      units.read(text, lexicon.find(text, () => 0))
      return keysOf(units)
    }
    const text = 'I did not see “stupid” Sikhs'
    const before = read(text)
    for (let at = 0; units.keySets.generation === 0; at += 100) {
      read(Array.from({ length: 100 }, (_, word) => letters(at + word)).join(' '))
      expect(at).toBeLessThan(60_000)
    }
    expect(read(text)).toEqual(before)
  })

  it('stand where the words do, and are not read without end', () => {
    const lexicon = new Lexicon([en], {})
    const units = new Units(lexicon.chunks, en)
    const piece = fc.constantFrom('Muslims', 'trans women', 'not', '“', '.', '!', '@x', 'a', '😀', '\ud800', '  ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), fc.constantFrom(' ', '.', ','), (pieces, gap) => {
        const text = pieces.join(gap)
        units.read(text, lexicon.find(text, () => 0))
        const { starts, ends, count } = units
        expect(count).toBeLessThanOrEqual(200)
        for (let at = 0; at < count; at++) {
          expect(ends[at]).toBeGreaterThan(starts[at]!)
          expect(starts[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : ends[at - 1]!)
        }
      }),
    )
  })
})
