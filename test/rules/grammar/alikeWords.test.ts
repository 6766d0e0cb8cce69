import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/languages/all.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { AlikeWords, type Doubled } from '../../../src/rules/grammar/alikeWords.js'

const { characters } = new Lexicon(languages.filter(({ folding }) => folding !== undefined), {})

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
}

/** Whether two words read alike. */
function readAlike(folding: string, doubled: Doubled, one: string, other: string): boolean {
  const words = new AlikeWords(characters, folding, doubled)
  words.add(unitsOf(one), 0, one.length, 1)
  return words.numberOf(unitsOf(other), 0, other.length) === 1
}

describe('words that read alike', () => {
  it('differ by what a folding reads as one', () => {
    expect(readAlike('aa>a\ndh>th', 'two', 'mathiri', 'maathiri')).toBe(true)
    expect(readAlike('aa>a\ndh>th', 'two', 'mudiyadhu', 'mudiyaathu')).toBe(true)
    expect(readAlike('aa>a', 'two', 'mudiyadhu', 'mudiyathu')).toBe(false)
    expect(readAlike('aa>a', 'two', 'mathiri', 'mathira')).toBe(false)
  })

  it('have the same doubled consonants, where those tell words apart', () => {
    expect(readAlike('aa>a', 'one', 'mattum', 'matum')).toBe(true)
    expect(readAlike('aa>a', 'two', 'mattum', 'matum')).toBe(false)
    expect(readAlike('aa>a', 'two', 'mattum', 'maattum')).toBe(true)
    expect(readAlike('ee>i', 'two', 'ningal', 'niingal')).toBe(true)
  })

  it('are as long as they are, whatever was read before', () => {
    const words = new AlikeWords(characters, 'aa>a', 'two')
    words.add(unitsOf('valann'), 0, 5, 7)
    expect(words.lookUp('valaan', 0, 6)).toBe(7)
    expect(words.lookUp('xx valaann', 3, 9)).toBe(7)
    expect(words.lookUp('valaann', 0, 7)).toBeUndefined()
  })

  it('are none of fewer than four letters', () => {
    expect(readAlike('aa>a', 'two', 'naan', 'nan')).toBe(false)
  })
})
