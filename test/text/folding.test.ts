import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Alphabet, Characters, LATIN } from '../../src/text/characters.js'
import { EDGE_SYMBOL, FoldedReading } from '../../src/text/folded.js'
import { foldSpelling, foldedClass, readFolding } from '../../src/text/folding.js'

const RULES = readFolding('aa>a\nee>i\noo>u\nh>\nch>ch\ncch>ch\nw>v\nx>ks\nzh>l\nz>j')

describe('foldSpelling', () => {
  test.each([
    ['mazhaa', 'mala', 'a digraph and a long vowel'],
    ['zamaana', 'jamana', 'the letter alone is read otherwise'],
    ['pacha', 'pacha', 'what is read as itself is kept from shorter rules'],
    ['paccha', 'pacha', 'the longest spelling counts'],
    ['hathi', 'hati', 'a letter read as nothing counts where it begins a word'],
    ['kutta', 'kuta', 'a letter doubled'],
    ['kuttttta', 'kuta', 'a letter stretched'],
    ['maaaa', 'ma', 'a long vowel stretched'],
    ['taxi', 'taksi', 'one letter for two'],
    ['aadha ghar', 'ada gar', 'a phrase, word by word'],
  ])('%s is %s: %s', (word, folded) => {
    expect(foldSpelling(word, RULES)).toBe(folded)
  })
})

describe('FoldedReading', () => {
  const alphabet = new Alphabet('abcdefghijklmnopqrstuvwxyz', true)
  const reading = new FoldedReading(new Characters((kind) => (kind === LATIN ? alphabet : undefined)), RULES)

  /** What was read, with a space for a gap and a dot for what is no letter from a to z. */
  function read(text: string, from?: number, to?: number): string {
    reading.read(text, from, to)
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
    return Array.from(reading.symbols.subarray(0, reading.length), (symbol) =>
      symbol === EDGE_SYMBOL ? ' ' : (letters.find((letter) => foldedClass(letter.charCodeAt(0)) + 1 === symbol) ?? '.'),
    ).join('')
  }

  test('reads any words as foldSpelling folds them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aaeehhoowxzckt'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const text = words.join(' ')
        expect(read(text)).toBe(`${foldSpelling(text, RULES)} `)
      }),
    )
  })

  test('knows where in the text each symbol begins', () => {
    expect(read('Ye, mazhaa!')).toBe('ye mala ')
    expect([...reading.starts.subarray(0, reading.length)]).toEqual([0, 1, 2, 4, 5, 6, 8, 10])
  })

  test('reads what stands between two gaps as it does in the whole, and the whole after it', () => {
    const text = 'kutta mazhaa aadha taxi'
    expect(read(text, 6, 18)).toBe('mala ada ')
    expect([...reading.starts.subarray(0, reading.length)]).toEqual([6, 7, 8, 10, 12, 13, 15, 17, 18])
    expect(read(text)).toBe('kuta mala ada taksi ')
  })

  test('reads over marks and invisible characters, and takes digits and other scripts for strange letters', () => {
    expect(read('m\u0301az\u200bhaa 1x മഴ 𝐚a')).toBe('mala .ks . a ')
  })

  test('reads a text of any length', () => {
    expect(read('mazhaa '.repeat(500))).toBe('mala '.repeat(500))
  })
})
