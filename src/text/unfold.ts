import { movedInto } from './columns.js'
import type { Characters } from './characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, scriptOfKind } from './kinds.js'
import { isPartOfLetter } from './marks.js'
import { isRegionalIndicator } from './pictographs.js'
import { continuesSyllable, hasSyllables } from './syllables.js'
import { unitsAt } from './units.js'
import { LEADING_LEET, TRAILING_LEET, leetLetters } from './leet.js'

/**
 * The closer reading of a stretch: a sequence of symbols, each with everything it may stand for.
 * `$` may be an s or a hidden letter; the dots of `f.u.c.k` may be read over.
 */

/** What a symbol is, and what may be done with it besides taking it for its class. */
export const Flag = {
  /** May be a word edge. */
  edge: 1,
  /** May hide one letter. */
  mask: 2,
  /** May be read over, because it separates letters. */
  separator: 4,
  /** May be read over, because it repeats the letter or mask before. */
  repeat: 8,
  /** Passes for a letter of another script. */
  homoglyph: 16,
  /** A letter that stands twice. */
  doubled: 32,
  /** A letter or digit. */
  letter: 64,
  /** Can hide the last letter of a word, where other marks are punctuation. */
  star: 128,
  /** A mark that ends a sentence: an edge, even where it can hide a letter. */
  ending: 256,
  /** The second of a double that may be read over, because the word is stretched elsewhere. */
  stretched: 512,
} as const

/** Several marks, or one before a capital, are punctuation: `stop!!now`, `stop!Now`. */
const SENTENCE_ENDING = /^.([!?]{2,}.|(?<=\p{Ll})[!?]\p{Lu})/u

/** What hides letters at the end of a word too: `f***`. */
const STARS = new Set('*✱∗⁎#%'.split('').map((char) => char.charCodeAt(0)))

/** Masks beyond this many in a row may be read over: nobody counts the stars. */
const COUNTED_MASKS = 1

/** With this many gaps of one symbol between single letters, the symbols are separators: `f*u*c*k`. */
const LONGEST_MASKED_RUN = 3

/** Masks beyond this many in a row are one with the last: no word has as many letters. */
const MOST_MASKS = 12

const NO_CLASSES: readonly number[] = []

