import { MATHEMATICAL, digitValues } from './digit.js'
import { isGap } from './gap.js'
import { SpokenGate } from './spokenGate.js'
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

/** What a unit may begin, besides a signal by itself. */
const Begin = {
  /** The end of a domain, with its dot in brackets or not: `gmail.com`. */
  domainEnd: 16,
  /** A word for it in ASCII. */
  dot: 32,
  /** A word for it in another script. */
  otherDot: 64,
} as const

const BRACKETS = unitsOf(')]')

/**
 * Decides whether there is anything to look at, with one look-up a character. Most comments have nothing. May say yes wrongly,
 * never no wrongly.
 */
export class Gate {
  /** By UTF-16 unit, bits of `Signal` and `Begin`. */
  readonly #units = new Uint8Array(0x10000)
  /** Words for a dot in ASCII, in small letters, without the signs around them. */
  readonly #dots: readonly string[]
  readonly #otherDots: RegExp
  readonly #spoken: SpokenGate

  constructor(words: PrivateWords) {
    const dots = [...new Set([...setOf(words.parts.dot)].map((word) => word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')))].filter(Boolean)
    const otherDots = dots.filter((word) => /^[^\x00-\x7f]+$/.test(word))
    this.#dots = dots.filter((word) => !otherDots.includes(word))
    this.#otherDots = new RegExp(otherDots.join('|'), 'iu')
    for (let unit = 0; unit < digitValues.length; unit++) if (digitValues[unit]! >= 0) this.#units[unit] = Signal.digit
    this.#units[MATHEMATICAL] = Signal.digit
    for (const unit of unitsOf('@＠')) this.#units[unit] = Signal.at
    for (const unit of unitsOf('.')) this.#units[unit] = Begin.domainEnd
    for (const [initial] of this.#dots) for (const unit of unitsOf(initial! + initial!.toUpperCase())) this.#units[unit] = Begin.dot
    for (const [initial] of otherDots) for (const unit of unitsOf(initial! + initial!.toUpperCase())) this.#units[unit] = Begin.otherDot
    this.#spoken = new SpokenGate(words)
  }

  /** The signals of a comment, as bits of `Signal`. */
  look(text: string): number {
    const units = this.#units
    let signals = this.#spoken.mayHaveRow(text) ? Signal.spoken : 0
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
