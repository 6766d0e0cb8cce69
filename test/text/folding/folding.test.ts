import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packs } from '../../../src/generated/packs.js'
import { Listing } from '../../../src/lexicon/forms/listing.js'
import { Alphabet } from '../../../src/text/letters/alphabet.js'
import { Characters } from '../../../src/text/letters/characters.js'
import { LATIN } from '../../../src/text/letters/kinds.js'
import { FoldedReading } from '../../../src/text/folding/folded.js'
import { EDGE_SYMBOL, FoldedUnits, machineFor } from '../../../src/text/folding/foldedUnits.js'
import { foldSpelling, foldedClass, readFolding } from '../../../src/text/folding/folding.js'

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
  const characters = new Characters((kind) => (kind === LATIN ? alphabet : undefined))
  const reading = new FoldedReading(characters, machineFor(characters, RULES))

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

  test('takes half of a pair for no letter', () => {
    expect(read('a\ud835b \udc1aa \ud835')).toBe('a b a ')
  })

  test('reads a text of any length', () => {
    expect(read('mazhaa '.repeat(500))).toBe('mala '.repeat(500))
  })
})

test('what is read on behind a beginning that was kept reads like the whole, time and again', () => {
  const alphabet = new Alphabet('abcdefghijklmnopqrstuvwxyz', true)
  const characters = new Characters((kind) => (kind === LATIN ? alphabet : undefined))
  const machine = machineFor(characters, RULES)
  const [kept, whole] = [new FoldedUnits(characters, machine), new FoldedUnits(characters, machine)]
  const part = fc.array(fc.constantFrom(...'aahhozwck', ' ', '\u0301', '7', '𝐚'), { maxLength: 8 }).map((parts) => parts.join(''))
  const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  const read = ({ symbols, starts, length }: FoldedUnits) => [...symbols.subarray(0, length), ...starts.subarray(0, length)]
  fc.assert(
    fc.property(part, fc.array(part, { minLength: 1, maxLength: 3 }), (beginning, rests) => {
      const stem = unitsOf(beginning)
      kept.keep(stem, 0, stem.length)
      for (const rest of rests) {
        const units = unitsOf(beginning + rest)
        kept.foldOn(units, stem.length, units.length)
        whole.fold(units, 0, units.length)
        expect(read(kept)).toEqual(read(whole))
      }
    }),
    { numRuns: 1000 },
  )
})

describe('what is listed', () => {
  const alphabet = new Alphabet('abcdefghijklmnopqrstuvwxyz', true)
  const characters = new Characters((kind) => (kind === LATIN ? alphabet : undefined))
  const folded = packs.flatMap(({ tag, folding }) => (folding === undefined ? [] : [[tag, folding] as const]))
  const numbersOf = ({ symbols, length }: FoldedUnits) => [...symbols.subarray(0, length)].join(' ')

  test.each(folded)('in %s is folded alike as a form, in a comment, and by foldSpelling', (tag, folding) => {
    const rules = readFolding(folding)
    const reading = new FoldedReading(characters, machineFor(characters, rules))
    const units = new FoldedUnits(characters, reading.machine)
    const different: string[] = []
    let count = 0
    let entries = 0
    new Listing([], packs.filter((pack) => pack.tag === tag)).spellOut(({ forms }) => {
      let from = 0
      // Of every entry itself, of each fifth all of its forms: there are hundreds of thousands.
      const looked = entries++ % 5 === 0 ? forms.count : 1
      for (let form = 0; form < looked; form++) {
        const text = forms.textOf(form)
        const to = forms.ends[form]!
        units.fold(forms.units, from, to)
        from = to
        // A digit is a strange letter: what has one is not looked for as it reads folded.
        if (/\d/.test(text)) continue
        count++
        reading.read(`. ${text}!`)
        const spelling = [...foldSpelling(text, rules), ' '].map((letter) => foldedClass(letter.charCodeAt(0)) + 1).join(' ')
        if (numbersOf(units) !== spelling || numbersOf(reading) !== spelling) different.push(text)
      }
    })
    expect(different).toEqual([])
    expect(count).toBeGreaterThan(1000)
  })
})
