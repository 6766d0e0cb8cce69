import { Letter, type Letters } from './letters.js'

/*
 * A word is told by two hashes of its folded letters, 64 bits in all: that two words agree in both does not happen.
 */

/** What both hashes of a word without letters are. */
export const NO_HASH = 0x811c9dc5 | 0
export const NO_CHECK = 0

/** One step of FNV-1a. */
export function mixHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

export function mixCheck(check: number, unit: number): number {
  return (Math.imul(check, 0x5bd1e995) ^ (check >>> 15)) + unit | 0
}

/** Both hashes of a word as a list has it. */
export function hashesOf(word: string, letters: Letters): readonly [hash: number, check: number] {
  let hash = NO_HASH
  let check = NO_CHECK
  for (let index = 0; index < word.length; index++) {
    const bits = letters.at(word, index)
    if (bits & Letter.isPair) index++
    const unit = bits & Letter.folded
    if (unit === 0) continue
    hash = mixHash(hash, unit)
    check = mixCheck(check, unit)
  }
  return [hash, check]
}

/** Both hashes as one number, to look up by. */
export function keyOf(hash: number, check: number): number {
  return (hash >>> 0) * 0x100000 + (check >>> 12)
}
