import { digitValues } from './digits.js'
import { isGap, WIDEST_GAP } from './gap.js'
import type { PrivateWords } from './words.js'

/** Fewer spelt-out digits in a row are no number. */
export const FEWEST_SPOKEN = 6
/** Of these so many are words, the others numerals. */
export const FEWEST_SPOKEN_WORDS = 3

const APOSTROPHE = /[’ʼ]/u

/** Longer words are no digits. UTF-16 units. */
const LONGEST_DIGIT_WORD = 12

/** By hash of the first three units of a word. */
const HASH_BITS = 13

/** The bit that tells a small letter of ASCII from a capital. */
const SMALL = 0x20

/**
 * Decides whether digits may be spelt out in a row: by a look at one word in every few, which nearly always begins as no digit's
 * word does. May say yes wrongly, never no wrongly.
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
      let start = index
      while (start - index < WIDEST_GAP && isGap(text.charCodeAt(start))) start++
      while (start > 0 && index - start < LONGEST_DIGIT_WORD && !isGap(text.charCodeAt(start - 1))) start--
      if (this.#mayBeDigit(text, start) && this.#isInRow(text, start)) return true
    }
    return false
  }

  /** Takes note of the first three letters of a word, small or capital. */
  #begin(word: string): void {
    const [a, b, c] = [0, 1, 2].map((at) => [word.charCodeAt(at), word.toUpperCase().charCodeAt(at)])
    for (const first of a!) for (const second of b!) for (const third of c!) this.#beginnings[hash(first, second, third)] = 1
  }

  /** Whether what stands at `start` begins as a digit's word does. */
  #mayBeDigit(text: string, start: number): boolean {
    if (digitValues[text.charCodeAt(start)]! >= 0) return true
    return this.#beginnings[hash(text.charCodeAt(start), text.charCodeAt(start + 1), letterAt(text, start + 2))] === 1
  }

  /** Whether the word at `start` is a digit's, and so are half a row of its neighbours. */
  #isInRow(text: string, start: number): boolean {
    const end = wordEnd(text, start)
    if (!this.#isDigit(text, start, end)) return false
    let words = this.#parts(text, start, end)
    for (let from = end + 1; words < FEWEST_SPOKEN; ) {
      while (from < text.length && isGap(text.charCodeAt(from))) from++
      const to = wordEnd(text, from)
      if (!this.#isDigit(text, from, to)) break
      words += this.#parts(text, from, to)
      from = to + 1
    }
    for (let to = start - 1; words < FEWEST_SPOKEN; ) {
      while (to > 0 && isGap(text.charCodeAt(to - 1))) to--
      let from = to
      while (from > 0 && to - from < LONGEST_DIGIT_WORD && !isGap(text.charCodeAt(from - 1))) from--
      if (!this.#isDigit(text, from, to)) break
      words += this.#parts(text, from, to)
      to = from - 1
    }
    return words >= FEWEST_SPOKEN
  }

  /** How many digit words or numerals a word of a row is at most: `3one2` is three. */
  #parts(text: string, start: number, end: number): number {
    let parts = 1
    for (let index = start + 1; index < end; index++) {
      if (digitValues[text.charCodeAt(index - 1)]! >= 0 !== digitValues[text.charCodeAt(index)]! >= 0) parts++
    }
    return parts
  }

  #isDigit(text: string, start: number, end: number): boolean {
    if (end <= start || end - start > LONGEST_DIGIT_WORD || !this.#mayBeDigit(text, start)) return false
    if (digitValues[text.charCodeAt(start)]! >= 0) return true
    return this.#digitWords.has(text.slice(start, end).toLowerCase().replace(APOSTROPHE, "'"))
  }
}

function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start <= LONGEST_DIGIT_WORD && !isGap(text.charCodeAt(end))) end++
  return end
}

/** The unit behind a digit's word of two letters is none of its own: whatever stands there counts as nothing. */
function letterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return isGap(unit) ? NaN : unit
}

/** The same for all apostrophes, and for capitals of ASCII. NaN, beyond the end of a text, counts as 0. */
function hash(a: number, b: number, c: number): number {
  return Math.imul(Math.imul(Math.imul(plain(a), 31) + plain(b), 31) + plain(c), 0x9e3779b1) >>> (32 - HASH_BITS)
}

function plain(unit: number): number {
  if (unit < 0x80) return unit | SMALL
  return unit === 0x2019 || unit === 0x2bc ? 0x27 : unit
}
