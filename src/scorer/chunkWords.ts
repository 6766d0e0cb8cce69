import type { Chunks } from '../text/chunks.js'

/** Chunks of more words are read each time. */
const MOST_WORDS = 5

/** Columns of a row, from the first that is the scorer's. */
export const Column = {
  /** How many words there are. */
  words: 0,
  /** One more than how many features they have of their own, since 0 means that the chunk was not seen. */
  features: 1,
  /** What those add to the sum of each category. */
  sums: 2,
  /** The hash of each word. */
  hashes: 5,
  /** Where each word stands, counted from the beginning of the chunk: its start, and shifted its end. */
  places: 10,
  width: 15,
} as const

export const END_SHIFT = 16
export const START_MASK = (1 << END_SHIFT) - 1

const NOT_KNOWN = 0
const NOT_REMEMBERED = -1

/**
 * What the words of chunks add to three sums, but for what depends on the words beside them, remembered by the ids of
 * the chunks: comments are made of the same few thousand.
 */
export class ChunkWords {
  readonly #chunks: Chunks
  readonly #column: number

  constructor(chunks: Chunks) {
    this.#chunks = chunks
    this.#column = chunks.reserve(Column.width)
  }

  /** Where what is known of a chunk stands in the rows. */
  rowOf(id: number): number {
    return id * this.#chunks.width + this.#column
  }

  /** Whether a chunk was seen. */
  has(row: number): boolean {
    return this.#chunks.rows[row + Column.features] !== NOT_KNOWN
  }

  /** Whether a chunk that was seen is remembered. */
  isRemembered(row: number): boolean {
    return this.#chunks.rows[row] !== NOT_REMEMBERED
  }

  /**
   * @param words those from `from` to `to` are the chunk's, which begins at `start`
   * @param features how many they have; they made `before` into `sums`
   */
  remember(
    row: number,
    words: { readonly hashes: Int32Array; readonly starts: Int32Array; readonly ends: Int32Array },
    from: number,
    to: number,
    start: number,
    features: number,
    before: Float64Array,
    sums: Float64Array,
  ): void {
    const { rows } = this.#chunks
    const isShort = to === from || words.ends[to - 1]! - start <= START_MASK
    rows[row + Column.features] = 1 + features
    rows[row + Column.words] = isShort && to - from <= MOST_WORDS ? to - from : NOT_REMEMBERED
    if (!this.isRemembered(row)) return
    for (let sum = 0; sum < sums.length; sum++) rows[row + Column.sums + sum] = sums[sum]! - before[sum]!
    for (let word = 0; word < to - from; word++) {
      rows[row + Column.hashes + word] = words.hashes[from + word]!
      rows[row + Column.places + word] = (words.starts[from + word]! - start) | ((words.ends[from + word]! - start) << END_SHIFT)
    }
  }
}
