import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { BASIS, SPREAD, mix } from '../../text/tables/fnv.js'

/*
 * Hashes of words that grow with every letter (FNV-1a over classes of letters), so that the scan has one of each word at
 * its end and nobody cuts words out. A phrase's hash is made of those of its words.
 */

/** The hash of no word: not 0, which a phrase would swallow. */
export const NO_WORD = 0x510e527f

const PHRASE_PRIME = 0x85ebca6b

/** The hash of a phrase with one word more. */
export function withWord(phrase: number, word: number): number {
  return (Math.imul(phrase, PHRASE_PRIME) + word) | 0
}

/** The hash of a word or phrase that grows letter by letter, for loops that may call. */
export class RollingPhrase {
  /** How many words have ended. */
  words = 0
  /** The hash of those words. */
  ended = 0
  /** The hash of the word at hand, as far as it was read. */
  word = BASIS

  clear(): void {
    this.words = 0
    this.word = BASIS
  }

  addLetter(cls: number): void {
    this.word = mix(this.word, cls)
  }

  endWord(): void {
    this.ended = this.key
    this.word = BASIS
    this.words++
  }

  /** The hash of all that was read. */
  get key(): number {
    return this.words === 0 ? this.word : withWord(this.ended, this.word)
  }
}

/** Multiplies a hash out, so that its highest bits depend on all of it. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), SPREAD)
}

/** Letters in a gram: the last few of a word, in one number. */
export const GRAM = 4

/** Letters take five bits each; of alphabets with more than 32 letters some share theirs. */
export const GRAM_SHIFT = 5

/** `((gram << GRAM_SHIFT) ^ cls) & GRAM_MASK` moves the window on by one letter. */
export const GRAM_MASK = (1 << (GRAM * GRAM_SHIFT)) - 1

/** Bits of a table of grams: few enough to stay in the processor's nearest cache. */
const GRAM_TABLE_BITS = 17

/** `Math.imul(gram, SPREAD) >>> GRAM_TABLE_SHIFT` is the bit of a gram in such a table. */
export const GRAM_TABLE_SHIFT = 32 - GRAM_TABLE_BITS

/** An empty table of grams. */
export function gramTable(): Int32Array<ArrayBuffer> {
  return emptyFilter(GRAM_TABLE_BITS)
}

/** Whether a table has a gram, or one that shares its bit. */
export function hasGram(table: Int32Array, gram: number): boolean {
  return hasBit(table, Math.imul(gram, SPREAD) >>> GRAM_TABLE_SHIFT)
}

/** Puts a gram into a table. */
export function addGram(table: Int32Array, gram: number): void {
  setBit(table, Math.imul(gram, SPREAD) >>> GRAM_TABLE_SHIFT)
}

/** The gram of the first letters of something. @param letters at most a gram */
export function gramOf(classes: ArrayLike<number>, letters: number): number {
  let gram = 0
  for (let at = 0; at < letters; at++) gram = ((gram << GRAM_SHIFT) ^ classes[at]!) & GRAM_MASK
  return gram
}
