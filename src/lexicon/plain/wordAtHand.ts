import { FIRST_LETTER } from '../index/misspellingTable.js'
import { BASIS, mix } from '../../text/tables/fnv.js'
import { GRAM_MASK, GRAM_SHIFT, NO_WORD } from '../index/rolling.js'

/** The end of a word before the first: not so near to it that both could be one. */
const NOWHERE = -2

/** The word that the scan is in, as far as it was read. */
export class WordAtHand {
  start = 0
  /** Units of it that are no letters of their own. */
  readOver = 0
  /** Whether it has letters of several scripts, so that it is none of a list. */
  isMixed = false
  /** Value of the character before. */
  previous = 0
  /** Letters that repeat the one before. */
  doubles = 0
  hash = BASIS
  /** Its last letters: see `GRAM`. */
  gram = 0
  /** Sum of the weights of its letters: see `MisspellingTable`. */
  sum = 0
  /** What its first letter adds beyond its weight, where that cannot be computed from its first unit: a surrogate. */
  first = 0

  begin(start: number): void {
    this.start = start
    this.readOver = 0
    this.isMixed = false
    this.previous = 0
    this.doubles = 0
    this.hash = BASIS
    this.gram = 0
    this.sum = 0
    this.first = 0
  }

  add(cls: number, weight: number): void {
    this.hash = mix(this.hash, cls)
    this.gram = ((this.gram << GRAM_SHIFT) ^ cls) & GRAM_MASK
    this.sum = (this.sum + weight) | 0
  }

  /** How many letters stand before `end`. */
  lettersUntil(end: number): number {
    return end - this.start - this.readOver
  }

  /** The sum with what the first letter adds. @param cls class of the unit that the word begins with */
  whole(cls: number): number {
    return (this.sum + this.first + Math.imul(cls, FIRST_LETTER)) | 0
  }
}

/** The word before the one at hand. */
export class WordBefore {
  start = 0
  end = NOWHERE
  hash = NO_WORD
  /** Sum of the weights of its letters, with what its first letter adds. */
  sum = 0

  get isAny(): boolean {
    return this.end >= 0
  }

  clear(): void {
    this.set(0, NOWHERE, NO_WORD, 0)
  }

  set(start: number, end: number, hash: number, sum: number): void {
    this.start = start
    this.end = end
    this.hash = hash
    this.sum = sum
  }
}
