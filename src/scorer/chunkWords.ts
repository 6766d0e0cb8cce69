import { MOST_CHUNKS } from '../text/chunks.js'

/** Chunks of more words are read each time. */
const MOST_WORDS = 4

/** Numbers of a row: 1 + how many words there are, how many features of their own, what those add to three sums. */
export const Column = { words: 0, features: 1, sums: 2, hashes: 5, starts: 9, ends: 13, width: 17 } as const

const NOT_REMEMBERED = -1

/**
 * What the words of chunks add to three sums, but for what depends on the words beside them, remembered by the ids of
 * the chunks: comments are made of the same few thousand.
 */
export class ChunkWords {
  readonly rows = new Int32Array((MOST_CHUNKS + 1) * Column.width)
  readonly #isKnown = new Uint8Array(MOST_CHUNKS + 1)
  #generation = 0

  /** Forgets all, if the ids mean other chunks by now. */
  keepUpWith(generation: number): void {
    if (generation === this.#generation) return
    this.#isKnown.fill(0)
    this.#generation = generation
  }

  /** Whether a chunk was seen. */
  has(id: number): boolean {
    return this.#isKnown[id] === 1
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
    this.#isKnown[id] = 1
    rows[row + Column.words] = to - from > MOST_WORDS ? NOT_REMEMBERED : to - from
    if (to - from > MOST_WORDS) return
    rows[row + Column.features] = features
    for (let sum = 0; sum < sums.length; sum++) rows[row + Column.sums + sum] = sums[sum]! - before[sum]!
    for (let word = 0; word < to - from; word++) {
      rows[row + Column.hashes + word] = words.hashes[from + word]!
      rows[row + Column.starts + word] = words.starts[from + word]! - start
      rows[row + Column.ends + word] = words.ends[from + word]! - start
    }
  }
}
