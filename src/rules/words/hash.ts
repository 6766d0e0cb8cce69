import { BASIS, mix } from '../../text/fnv.js'
import { Letter, type Letters } from './letters.js'

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

/** Hash and check of a word as a list has it. */
export function hashOf(word: string, letters: Letters): readonly [hash: number, check: number] {
  let hash = NO_HASH
  let count = 0
  let first = 0
  for (let index = 0; index < word.length; index++) {
    const bits = letters.at(word, index)
    if (bits & Letter.isPair) index++
    const unit = bits & Letter.folded
    if (unit === 0) continue
    if (count++ === 0) first = unit
    hash = mix(hash, unit)
  }
  return [hash, checkOf(count, first)]
}
