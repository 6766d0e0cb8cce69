import {
  CLASS_BITS,
  CLASS_MASK,
  Class,
  Kind,
  isCombiningMark,
  isSpace,
  scriptOfKind,
  type Characters,
} from './characters.js'
import { leetLetters } from './leet.js'

/**
 * The closer reading of a stretch: a sequence of symbols, each with everything it may stand for.
 * `$` may be an s, an edge or a hidden letter; the dots of `f.u.c.k` may be read over.
 */

/** What may be done with a symbol besides taking it for its class. */
export const Flag = {
  /** May be a word edge. */
  edge: 1,
  /** May hide one letter. */
  mask: 2,
  /** May be read over, because it separates letters. */
  separator: 4,
  /** May be read over, because it repeats the letter before. */
  repeat: 8,
  /** Passes for a letter of another script. */
  homoglyph: 16,
  /** A letter that stands twice. */
  doubled: 32,
  /** A letter or digit. */
  letter: 64,
  /** Can hide the last letter of a word, where other marks are punctuation. */
  star: 128,
} as const

/** What hides letters at the end of a word too: `f***`. */
const STARS = new Set('*#%'.split('').map((char) => char.charCodeAt(0)))

/** Masks beyond this many in a row may be read over: nobody counts the stars. */
const COUNTED_MASKS = 2

const NO_CLASSES: readonly number[] = []

/** Symbols of one stretch, in arrays that are used again for the next. */
export class Unfolded {
  length = 0
  classes = new Uint16Array(64)
  flags = new Uint8Array(64)
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Further classes that the symbol may stand for. */
  alternatives: (readonly number[])[] = []
  readonly #characters: Characters
  readonly #alternatives = new Map<number, Map<number, readonly number[]>>()

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /**
   * Reads `text` from `start` to `end` as letters of one script.
   *
   * @param kind kind of that script's letters
   * @param spaced the stretch is single letters with white space between them
   */
  read(text: string, start: number, end: number, kind: number, spaced: boolean): void {
    this.length = 0
    const isMixed = mixesScripts(this.#characters, text, start, end, kind)
    let index = start
    while (index < end) {
      const value = this.#characters.valueAt(text, index)
      const units = text.codePointAt(index)! > 0xffff ? 2 : 1
      this.#take(text, index, units, value, kind, isMixed)
      index += units
    }
    this.#allowSeparators(text, spaced)
    this.#loosenDoubles(this.#characters.rarelyDoubled(kind))
  }

  #take(text: string, index: number, units: number, value: number, kind: number, isMixed: boolean): void {
    const found = value >> CLASS_BITS
    if (found === Kind.skip) {
      if (this.length > 0 && isCombiningMark(text.charCodeAt(index))) this.ends[this.length - 1] = index + units
    } else if (found === Kind.edge) {
      this.#push(index, units, Class.edge, Flag.edge, NO_CLASSES)
    } else if (found === Kind.symbol || found === Kind.dash) {
      this.#takeSymbol(text, index, units, kind)
    } else if (found === Kind.digit) {
      this.#takeLetter(index, units, value & CLASS_MASK, Flag.letter, this.#leet(kind, text, index))
    } else if (found === kind) {
      this.#takeLetter(index, units, value & CLASS_MASK, Flag.letter, NO_CLASSES)
    } else {
      const cls = isMixed ? this.#characters.lookalike(kind, text.codePointAt(index)!) : Class.other
      const flags = cls === Class.other ? Flag.letter : Flag.letter | Flag.homoglyph
      this.#takeLetter(index, units, cls, flags, NO_CLASSES)
    }
  }

