import { BASIS } from '../../text/tables/fnv.js'

/*
 * A word is identified by a hash of its folded letters and a check value (how many letters, and the first). Of a hundred
 * million unknown words about one is taken for a known one.
 */

/** The hash of a word without letters. */
export const NO_HASH = BASIS

/** @param first the first of the folded letters */
export function checkOf(letters: number, first: number): number {
  return (letters << 16) | first
}
