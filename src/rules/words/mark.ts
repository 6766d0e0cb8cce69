import { Letter } from './letters.js'

/** What is known of a word from its writing, as bits. */
export const Mark = {
  /** Is one letter. */
  single: 1,
  /** An apostrophe splits its ending off. */
  split: 2,
  /** Is a hit, or several. */
  hit: 4,
  /** Stands behind an @. */
  mention: 8,
  /** Before it stands a full stop, which may be an abbreviation's. */
  afterStop: 16,
  /** Before it stands a question mark. */
  afterQuestion: 32,
  /** Has a capital. */
  oneCapital: 64,
  /** Has two capitals or more. */
  capitals: 128,
  /** Stands behind a #. */
  tag: 256,
  /** Begins with a capital. */
  capital: Letter.upper,
  /** Has a small letter. */
  lower: Letter.lower,
  /** Begins with a digit. */
  number: Letter.number,
} as const

/** Marks of what stands beside a sentence, before it or behind it: whom it is written to, what it is filed under. */
export const ASIDE = Mark.mention | Mark.tag

/**
 * The marks that the letters of a word make.
 *
 * @param first bits of its first letter
 * @param seen bits of all of them
 * @param capitals sum of their bits for capitals
 */
export function marksOf(first: number, seen: number, capitals: number, letters: number): number {
  return (
    (first & (Mark.capital | Mark.number)) |
    (seen & Mark.lower) |
    (capitals > 0 ? Mark.oneCapital : 0) |
    (capitals > Letter.upper ? Mark.capitals : 0) |
    (letters === 1 ? Mark.single : 0)
  )
}

/** Whether a full stop behind a word may be an abbreviation's: behind a letter, but not behind a digit. */
export function isInitial(marks: number): boolean {
  return (marks & (Mark.single | Mark.number)) === Mark.single
}