  /** Of a letter repeated, keeps two at the most, the second of which may be read over. */
  #takeLetter(index: number, units: number, cls: number, flags: number, others: readonly number[]): void {
    const last = this.length - 1
    const repeats = last >= 0 && this.classes[last] === cls && this.#isLetter(last) && cls !== Class.other
    if (!repeats) return this.#push(index, units, cls, flags, others)
    if (this.flags[last]! & Flag.doubled) {
      this.flags[last]! |= Flag.repeat
      this.ends[last] = index + units
    } else {
      this.#push(index, units, cls, flags | Flag.doubled, others)
    }
  }

  #takeSymbol(text: string, index: number, units: number, kind: number): void {
    const others = this.#leet(kind, text, index)
    let flags: number = Flag.edge | Flag.mask
    if (STARS.has(text.charCodeAt(index))) flags |= Flag.star
    const last = this.length - 1
    if (last >= COUNTED_MASKS - 1 && this.#isMaskRun(last)) flags |= Flag.repeat
    this.#push(index, units, Class.edge, flags, others)
  }

  #isLetter(symbol: number): boolean {
    return (this.flags[symbol]! & Flag.letter) !== 0
  }

  #isMaskRun(last: number): boolean {
    for (let symbol = last; symbol > last - COUNTED_MASKS; symbol--) {
      if (!(this.flags[symbol]! & Flag.mask)) return false
    }
    return true
  }

  #leet(kind: number, text: string, index: number): readonly number[] {
    const codePoint = text.codePointAt(index)!
    let byCharacter = this.#alternatives.get(kind)
    if (byCharacter === undefined) this.#alternatives.set(kind, (byCharacter = new Map<number, readonly number[]>()))
    let classes = byCharacter.get(codePoint)
    if (classes === undefined) {
      const plain = String.fromCodePoint(codePoint).normalize('NFKC')
      classes = leetLetters(scriptOfKind(kind), plain).map((letter) => this.#characters.classOf(kind, letter))
      byCharacter.set(codePoint, classes)
    }
    return classes
  }

  /**
   * Lets a gap be read over where a single letter stands beside it. In spaced-out writing the usual gap
   * joins letters and only a wider one is an edge.
   */
  #allowSeparators(text: string, spaced: boolean): void {
    const usualGap = spaced ? this.#narrowestGap() : 0
    let fragment = 0 // letters in the fragment before the gap
    let symbol = 0
    while (symbol < this.length) {
      if (this.#isLetter(symbol)) {
        fragment++
        symbol++
        continue
      }
      const gapEnd = this.#gapEnd(symbol)
      const next = this.#fragmentLength(gapEnd)
      if (fragment === 1 || next === 1) this.#openGap(text, symbol, gapEnd, spaced, usualGap)
      fragment = 0
      symbol = gapEnd
    }
  }

  #openGap(text: string, from: number, to: number, spaced: boolean, usualGap: number): void {
    if (spaced && to - from > usualGap) return
    for (let symbol = from; symbol < to; symbol++) {
      this.flags[symbol]! |= Flag.separator
      if (spaced && isSpace(text.charCodeAt(this.starts[symbol]!))) this.flags[symbol]! &= ~Flag.edge
    }
  }

  #gapEnd(symbol: number): number {
    while (symbol < this.length && !this.#isLetter(symbol)) symbol++
    return symbol
  }

  /** Letters from `symbol` on, counted to two: only single ones matter. */
  #fragmentLength(symbol: number): number {
    if (symbol >= this.length) return 0
    return symbol + 1 < this.length && this.#isLetter(symbol + 1) ? 2 : 1
  }

  #narrowestGap(): number {
    let narrowest = Infinity
    for (let symbol = this.#gapEnd(0); symbol < this.length; ) {
      const letters = symbol
      while (symbol < this.length && this.#isLetter(symbol)) symbol++
      if (symbol === letters) symbol++
      const end = this.#gapEnd(symbol)
      if (end < this.length && end > symbol) narrowest = Math.min(narrowest, end - symbol)
      symbol = end
    }
    return narrowest
  }

  /** Where one letter is plainly stretched, the other doubles of the word may be stretched too. */
  #loosenDoubles(rarelyDoubled: Uint8Array): void {
    let first = 0
    for (let symbol = 0; symbol <= this.length; symbol++) {
      if (symbol < this.length && this.#isLetter(symbol)) continue
      this.#loosenWord(first, symbol, rarelyDoubled)
      first = symbol + 1
    }
  }

  #loosenWord(from: number, to: number, rarelyDoubled: Uint8Array): void {
    let isStretched = false
    for (let symbol = from; symbol < to && !isStretched; symbol++) {
      const flags = this.flags[symbol]!
      isStretched =
        (flags & Flag.repeat) !== 0 || ((flags & Flag.doubled) !== 0 && rarelyDoubled[this.classes[symbol]!] === 1)
    }
    if (!isStretched) return
    for (let symbol = from; symbol < to; symbol++) {
      if (this.flags[symbol]! & Flag.doubled) this.flags[symbol]! |= Flag.repeat
    }
  }

  #push(index: number, units: number, cls: number, flags: number, others: readonly number[]): void {
    if (this.length === this.classes.length) this.#grow()
    this.classes[this.length] = cls
    this.flags[this.length] = flags
    this.starts[this.length] = index
    this.ends[this.length] = index + units
    this.alternatives[this.length] = others
    this.length++
  }

  #grow(): void {
    const size = this.classes.length * 2
    this.classes = copyOf(this.classes, new Uint16Array(size))
    this.flags = copyOf(this.flags, new Uint8Array(size))
    this.starts = copyOf(this.starts, new Int32Array(size))
    this.ends = copyOf(this.ends, new Int32Array(size))
  }
}

/** Whether a stretch holds letters of the script it is to be read in: only then may others pass for them. */
function mixesScripts(characters: Characters, text: string, start: number, end: number, kind: number): boolean {
  for (let index = start; index < end; index++) {
    if (characters.valueAt(text, index) >> CLASS_BITS === kind) return true
  }
  return false
}

function copyOf<T extends Uint8Array | Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
