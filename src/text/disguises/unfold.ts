import type { Characters } from '../letters/characters.js'
import { Gaps } from './gaps.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, scriptOfKind } from '../letters/kinds.js'
import { leetLetters } from './leet.js'
import { isPartOfLetter } from '../letters/marks.js'
import { isRegionalIndicator } from '../letters/pictographs.js'
import { stretchWords } from './stretched.js'
import { Flag, NO_CLASSES, type Symbols } from './symbols.js'
import { unitsAt } from '../letters/units.js'

/** What hides letters at the end of a word too: `f***`. */
const STARS = new Set('*✱∗⁎#%'.split('').map((char) => char.charCodeAt(0)))

/** Masks beyond this many in a row are one with the last: no word has as many letters. */
const MOST_MASKS = 12

/**
 * The closer reading of a stretch: a sequence of symbols, each with everything it may stand for.
 * `$` may be an s or a hidden letter; the dots of `f.u.c.k` may be read over.
 */
export class Unfolder {
  readonly #characters: Characters
  readonly #symbols: Symbols
  readonly #gaps: Gaps
  readonly #leetOf = new Map<number, Map<number, readonly number[]>>()

  /** @param symbols what it reads a stretch into */
  constructor(characters: Characters, symbols: Symbols) {
    this.#characters = characters
    this.#symbols = symbols
    this.#gaps = new Gaps(symbols)
  }

  /**
   * Reads `text` from `start` to `end` as letters of one script.
   *
   * @param kind kind of that script's letters
   * @param spaced the stretch is single letters with white space between them
   */
  read(text: string, start: number, end: number, kind: number, spaced: boolean): void {
    const symbols = this.#symbols
    symbols.length = 0
    for (let index = start; index < end; index += unitsAt(text, index)) this.#take(text, index, kind)
    this.#gaps.read(text, spaced)
    stretchWords(symbols, this.#characters.rarelyDoubled(kind))
  }

  #take(text: string, index: number, kind: number): void {
    const symbols = this.#symbols
    const units = unitsAt(text, index)
    const value = this.#characters.valueAt(text, index)
    const found = value >> CLASS_BITS
    const last = symbols.length - 1
    if (found === Kind.skip) {
      if (last >= 0 && isPartOfLetter(text, index)) symbols.ends[last] = index + units
    } else if (found === Kind.edge || found === Kind.dash) {
      symbols.push(index, units, found, Class.edge, 0, NO_CLASSES)
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
    const symbols = this.#symbols
    const last = symbols.length - 1
    const first = symbols.length - MOST_MASKS
    let symbol = last
    while (symbol >= first && symbol >= 0 && symbols.kinds[symbol] === Kind.symbol) symbol--
    if (last - symbol >= MOST_MASKS) {
      symbols.ends[last] = index + units
      return
    }
    const star = STARS.has(text.charCodeAt(index)) ? Flag.star : 0
    symbols.push(index, units, Kind.symbol, Class.edge, Flag.mask | star, this.#leet(kind, text, index))
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
    const symbols = this.#symbols
    const last = symbols.length - 1
    const isSame = symbols.classes[last] === cls && (cls !== Class.other || isSameLeet(others, symbols.alternatives[last]))
    const repeats = last >= 0 && symbols.isLetter(last) && isSame
    if (repeats && symbols.flags[last]! & Flag.doubled) {
      symbols.flags[last]! |= Flag.repeat
      symbols.ends[last] = index + units
    } else {
      symbols.push(index, units, kind, cls, repeats ? flags | Flag.doubled : flags, others)
    }
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
}

/** Digits without classes of their own are told apart by what they stand for. */
function isSameLeet(others: readonly number[], last: readonly number[] | undefined): boolean {
  return others.length > 0 && others === last
}
