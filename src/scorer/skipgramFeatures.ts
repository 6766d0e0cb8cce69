/** Features are told apart by so many bits of their hash. */
const KEY_BITS = 21
export const SKIPGRAM_KEYS = 1 << KEY_BITS

/** A pair is of two words next to each other, or with one between. */
export const FARTHEST = 2

/** Odd multipliers that spread the parts of a hash over all of its bits. */
const FIRST = 0x9e3779b1
const SECOND = 0x85ebca6b
const APART = 0x27d4eb2f
const SPREAD = 0xc2b2ae35

/** What is done with a feature: its key, and the words it is of, twice the same if it is of one. */
export type TakeFeature = (key: number, word: number, other: number) => void

/**
 * Finds what a comment is judged by: its words, their kinds, and which words stand near each other.
 *
 * @param words of each, its keys
 */
export function eachFeature(words: readonly (readonly number[])[], take: TakeFeature): void {
  for (const [word, keys] of words.entries()) {
    if (keys.length === 0) continue
    for (const key of keys) take(featureOf(key, 0, 0), word, word)
    for (let apart = 1; apart <= FARTHEST && word + apart < words.length; apart++) {
      const other = words[word + apart]!
      if (other.length > 0) take(featureOf(keys[0]!, other[0]!, apart), word, word + apart)
    }
  }
}

/** Normalises by length: the more words a comment has, the less each counts. The sum of weights is divided by this. */
export function dampingOf(words: number): number {
  return Math.cbrt(Math.max(1, words))
}

/**
 * The key of a word or kind, or of a pair of words.
 *
 * @param apart how far the second key is from the first, 0 if there is none
 */
export function featureOf(key: number, second: number, apart: number): number {
  const hash = Math.imul(key, FIRST) ^ Math.imul(second, SECOND) ^ Math.imul(apart, APART)
  return Math.imul(hash ^ (hash >>> 15), SPREAD) >>> (32 - KEY_BITS)
}
