import { APOSTROPHE } from './apostrophes.js'
import { digitValues } from './digit.js'
import { isGap, WIDEST_GAP } from './gap.js'
import type { PrivateWords } from './words.js'

/** Fewer spelt-out digits in a row are no number. */
export const FEWEST_SPOKEN = 6
/** Of these so many are words, the others numerals. */
export const FEWEST_SPOKEN_WORDS = 3

/** Longer words are no digits. UTF-16 units. */
const LONGEST_DIGIT_WORD = 12

/** By hash of the first three units of a word. */
const HASH_BITS = 13

/** The bit that tells a small letter of ASCII from a capital. */
const SMALL = 0x20

const LETTER = /[\p{L}\p{M}]/u

/** What a UTF-16 unit is to a row; what is greater is a letter, small if it is one of ASCII. */
const Unit = { other: 1, numeral: 2, apostrophe: 3 } as const
/** By unit; each is read once. 0: not yet. */
const units = new Uint16Array(0x10000)

/**
 * Decides whether digits may be spelt out in a row, with a look at one word in every few. May say yes wrongly, never no wrongly.
 */
export class SpokenGate {
  readonly #digitWords: ReadonlySet<string>
  /** One word in so many units is looked up. The shortest row of spelt-out digits is as long, so none is skipped. */
  readonly #stride: number
  readonly #beginnings = new Uint8Array(1 << HASH_BITS)

  constructor({ digits, repeats }: PrivateWords) {
    this.#digitWords = new Set([...Object.keys(digits), ...Object.keys(repeats)])
    const shortest = Math.min(...Array.from(this.#digitWords, ({ length }) => length))
    this.#stride = FEWEST_SPOKEN_WORDS * shortest + (FEWEST_SPOKEN - FEWEST_SPOKEN_WORDS)
    for (const word of this.#digitWords) this.#begin(word)
  }

  /** Whether a row of spelt-out digits may stand in a comment. */
  mayHaveRow(text: string): boolean {
    for (let index = this.#stride - 1; index < text.length; index += this.#stride) {
      let within = index
      while (within - index < WIDEST_GAP && isGap(text.charCodeAt(within))) within++
      const start = wordStart(text, within)
      if (this.#beginsAsDigit(text, start) && this.#isInRow(text, start)) return true
    }
    return false
  }

  /** Takes note of the first three letters of a word, small or capital. */
  #begin(word: string): void {
    const [a, b, c] = [0, 1, 2].map((at) => [unitAt(word, at), unitAt(word.toUpperCase(), at)])
    for (const first of a!) for (const second of b!) for (const third of c!) this.#beginnings[hash(first, second, third)] = 1
  }

  /** Whether what stands at `start` begins as a digit's word does, or is a numeral. */
  readonly #beginsAsDigit = (text: string, start: number): boolean => {
    const first = unitAt(text, start)
    return isLetter(first) ? this.#beginnings[hash(first, unitAt(text, start + 1), unitAt(text, start + 2))] === 1 : first === Unit.numeral
  }

  /** Whether the word at `start` is a digit's, and so are enough of its neighbours: first by how they begin, which tells nearly always. */
  #isInRow(text: string, start: number): boolean {
    return this.#hasRow(text, start, this.#beginsAsDigit) && this.#hasRow(text, start, this.#isDigit)
  }

  #hasRow(text: string, start: number, is: (text: string, start: number, end: number) => boolean): boolean {
    let end = wordEnd(text, start)
    if (!is(text, start, end)) return false
    let words = 1
    for (; words < FEWEST_SPOKEN; words++) {
      let next = end
      while (isGap(text.charCodeAt(next))) next++
      end = wordEnd(text, next)
      if (!is(text, next, end)) break
    }
    for (let first = start; words < FEWEST_SPOKEN; words++) {
      let last = first - 1
      while (isGap(text.charCodeAt(last))) last--
      first = wordStart(text, last)
      if (!is(text, first, last + 1)) break
    }
    return words >= FEWEST_SPOKEN
  }

  readonly #isDigit = (text: string, start: number, end: number): boolean => {
    if (!this.#beginsAsDigit(text, start)) return false
    return unitAt(text, start) === Unit.numeral || this.#digitWords.has(text.slice(start, end).toLowerCase().replace(APOSTROPHE, "'"))
  }
}

/** Where the word or numeral begins that the unit at `last` belongs to. */
function wordStart(text: string, last: number): number {
  const own = unitAt(text, last)
  const unit = own === Unit.apostrophe ? unitAt(text, last - 1) : own
  const first = Math.max(0, last - LONGEST_DIGIT_WORD)
  let start = last
  while (start > first && goesOn(text, start - 1, unit)) start--
  return start
}

/** Where the word or numeral ends that begins at `start`. */
function wordEnd(text: string, start: number): number {
  const unit = unitAt(text, start)
  let end = start + 1
  while (end - start <= LONGEST_DIGIT_WORD && goesOn(text, end, unit)) end++
  return end
}

/** Whether the unit at `index` is of the same word or numeral as `unit`: `3one2` is three. An apostrophe is of the letters around it. */
function goesOn(text: string, index: number, unit: number): boolean {
  const own = unitAt(text, index)
  if (isLetter(own)) return isLetter(unit)
  if (!isLetter(unit)) return own === unit
  return own === Unit.apostrophe && isLetter(unitAt(text, index - 1)) && isLetter(unitAt(text, index + 1))
}

function unitAt(text: string, index: number): number {
  // Beyond the ends of a text 0 instead of NaN: a table that is once asked for NaN is slow ever after.
  const unit = text.charCodeAt(index) | 0
  return units[unit] || read(unit)
}

function read(unit: number): number {
  const char = String.fromCharCode(unit)
  if (digitValues[unit]! >= 0) return (units[unit] = Unit.numeral)
  if (LETTER.test(char)) return (units[unit] = unit < 0x80 ? unit | SMALL : unit)
  return (units[unit] = APOSTROPHE.test(char) ? Unit.apostrophe : Unit.other)
}

function isLetter(unit: number): boolean {
  return unit > Unit.apostrophe
}

/** Of a word's first letters: what is none of them, and what stands behind that, counts as nothing. */
function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 31)
  if (isLetter(b)) mixed += b
  mixed = Math.imul(mixed, 31)
  if (isLetter(b) && isLetter(c)) mixed += c
  return Math.imul(mixed, 0x9e3779b1) >>> (32 - HASH_BITS)
}