/** Symbols of one stretch, in arrays that are used again for the next. */
export class Unfolded {
  length = 0
  classes = new Uint16Array(64)
  flags = new Uint16Array(64)
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Further classes that the symbol may stand for. */
  readonly alternatives: (readonly number[])[] = []
  /** Kind of the character, which says what a gap is made of. */
  #kinds = new Uint8Array(64)
  readonly #characters: Characters
  readonly #leetOf = new Map<number, Map<number, readonly number[]>>()

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
    for (let index = start; index < end; index += unitsAt(text, index)) this.#take(text, index, kind)
    this.#readGaps(text, spaced)
    this.#stretchWords(this.#characters.rarelyDoubled(kind))
  }

  #take(text: string, index: number, kind: number): void {
    const units = unitsAt(text, index)
    const value = this.#characters.valueAt(text, index)
    const found = value >> CLASS_BITS
    const last = this.length - 1
    if (found === Kind.skip) {
      if (last >= 0 && isPartOfLetter(text, index)) this.ends[last] = index + units
    } else if (found === Kind.edge || found === Kind.dash) {
      this.#push(index, units, found, Class.edge, 0, NO_CLASSES)
    } else if (found === Kind.symbol && isRegionalIndicator(text.codePointAt(index)!)) {
      this.#takeLetter(index, units, found, value & CLASS_MASK, Flag.letter, NO_CLASSES)
    } else if (found === Kind.symbol) {
      this.#takeSymbol(text, index, units, kind)
    } else if (found === Kind.digit) {
      this.#takeLetter(index, units, found, value & CLASS_MASK, Flag.letter, this.#leet(kind, text, index))
    } else if (found === kind) {
      const others = text.charCodeAt(index) < 0x80 ? NO_CLASSES : this.#leet(kind, text, index)
      this.#takeLetter(index, units, found, value & CLASS_MASK, Flag.letter, others)
    } else {
      const cls = this.#characters.lookalike(kind, text.codePointAt(index)!)
      const homoglyph = cls === Class.other ? 0 : Flag.homoglyph
      this.#takeLetter(index, units, found, cls, Flag.letter | homoglyph, this.#leet(kind, text, index))
    }
  }

  #takeSymbol(text: string, index: number, units: number, kind: number): void {
    const last = this.length - 1
    const first = this.length - MOST_MASKS
    let symbol = last
    while (symbol >= first && symbol >= 0 && this.#kinds[symbol] === Kind.symbol) symbol--
    if (last - symbol >= MOST_MASKS) {
      this.ends[last] = index + units
      return
    }
    const star = STARS.has(text.charCodeAt(index)) ? Flag.star : 0
    this.#push(index, units, Kind.symbol, Class.edge, Flag.mask | star, this.#leet(kind, text, index))
  }

  /** Of a letter repeated, keeps two at the most, the second of which may be read over. */
  #takeLetter(
    index: number,
    units: number,
    kind: number,
    cls: number,
    flags: number,
    others: readonly number[],
  ): void {
    const last = this.length - 1
    const isSame = this.classes[last] === cls && (cls !== Class.other || isSameLeet(others, this.alternatives[last]))
    const repeats = last >= 0 && this.isLetter(last) && isSame
    if (repeats && this.flags[last]! & Flag.doubled) {
      this.flags[last]! |= Flag.repeat
      this.ends[last] = index + units
    } else {
      this.#push(index, units, kind, cls, repeats ? flags | Flag.doubled : flags, others)
    }
  }

  /** Whether a symbol is a letter or digit. */
  isLetter(symbol: number): boolean {
    return (this.flags[symbol]! & Flag.letter) !== 0
  }

  #leet(kind: number, text: string, index: number): readonly number[] {
    const codePoint = text.codePointAt(index)!
    let byCharacter = this.#leetOf.get(kind)
    if (byCharacter === undefined) this.#leetOf.set(kind, (byCharacter = new Map<number, readonly number[]>()))
    let classes = byCharacter.get(codePoint)
    if (classes === undefined) {
      const plain = String.fromCodePoint(codePoint).normalize('NFKC')
      const lookalike = this.#characters.lookalike(kind, codePoint)
      classes = leetLetters(scriptOfKind(kind), plain).map((letter) => this.#characters.classOf(kind, letter))
      if (lookalike !== Class.other && !classes.includes(lookalike)) classes = [...classes, lookalike]
      byCharacter.set(codePoint, classes)
    }
    return classes
  }

  /** Decides what each gap between fragments of letters may be. */
  #readGaps(text: string, spaced: boolean): void {
    const usual = spaced ? this.#narrowestGap() : Infinity
    let before = 0 // letters, or syllables, in the fragment before the gap, counted to two
    for (let symbol = 0; symbol < this.length; ) {
      if (this.isLetter(symbol)) {
        if (before === 0 || !continuesSyllable(text, this.starts[symbol]!)) before = Math.min(before + 1, 2)
        symbol++
        continue
      }
      const end = this.#gapEnd(symbol)
      const after = this.#fragmentLength(text, end)
      if (before === 0) this.#readLeadingGap(text, symbol, end)
      else if (after === 0) this.#readTrailingGap(text, symbol, end)
      else if (before === 1 && after === 1) this.#readLetterGap(text, symbol, end, usual)
      else this.#readInnerGap(text, symbol, end, before === 1 || after === 1)
      this.#countMasks(symbol, end)
      before = 0
      symbol = end
    }
    this.#readLetterRuns()
  }

  /** In a longer run of single letters each with one symbol between, the symbols hide nothing. */
  #readLetterRuns(): void {
    let run = 0
    for (let symbol = 1; symbol <= this.length; symbol++) {
      const isGap = symbol < this.length && (this.flags[symbol]! & Flag.separator) !== 0
      if (isGap && this.isLetter(symbol - 1) && symbol + 1 < this.length && this.isLetter(symbol + 1)) {
        run++
        continue
      }
      if (symbol < this.length && this.isLetter(symbol) && !this.isLetter(symbol - 1)) continue
      if (run >= LONGEST_MASKED_RUN) this.#unmask(symbol - 2 * run, symbol)
      run = 0
    }
  }

  #unmask(from: number, to: number): void {
    for (let symbol = Math.max(from, 0); symbol < to; symbol++) {
      this.flags[symbol]! &= ~(Flag.mask | Flag.star)
      if (!this.isLetter(symbol)) this.alternatives[symbol] = NO_CLASSES
    }
  }

  /** Before the first letter: punctuation, up to a symbol that can begin a word. Nothing is hidden there. */
  #readLeadingGap(text: string, from: number, to: number): void {
    let hasBegun = false
    for (let symbol = from; symbol < to; symbol++) {
      hasBegun ||= LEADING_LEET.has(this.#plain(text, symbol)) || this.#looksLikeLetter(text, symbol)
      this.flags[symbol] = (this.flags[symbol]! | Flag.edge) & ~(hasBegun ? 0 : Flag.mask | Flag.star)
      if (!hasBegun) this.alternatives[symbol] = NO_CLASSES
    }
  }

  /** Behind the last letter: punctuation, unless it can end a word as a letter. */
  #readTrailingGap(text: string, from: number, to: number): void {
    // *word*: what stands on both sides is emphasis.
    const isEmphasis = !this.isLetter(0) && this.#plain(text, 0) === this.#plain(text, to - 1)
    for (let symbol = from; symbol < to; symbol++) {
      this.flags[symbol]! |= Flag.edge
      if (isEmphasis) this.flags[symbol]! &= ~(Flag.mask | Flag.star)
      const mayEnd = TRAILING_LEET.has(this.#plain(text, symbol)) || this.#looksLikeLetter(text, symbol)
      if (!mayEnd) this.alternatives[symbol] = NO_CLASSES
    }
  }

  /** A symbol that is on no keyboard, but looks like a letter. */
  #looksLikeLetter(text: string, symbol: number): boolean {
    return this.alternatives[symbol]!.length > 0 && text.charCodeAt(this.starts[symbol]!) > 0xff
  }

  #plain(text: string, symbol: number): string {
    const char = text.slice(this.starts[symbol], this.ends[symbol])
    return char.charCodeAt(0) < 0x80 ? char : char.normalize('NFKC')
  }

  /**
   * Between single letters: a separator. A wider gap than usual is an edge, if nothing in it can hide
   * a letter.
   */
  #readLetterGap(text: string, from: number, to: number, usual: number): void {
    const isWide = to - from > usual && !this.#holds(from, to, Kind.symbol)
    const isEllipsis = this.#isEllipsis(text, from, to)
    const isSolid = to - from > 1 && !this.#holds(from, to, Kind.edge)
    // Many a word of one syllable stands among those of a word taken apart.
    const mayBeWords = !isSolid && hasSyllables(this.#kinds[to]!)
    for (let symbol = from; symbol < to; symbol++) {
      // One symbol separates; several, without a space, are letters or hide some.
      const isLetterLike = isSolid && this.#kinds[symbol] === Kind.symbol
      if (!isLetterLike) this.flags[symbol]! |= isWide ? Flag.edge : mayBeWords ? Flag.separator | Flag.edge : Flag.separator
      // One dash separates, several hide: f--k.
      if (isSolid && this.#kinds[symbol] === Kind.dash && !isEllipsis) this.flags[symbol]! |= Flag.mask
    }
    if (!isWide) this.#joinDouble(from, to)
  }

  /** `f.f.u.u`: a letter that stands again behind its separator is doubled. */
  #joinDouble(gap: number, next: number): void {
    const last = gap - 1
    if (this.classes[last] !== this.classes[next] || this.classes[next] === Class.other) return
    const isThird = (this.flags[last]! & Flag.doubled) !== 0
    if (isThird) this.flags[last]! |= Flag.repeat
    this.flags[next]! |= isThird ? Flag.doubled | Flag.repeat : Flag.doubled
  }

  /**
   * Between longer fragments: an edge, or the place of a hidden letter. Symbols between letters are no
   * edge, for words are not written together with them, but for what ends a sentence: `stop!!now`.
   */
  #readInnerGap(text: string, from: number, to: number, isBesideSingle: boolean): void {
    const isEllipsis = this.#isEllipsis(text, from, to)
    const hasPunctuation = this.#holds(from, to, Kind.edge)
    const isEnding = !isBesideSingle && SENTENCE_ENDING.test(text.slice(this.ends[from - 1]! - 1, this.starts[to]! + 1))
    for (let symbol = from; symbol < to; symbol++) {
      const kind = this.#kinds[symbol]
      if (hasPunctuation || kind === Kind.dash) this.flags[symbol]! |= Flag.edge
      if (isEnding) this.flags[symbol]! |= Flag.edge | Flag.ending
      if (kind === Kind.dash && !hasPunctuation && !isEllipsis) this.flags[symbol]! |= Flag.mask
      if (kind === Kind.dash && isBesideSingle) this.flags[symbol]! |= Flag.separator
    }
  }

  /** Several full stops leave a sentence open; they hide nothing. */
  #isEllipsis(text: string, from: number, to: number): boolean {
    return to - from > 1 && /^\.+$/.test(text.slice(this.starts[from], this.ends[to - 1]))
  }

  #holds(from: number, to: number, kind: number): boolean {
    for (let symbol = from; symbol < to; symbol++) if (this.#kinds[symbol] === kind) return true
    return false
  }

  #countMasks(from: number, to: number): void {
    for (let symbol = from + COUNTED_MASKS; symbol < to; symbol++) {
      if (this.flags[symbol]! & Flag.mask) this.flags[symbol]! |= Flag.repeat
    }
  }

  #gapEnd(symbol: number): number {
    while (symbol < this.length && !this.isLetter(symbol)) symbol++
    return symbol
  }

  /** Letters, or syllables, from `symbol` on, counted to two: only single ones matter. */
  #fragmentLength(text: string, symbol: number): number {
    if (symbol >= this.length) return 0
    do symbol++
    while (symbol < this.length && this.isLetter(symbol) && continuesSyllable(text, this.starts[symbol]!))
    return symbol < this.length && this.isLetter(symbol) ? 2 : 1
  }

  #narrowestGap(): number {
    let narrowest = Infinity
    let gap = 0
    for (let symbol = this.#gapEnd(0); symbol < this.length; symbol++) {
      if (!this.isLetter(symbol)) gap++
      else {
        if (gap > 0) narrowest = Math.min(narrowest, gap)
        gap = 0
      }
    }
    return narrowest
  }

  /**
   * Lets the doubles of a word be read single where they are stretched: rare doubles, or all letters doubled; and, where every
   * reading is followed, beside a letter that stands more than twice.
   */
  #stretchWords(rarelyDoubled: Uint8Array): void {
    for (let from = 0; from < this.length; ) {
      let to = from
      while (to < this.length && (this.flags[to]! & (Flag.letter | Flag.separator)) !== 0) to++
      this.#stretchWord(from, to, rarelyDoubled)
      from = to + 1
    }
  }

  #stretchWord(from: number, to: number, rarelyDoubled: Uint8Array): void {
    const isDoubledThroughout = this.#isDoubledThroughout(from, to)
    const isStretched = this.#hasRepeat(from, to)
    for (let symbol = from; symbol < to; symbol++) {
      const isDoubled = (this.flags[symbol]! & Flag.doubled) !== 0
      if (!isDoubled) continue
      if (isDoubledThroughout || rarelyDoubled[this.classes[symbol]!] === 1) this.flags[symbol]! |= Flag.repeat
      else if (isStretched) this.flags[symbol]! |= Flag.stretched
    }
  }

  #hasRepeat(from: number, to: number): boolean {
    for (let symbol = from; symbol < to; symbol++) {
      if (this.isLetter(symbol) && (this.flags[symbol]! & Flag.repeat) !== 0) return true
    }
    return false
  }

  #isDoubledThroughout(from: number, to: number): boolean {
    let isDoubled = true
    for (let symbol = from; symbol < to; symbol++) {
      if (!this.isLetter(symbol)) continue
      if (this.flags[symbol]! & Flag.doubled) isDoubled = true
      else if (!isDoubled) return false
      else isDoubled = false
    }
    return isDoubled
  }

  #push(
    index: number,
    units: number,
    kind: number,
    cls: number,
    flags: number,
    others: readonly number[],
  ): void {
    if (this.length === this.classes.length) this.#grow()
    this.classes[this.length] = cls
    this.flags[this.length] = flags
    this.#kinds[this.length] = kind
    this.starts[this.length] = index
    this.ends[this.length] = index + units
    this.alternatives[this.length] = others
    this.length++
  }

  #grow(): void {
    const size = this.classes.length * 2
    this.classes = movedInto(this.classes, new Uint16Array(size))
    this.flags = movedInto(this.flags, new Uint16Array(size))
    this.#kinds = movedInto(this.#kinds, new Uint8Array(size))
    this.starts = movedInto(this.starts, new Int32Array(size))
    this.ends = movedInto(this.ends, new Int32Array(size))
  }
}

/** Digits without classes of their own are told apart by what they stand for. */
function isSameLeet(others: readonly number[], last: readonly number[] | undefined): boolean {
  return others.length > 0 && others === last
}
