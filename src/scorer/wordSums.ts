/** Letters of the longest word that is remembered: their codes fill three numbers. */
export const LONGEST_REMEMBERED = 18

const SLOT_BITS = 13
const SLOT_SHIFT = 32 - SLOT_BITS

/** Numbers of a slot: three of letters, three sums, how many pieces. A power of two, so that none lies across two lines. */
const WIDTH = 8

/**
 * What the pieces of words add to three sums, remembered: comments are made of the same few thousand words. A word is
 * known by all of its letters, so what is remembered never changes what a comment adds up to.
 */
export class WordSums {
  readonly #slots = new Int32Array(WIDTH << SLOT_BITS)

  /**
   * Adds what a word is known to add.
   *
   * @param hash of the word; @param first,second,third its letter codes, packed
   * @returns how many pieces it has, or -1 if it is not known
   */
  add(hash: number, first: number, second: number, third: number, sums: Float64Array): number {
    const slots = this.#slots
    const at = (hash >>> SLOT_SHIFT) * WIDTH
    if (slots[at] !== first || slots[at + 1] !== second || slots[at + 2] !== third) return -1
    sums[0]! += slots[at + 3]!
    sums[1]! += slots[at + 4]!
    sums[2]! += slots[at + 5]!
    return slots[at + 6]!
  }

  /** Remembers a word, whose pieces were `count` and made `before` into `sums`. */
  remember(hash: number, first: number, second: number, third: number, before: Float64Array, sums: Float64Array, count: number): void {
    const slots = this.#slots
    const at = (hash >>> SLOT_SHIFT) * WIDTH
    slots[at] = first
    slots[at + 1] = second
    slots[at + 2] = third
    slots[at + 3] = sums[0]! - before[0]!
    slots[at + 4] = sums[1]! - before[1]!
    slots[at + 5] = sums[2]! - before[2]!
    slots[at + 6] = count
  }
}
