import type { Characters } from '../../text/letters/characters.js'
import { foldLetter } from '../../text/letters/foldLetter.js'
import { CLASS_BITS, LATIN, isInsideWords } from '../../text/letters/kinds.js'
import { lookalikeIn } from '../../text/letters/lookalikes.js'
import { APOSTROPHE } from '../../text/letters/unicode.js'
import { Break } from './break.js'

/** What is known of a character, as bits of one number. */
export const Letter = {
  /** The unit it is folded to: lower case, without accents; 0 if it is no letter of its own. */
  folded: 0xffff,
  /** Part of a word. */
  inWord: 1 << 16,
  /** Part of a word and nothing else: one unit that folds to a letter. */
  plain: 1 << 29,
  upper: 1 << 17,
  lower: 1 << 18,
  number: 1 << 19,
  /** Holds a word together, or splits an ending off. */
  apostrophe: 1 << 20,
  /** Opens or closes a quotation. */
  quote: 1 << 21,
  question: 1 << 22,
  /** Ends a sentence, unless an abbreviation stands before it. */
  fullStop: 1 << 23,
  /** Separates where spaces stand around it. */
  hyphen: 1 << 24,
  /** Two units. */
  isPair: 1 << 25,
  /** Of the Latin script, and of another one whose letters pass for Latin ones: a word that has both is disguised. */
  latin: 1 << 30,
  likeLatin: 1 << 31,
  /** In the table only: not worked out yet, or the first half of a pair. */
  unresolved: 1 << 28,
} as const

/** Of the letters of a word in several scripts. */
export const MIXED = Letter.latin | Letter.likeLatin

/** How far to shift for the `Break` that a character between words makes. */
export const LEVEL_SHIFT = 26
export const LEVEL_MASK = 3

const QUOTE = /["“”„«»‘’']/u
/**
 * A line break ends a sentence, as rules see it: that of a heading, of a verse. Full stops, and dots in a row, are told by what stands
 * around them (`wordCutter.ts`).
 */
const SENTENCE_END = /[.!?…।॥\n\r\u2028\u2029]/u
/** "&" stands for "and", before which one may pause. */
const COMMA = /[,،&]/u
const CLAUSE_END = /[;:()[\]{}—–|/]|\p{Extended_Pictographic}/u
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const NUMBER = /^\p{N}/u

/** Reads characters as rules see them, one look-up each; a character is worked out when first seen. */
export class Letters {
  /** By UTF-16 unit, bits of `Letter`. */
  readonly table = new Int32Array(0x10000).fill(Letter.unresolved)
  readonly #pairs = new Map<number, number>()
  constructor(readonly characters: Characters) {}

  /** The bits of the character at `index`, also where the table has none. */
  at(text: string, index: number): number {
    const unit = text.charCodeAt(index)
    const known = this.table[unit]!
    if ((known & Letter.unresolved) === 0) return known
    const codePoint = text.codePointAt(index)!
    if (codePoint > 0xffff) return this.#pair(codePoint)
    const bits = this.#resolve(codePoint)
    // The first half of a pair has to be looked at each time.
    if (unit < 0xd800 || unit > 0xdbff) this.table[unit] = bits
    return bits
  }

  #pair(codePoint: number): number {
    let bits = this.#pairs.get(codePoint)
    if (bits === undefined) {
      bits = this.#resolve(codePoint) | Letter.isPair
      this.#pairs.set(codePoint, bits)
    }
    return bits
  }

  #resolve(codePoint: number): number {
    const char = String.fromCodePoint(codePoint)
    const kind = this.characters.valueAt(char, 0) >> CLASS_BITS
    const isInWord = isInsideWords(kind)
    const isApostrophe = APOSTROPHE.test(char)
    const folded = isApostrophe ? "'" : (foldLetter(codePoint) ?? '')
    const isPlain = isInWord && !isApostrophe && folded !== '' && codePoint <= 0xffff
    return (
      unitOf(folded) |
      bit(isInWord, Letter.inWord) |
      bit(isPlain, Letter.plain) |
      bit(UPPER.test(char), Letter.upper) |
      bit(LOWER.test(char), Letter.lower) |
      bit(NUMBER.test(folded), Letter.number) |
      bit(isApostrophe, Letter.apostrophe) |
      bit(QUOTE.test(char), Letter.quote) |
      bit(char === '?', Letter.question) |
      bit(char === '.', Letter.fullStop) |
      bit(char === '-', Letter.hyphen) |
      bit(isInWord && kind === LATIN, Letter.latin) |
      bit(isInWord && kind !== LATIN && lookalikeIn('Latn', codePoint) !== undefined, Letter.likeLatin) |
      (breakOf(char) << LEVEL_SHIFT)
    )
  }
}

function breakOf(char: string): number {
  if (SENTENCE_END.test(char)) return Break.sentence
  if (COMMA.test(char)) return Break.comma
  return CLAUSE_END.test(char) ? Break.clause : Break.none
}

/** A letter beyond U+FFFF is told by its lower half: no list has two that share it. */
function unitOf(letter: string): number {
  return letter === '' ? 0 : letter.codePointAt(0)! & Letter.folded
}

function bit(isSet: boolean, bits: number): number {
  return isSet ? bits : 0
}
