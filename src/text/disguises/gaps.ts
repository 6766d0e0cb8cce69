import { Class, Kind } from '../letters/kinds.js'
import { LEADING_LEET, TRAILING_LEET } from './leet.js'
import { continuesSyllable, hasSyllables } from '../letters/syllables.js'
import { APOSTROPHE } from '../letters/unicode.js'
import { Flag, NO_CLASSES, type Symbols } from './symbols.js'

/** Several marks, or one before a capital, are punctuation: `stop!!now`, `stop!Now`, `stop.Now`. */
const SENTENCE_ENDING = /^.([!?]{2,}.|(?<=\p{Ll})[!?.]\p{Lu})/u

/** Masks beyond this many in a row may be read over: nobody counts the stars. */
const COUNTED_MASKS = 1

/** With this many gaps of one symbol between single letters, the symbols are separators: `f*u*c*k`. */
const LONGEST_MASKED_RUN = 3

/** An apostrophe behind so many letters, before the last one, sets an ending off: China`s, but fuc`k. */
const FEWEST_BEFORE_ENDING = 4

/** Decides what each gap between fragments of letters may be: an edge, a separator, or the place of a hidden letter. */
export class Gaps {
  readonly #symbols: Symbols
  #text = ''

  constructor(symbols: Symbols) {
    this.#symbols = symbols
  }

  /** @param spaced the stretch is single letters with white space between them */
  read(text: string, spaced: boolean): void {
    this.#text = text
    const symbols = this.#symbols
    const usual = spaced ? this.#narrowestGap() : Infinity
    let before = 0 // letters, or syllables, in the fragment before the gap, counted to two
    for (let symbol = 0; symbol < symbols.length; ) {
      if (symbols.isLetter(symbol)) {
        if (before === 0 || !continuesSyllable(text, symbols.starts[symbol]!)) before = Math.min(before + 1, 2)
        symbol++
        continue
      }
      const end = this.#gapEnd(symbol)
      const after = this.#fragmentLength(end)
      if (before === 0) this.#readLeading(symbol, end)
      else if (after === 0) this.#readTrailing(symbol, end)
      else if (before === 1 && after === 1) this.#readBetweenLetters(symbol, end, usual)
      else this.#readInner(symbol, end, before === 1 || after === 1)
      this.#countMasks(symbol, end)
      before = 0
      symbol = end
    }
    this.#readLetterRuns()
  }

