import { MATHEMATICAL, digitValues } from './digits.js'
import { isGap, WIDEST_GAP } from './gap.js'
import { setOf, type PrivateWords } from './words.js'

/** What a look at a comment found; nothing else is read closely. */
export const Signal = {
  digit: 1,
  at: 2,
  /** A sign of an address spelt out, or the end of a domain. */
  sign: 4,
  /** Several spelt-out digits in a row. */
  spoken: 8,
} as const

/** Fewer spelt-out digits in a row are no number. */
export const FEWEST_SPOKEN = 6
/** Of these so many are words, the others numerals. */
export const FEWEST_SPOKEN_WORDS = 3

/** What a unit may begin, besides a signal by itself. */
const Begin = {
  /** The end of a domain, with its dot in brackets or not: `gmail.com`. */
  domainEnd: 16,
  /** A word for it in ASCII. */
  dot: 32,
  /** A word for it in another script. */
  otherDot: 64,
} as const

const APOSTROPHE = /[’ʼ]/u
const BRACKETS = unitsOf(')]')

/** Longer words are no digits. UTF-16 units. */
const LONGEST_DIGIT_WORD = 12

/** By hash of the first three units of a word. */
const HASH_BITS = 13

/**
 * Decides whether there is anything to look at: one look-up a character, and a look at one word in every few.
 * Most comments have nothing. May say yes wrongly, never no wrongly.
 */
export class Gate {
  /** By UTF-16 unit, bits of `Signal` and `Begin`. */
  readonly #units = new Uint8Array(0x10000)
  /** Words for a dot in ASCII, in small letters, without the signs around them. */
  readonly #dots: readonly string[]
  readonly #otherDots: RegExp
  readonly #digitWords: ReadonlySet<string>
  /** One word in so many units is looked up. The shortest row of spelt-out digits is as long, so none is skipped. */
  readonly #stride: number
  readonly #beginnings = new Uint8Array(1 << HASH_BITS)

  constructor({ parts, digits, repeats }: PrivateWords) {
    const dots = [...new Set([...setOf(parts.dot)].map((word) => word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')))].filter(Boolean)
    const otherDots = dots.filter((word) => /^[^\x00-\x7f]+$/.test(word))
    this.#dots = dots.filter((word) => !otherDots.includes(word))
    this.#otherDots = new RegExp(otherDots.join('|'))
    for (let unit = 0; unit < digitValues.length; unit++) if (digitValues[unit]! >= 0) this.#units[unit] = Signal.digit
    this.#units[MATHEMATICAL] = Signal.digit
    for (const unit of unitsOf('@＠')) this.#units[unit] = Signal.at
    for (const unit of unitsOf('.')) this.#units[unit] = Begin.domainEnd
    for (const [initial] of this.#dots) for (const unit of unitsOf(initial! + initial!.toUpperCase())) this.#units[unit] = Begin.dot
    for (const word of otherDots) this.#units[word.charCodeAt(0)] = Begin.otherDot
    this.#digitWords = new Set([...Object.keys(digits), ...Object.keys(repeats)])
    const shortest = Math.min(...Array.from(this.#digitWords, ({ length }) => length))
    this.#stride = FEWEST_SPOKEN_WORDS * shortest + (FEWEST_SPOKEN - FEWEST_SPOKEN_WORDS)
    for (const word of this.#digitWords) this.#begin(word)
  }

  /** The signals of a comment, as bits of `Signal`. */
  look(text: string): number {
    const units = this.#units
    let signals = this.#hasSpoken(text) ? Signal.spoken : 0
    let begun = 0
    for (let index = 0; index < text.length; index++) {
      const bits = units[text.charCodeAt(index)]!
      if (bits === 0) continue
      if (bits === Begin.domainEnd) {
        if (endsDomain(text, index)) signals |= Signal.sign
      } else if (bits === Begin.dot) {
        if (this.#isDot(text, index)) signals |= Signal.sign
      } else if (bits === Begin.otherDot) begun |= bits
      else signals |= bits
    }
    return begun !== 0 && this.#otherDots.test(text) ? signals | Signal.sign : signals
  }

  #isDot(text: string, index: number): boolean {
    for (const word of this.#dots) if (standsAt(text, index, word)) return true
    return false
  }

  /** Takes note of the first three letters of a word, small or capital. */
  #begin(word: string): void {
    const [a, b, c] = [0, 1, 2].map((at) => [word.charCodeAt(at), word.toUpperCase().charCodeAt(at)])
    for (const first of a!) for (const second of b!) for (const third of c!) this.#beginnings[hash(first, second, third)] = 1
  }

  #hasSpoken(text: string): boolean {
    for (let index = this.#stride - 1; index < text.length; index += this.#stride) {
      let start = index
      while (start - index < WIDEST_GAP && isGap(text.charCodeAt(start))) start++
      while (start > 0 && index - start < LONGEST_DIGIT_WORD && !isGap(text.charCodeAt(start - 1))) start--
      if (this.#mayBeDigit(text, start) && this.#isInRow(text, start)) return true
    }
    return false
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

/** Whether two letters stand behind a dot, or behind the bracket that closes it in or the space that sets it apart. */
function endsDomain(text: string, index: number): boolean {
  const isApart = isGap(text.charCodeAt(index + 1)) && isGap(text.charCodeAt(index - 1))
  const letter = isApart || BRACKETS.has(text.charCodeAt(index + 1)) ? index + 2 : index + 1
  return isLetter(text.charCodeAt(letter)) && isLetter(text.charCodeAt(letter + 1))
}

/** Whether an ASCII word in small letters or digits stands at an index, in letters of any size. */
function standsAt(text: string, index: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if ((text.charCodeAt(index + i) | SMALL) !== word.charCodeAt(i)) return false
  return true
}

/** The bit that tells a small letter of ASCII from a capital; digits have it, too. */
const SMALL = 0x20

function isLetter(unit: number): boolean {
  const small = unit | SMALL
  return small >= 0x61 && small <= 0x7a
}

function unitsOf(chars: string): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
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
