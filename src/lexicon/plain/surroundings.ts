import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, isWordKind } from '../../text/letters/kinds.js'
import { isRegionalIndicator } from '../../text/letters/pictographs.js'
import { isSpace, unitsAt, unitsBefore } from '../../text/letters/units.js'
import { LEADING_LEET, TRAILING_LEET } from '../../text/disguises/leet.js'

/** Most symbols in a row, with marks on them, that hide letters. */
const LONGEST_MASK = 40

/** Most marks on one letter that are looked past for its neighbour. */
const FARTHEST_MARK = 40

/** Symbols that can begin or end a word as a letter or mask. */
const LEADING = unitsOf(LEADING_LEET)
const TRAILING = unitsOf([...TRAILING_LEET, ...'*%✱∗⁎'])

/** What the characters around one say: whether it may be there to hide a letter. */
export class Surroundings {
  readonly #characters: Characters

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /** A digit beside a letter, or a letter beside one of another script. */
  isMixture(text: string, index: number, units: number, kind: number, startsWord: boolean): boolean {
    if (!startsWord) {
      const before = this.#kindBefore(text, index)
      if (before >= Kind.firstScript && before !== kind) return true
    }
    if (kind !== Kind.digit || index + units >= text.length) return false
    return this.#kindAfter(text, index + units) >= Kind.firstScript
  }

  /**
   * Whether a symbol, no dash, may be a letter, or hide one.
   *
   * @param isBehindLetters whether letters stand right before it
   */
  mayStandForLetter(text: string, index: number, units: number, value: number, isBehindLetters: boolean): boolean {
    const unit = text.charCodeAt(index)
    const next = index + units
    if (!isBehindLetters && isRegionalIndicator(text.codePointAt(index)!)) return true
    // A symbol that is not on keyboards but looks like a letter can stand anywhere.
    const passesForLetter = (value & CLASS_MASK) !== Class.edge && unit > 0x7f
    if (!isBehindLetters) return (passesForLetter || LEADING.has(unit)) && this.#isLetter(text, next)
    return this.goesOn(text, next) || ((passesForLetter || TRAILING.has(unit)) && this.#kindBefore(text, index) >= Kind.firstScript)
  }

  /** Whether, after a few more symbols, the word goes on. */
  goesOn(text: string, index: number): boolean {
    const limit = index + LONGEST_MASK
    for (; index < text.length && index < limit; index += unitsAt(text, index)) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (isWordKind(kind)) return true
      if (kind !== Kind.symbol && kind !== Kind.dash && kind !== Kind.skip) return false
    }
    return false
  }

  /** Whether a symbol of one unit has white space, or nothing, on either side. */
  standsAlone(text: string, index: number): boolean {
    const before = index === 0 || isSpace(text.charCodeAt(index - 1))
    return before && (index + 1 === text.length || isSpace(text.charCodeAt(index + 1)))
  }

  #isLetter(text: string, index: number): boolean {
    return this.#kindAfter(text, index) >= Kind.firstScript
  }

  /** Kind of the nearest character from `index` on that is not read over. */
  #kindAfter(text: string, index: number): number {
    for (const limit = index + FARTHEST_MARK; index < text.length && index < limit; ) {
      const kind = this.#characters.valueAt(text, index) >> CLASS_BITS
      if (kind !== Kind.skip) return kind
      index += unitsAt(text, index)
    }
    return Kind.edge
  }

  /** Kind of the nearest character before `index` that is not read over. */
  #kindBefore(text: string, index: number): number {
    for (const limit = index - FARTHEST_MARK; index > 0 && index > limit; ) {
      const kind = this.#characters.valueBefore(text, index) >> CLASS_BITS
      if (kind !== Kind.skip) return kind
      index -= unitsBefore(text, index)
    }
    return Kind.edge
  }
}

function unitsOf(chars: Iterable<string>): ReadonlySet<number> {
  return new Set([...chars].map((char) => char.charCodeAt(0)))
}
