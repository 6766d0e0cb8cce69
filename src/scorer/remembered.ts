import { NO_CHUNK, type Chunks } from '../text/chunks.js'
import { ChunkWords, Column, END_SHIFT, START_MASK } from './chunkWords.js'
import type { FeatureWords } from './featureWords.js'
import type { Masks } from './masks.js'

/** Reads the words of a text from one place to another. */
type Read = (text: string, from: number, to: number) => void

/**
 * Reads a comment chunk by chunk: what the words of a chunk add to the sums by themselves is remembered, so that only what
 * they make with the words beside them is read each time.
 */
export class Remembered {
  readonly #words: FeatureWords
  readonly #masks: Masks
  readonly #chunks: Chunks
  readonly #known: ChunkWords
  readonly #read: Read
  /** The sums before a chunk is learned. */
  readonly #own = new Float64Array(3)

  /** @param masks behind which words are read as something else; @param read what is not remembered */
  constructor(words: FeatureWords, masks: Masks, chunks: Chunks, read: Read) {
    this.#words = words
    this.#masks = masks
    this.#chunks = chunks
    this.#known = new ChunkWords(chunks)
    this.#read = read
  }

  /** Reads a comment that was cut into chunks. @param sums what its features add up to */
  read(text: string, sums: Float64Array): void {
    const known = this.#known
    const { rows, starts, ends, ids, count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) {
      const start = starts[chunk]!
      const end = ends[chunk]!
      const id = ids[chunk]!
      const row = known.rowOf(id)
      if (this.#masks.isIn(start, end)) this.#read(text, start, end)
      else {
        if (!known.has(row) || id === NO_CHUNK) this.#learn(row, text, start, end, sums)
        if (known.isRemembered(row) && !this.#mayRepeat(rows, row)) this.#addKnown(rows, row, start, sums)
        else this.#read(text, start, end)
      }
    }
  }

  /** Reads a chunk by itself, and takes back what it added. */
  #learn(row: number, text: string, start: number, end: number, sums: Float64Array): void {
    const words = this.#words
    const { count, total, before, beforeThat } = words
    this.#own.set(sums)
    words.before = 0
    words.beforeThat = 0
    words.isAlone = true
    this.#read(text, start, end)
    words.isAlone = false
    this.#known.remember(row, words, count, words.count, start, words.total - total, this.#own, sums)
    words.count = count
    words.total = total
    words.before = before
    words.beforeThat = beforeThat
    sums.set(this.#own)
  }

  /** Whether the chunk continues a word that was already repeated: a third repetition adds nothing. */
  #mayRepeat(rows: Int32Array, row: number): boolean {
    const count = rows[row + Column.words]!
    const first = rows[row + Column.hashes]!
    return count > 0 && first === this.#words.before && (count > 1 || this.#words.isRepeated(first))
  }

  #addKnown(rows: Int32Array, row: number, start: number, sums: Float64Array): void {
    const words = this.#words
    sums[0]! += rows[row + Column.sums]!
    sums[1]! += rows[row + Column.sums + 1]!
    sums[2]! += rows[row + Column.sums + 2]!
    words.total += rows[row + Column.features]! - 1
    for (let word = 0; word < rows[row + Column.words]!; word++) {
      const hash = rows[row + Column.hashes + word]!
      const place = rows[row + Column.places + word]!
      words.add(hash, start + (place & START_MASK), start + (place >>> END_SHIFT))
      words.addNeighbours(hash)
    }
  }
}
