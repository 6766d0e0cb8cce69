import { MOST_CHUNKS } from '../text/chunks.js'

/** Chunks of more words are read each time. */
const MOST_WORDS = 5

/**
 * Numbers of a row, which is as long as a line of the processor's cache: how many words there are, one more than how many
 * features of their own, and what those add to three sums; the hash of each word, and where it stands, counted from the chunk's
 * beginning: its start, and shifted its end.
 */
export const Column = { words: 0, features: 1, sums: 2, hashes: 5, places: 10, width: 16 } as const

export const END_SHIFT = 16
export const START_MASK = (1 << END_SHIFT) - 1

const NOT_KNOWN = 0
const NOT_REMEMBERED = -1

/**
 * What the words of chunks add to three sums, but for what depends on the words beside them, remembered by the ids of
 * the chunks: comments are made of the same few thousand.
 */
export class ChunkWords {
  readonly rows = new Int32Array((MOST_CHUNKS + 1) * Column.width)
  #generation = 0

  /** Forgets all, if the ids mean other chunks by now. */
  keepUpWith(generation: number): void {
    if (generation === this.#generation) return
    this.rows.fill(NOT_KNOWN)
    this.#generation = generation
  }

  /** Whether a chunk was seen. */
  has(id: number): boolean {
    return this.rows[id * Column.width + Column.features] !== NOT_KNOWN
  }

  /** Whether a chunk that was seen is remembered. */
  isRemembered(id: number): boolean {
    return this.rows[id * Column.width] !== NOT_REMEMBERED
  }

  /**
   * @param hashes,starts,ends of words; those from `from` to `to` are the chunk's, which begins at `start`
   * @param features how many they have; they made `before` into `sums`
   */
  remember(
    id: number,
    words: { readonly hashes: Int32Array; readonly starts: Int32Array; readonly ends: Int32Array },
    from: number,
    to: number,
    start: number,
    features: number,
    before: Float64Array,
    sums: Float64Array,
  ): void {
    const { rows } = this
    const row = id * Column.width
    rows[row + Column.features] = 1 + features
    const isShort = to === from || words.ends[to - 1]! - start <= START_MASK
    rows[row + Column.words] = isShort && to - from <= MOST_WORDS ? to - from : NOT_REMEMBERED
    if (!this.isRemembered(id)) return
    for (let sum = 0; sum < sums.length; sum++) rows[row + Column.sums + sum] = sums[sum]! - before[sum]!
    for (let word = 0; word < to - from; word++) {
      rows[row + Column.hashes + word] = words.hashes[from + word]!
      rows[row + Column.places + word] = (words.starts[from + word]! - start) | ((words.ends[from + word]! - start) << END_SHIFT)
    }
  }
}