  /** In a longer run of single letters each with one symbol between, the symbols hide nothing. */
  #readLetterRuns(): void {
    const symbols = this.#symbols
    let run = 0
    for (let symbol = 1; symbol <= symbols.length; symbol++) {
      const isGap = symbol < symbols.length && (symbols.flags[symbol]! & Flag.separator) !== 0
      if (isGap && symbols.isLetter(symbol - 1) && symbol + 1 < symbols.length && symbols.isLetter(symbol + 1)) {
        run++
        continue
      }
      if (symbol < symbols.length && symbols.isLetter(symbol) && !symbols.isLetter(symbol - 1)) continue
      if (run >= LONGEST_MASKED_RUN) this.#unmask(symbol - 2 * run, symbol)
      run = 0
    }
  }

  #unmask(from: number, to: number): void {
    const symbols = this.#symbols
    for (let symbol = Math.max(from, 0); symbol < to; symbol++) {
      symbols.flags[symbol]! &= ~(Flag.mask | Flag.star)
      if (!symbols.isLetter(symbol)) symbols.alternatives[symbol] = NO_CLASSES
    }
  }

  /** Before the first letter: punctuation, up to a symbol that can begin a word. Nothing is hidden there. */
  #readLeading(from: number, to: number): void {
    const symbols = this.#symbols
    let hasBegun = false
    for (let symbol = from; symbol < to; symbol++) {
      hasBegun ||= LEADING_LEET.has(this.#plain(symbol)) || this.#looksLikeLetter(symbol)
      symbols.flags[symbol] = (symbols.flags[symbol]! | Flag.edge) & ~(hasBegun ? 0 : Flag.mask | Flag.star)
      if (!hasBegun) symbols.alternatives[symbol] = NO_CLASSES
    }
  }

  /** Behind the last letter: punctuation, unless it can end a word as a letter. */
  #readTrailing(from: number, to: number): void {
    const symbols = this.#symbols
    // *word*: what stands on both sides is emphasis.
    const isEmphasis = !symbols.isLetter(0) && this.#plain(0) === this.#plain(to - 1)
    for (let symbol = from; symbol < to; symbol++) {
      symbols.flags[symbol]! |= Flag.edge
      if (isEmphasis) symbols.flags[symbol]! &= ~(Flag.mask | Flag.star)
      const mayEnd = TRAILING_LEET.has(this.#plain(symbol)) || this.#looksLikeLetter(symbol)
      if (!mayEnd) symbols.alternatives[symbol] = NO_CLASSES
    }
  }

  /** A symbol that is on no keyboard, but looks like a letter. */
  #looksLikeLetter(symbol: number): boolean {
    const symbols = this.#symbols
    return symbols.alternatives[symbol]!.length > 0 && this.#text.charCodeAt(symbols.starts[symbol]!) > 0xff
  }

  #plain(symbol: number): string {
    const symbols = this.#symbols
    const char = this.#text.slice(symbols.starts[symbol], symbols.ends[symbol])
    return char.charCodeAt(0) < 0x80 ? char : char.normalize('NFKC')
  }

  /**
   * Between single letters: a separator. A wider gap than usual is an edge, if nothing in it can hide
   * a letter.
   */
  #readBetweenLetters(from: number, to: number, usual: number): void {
    const symbols = this.#symbols
    const isWide = to - from > usual && !this.#holds(from, to, Kind.symbol)
    const isEllipsis = this.#isEllipsis(from, to)
    const isSolid = to - from > 1 && !this.#holds(from, to, Kind.edge)
    // Many a word of one syllable stands among those of a word taken apart.
    const mayBeWords = !isSolid && hasSyllables(symbols.kinds[to]!)
    for (let symbol = from; symbol < to; symbol++) {
      // One symbol separates; several, without a space, are letters or hide some.
      const isLetterLike = isSolid && symbols.kinds[symbol] === Kind.symbol
      if (!isLetterLike) symbols.flags[symbol]! |= isWide ? Flag.edge : mayBeWords ? Flag.separator | Flag.edge : Flag.separator
      // One dash separates, several hide: f--k.
      if (isSolid && symbols.kinds[symbol] === Kind.dash && !isEllipsis) symbols.flags[symbol]! |= Flag.mask
    }
    if (!isWide) this.#joinDouble(from, to)
  }

  /** `f.f.u.u`: a letter that stands again behind its separator is doubled. */
  #joinDouble(gap: number, next: number): void {
    const symbols = this.#symbols
    const last = gap - 1
    if (symbols.classes[last] !== symbols.classes[next] || symbols.classes[next] === Class.other) return
    const isThird = (symbols.flags[last]! & Flag.doubled) !== 0
    if (isThird) symbols.flags[last]! |= Flag.repeat
    symbols.flags[next]! |= isThird ? Flag.doubled | Flag.repeat : Flag.doubled
  }

  /**
   * Between longer fragments: an edge, or the place of a hidden letter. Symbols between letters are no
   * edge, for words are not written together with them, but for what ends a sentence: `stop!!now`.
   */
  #readInner(from: number, to: number, isBesideSingle: boolean): void {
    const symbols = this.#symbols
    if (this.#setsEndingOff(from, to)) {
      symbols.flags[from] = (symbols.flags[from]! | Flag.edge) & ~(Flag.mask | Flag.star)
      symbols.alternatives[from] = NO_CLASSES
      return
    }
    const isEllipsis = this.#isEllipsis(from, to)
    const hasPunctuation = this.#holds(from, to, Kind.edge)
    const isEnding = !isBesideSingle && SENTENCE_ENDING.test(this.#text.slice(symbols.ends[from - 1]! - 1, symbols.starts[to]! + 1))
    for (let symbol = from; symbol < to; symbol++) {
      const kind = symbols.kinds[symbol]
      if (hasPunctuation || kind === Kind.dash) symbols.flags[symbol]! |= Flag.edge
      if (isEnding) symbols.flags[symbol]! |= Flag.edge | Flag.ending
      if (kind === Kind.dash && !hasPunctuation && !isEllipsis && !isEnding) symbols.flags[symbol]! |= Flag.mask
      if (kind === Kind.dash && isBesideSingle) symbols.flags[symbol]! |= Flag.separator
    }
  }

  #setsEndingOff(from: number, to: number): boolean {
    const symbols = this.#symbols
    if (to - from !== 1 || !APOSTROPHE.test(this.#text.charAt(symbols.starts[from]!)) || this.#fragmentLength(to) > 1) return false
    for (let letters = 1; letters <= FEWEST_BEFORE_ENDING; letters++) if (from < letters || !symbols.isLetter(from - letters)) return false
    return true
  }

  /** Several full stops leave a sentence open; they hide nothing. */
  #isEllipsis(from: number, to: number): boolean {
    const symbols = this.#symbols
    return to - from > 1 && /^\.+$/.test(this.#text.slice(symbols.starts[from], symbols.ends[to - 1]))
  }

  #holds(from: number, to: number, kind: number): boolean {
    const symbols = this.#symbols
    for (let symbol = from; symbol < to; symbol++) if (symbols.kinds[symbol] === kind) return true
    return false
  }

  #countMasks(from: number, to: number): void {
    const symbols = this.#symbols
    for (let symbol = from + COUNTED_MASKS; symbol < to; symbol++) {
      if (symbols.flags[symbol]! & Flag.mask) symbols.flags[symbol]! |= Flag.repeat
    }
  }

  #gapEnd(symbol: number): number {
    const symbols = this.#symbols
    while (symbol < symbols.length && !symbols.isLetter(symbol)) symbol++
    return symbol
  }

  /** Letters, or syllables, from `symbol` on, counted to two: only single ones matter. */
  #fragmentLength(symbol: number): number {
    const symbols = this.#symbols
    if (symbol >= symbols.length) return 0
    do symbol++
    while (symbol < symbols.length && symbols.isLetter(symbol) && continuesSyllable(this.#text, symbols.starts[symbol]!))
    return symbol < symbols.length && symbols.isLetter(symbol) ? 2 : 1
  }

  #narrowestGap(): number {
    const symbols = this.#symbols
    let narrowest = Infinity
    let gap = 0
    for (let symbol = this.#gapEnd(0); symbol < symbols.length; symbol++) {
      if (!symbols.isLetter(symbol)) gap++
      else {
        if (gap > 0) narrowest = Math.min(narrowest, gap)
        gap = 0
      }
    }
    return narrowest
  }
}
