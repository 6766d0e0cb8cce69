import { twice } from '../text/tables/columns.js'
import { hashWith } from './mixing.js'
import { Salt } from './salt.js'

/** Takes the features of a comment, one after the other. */
export interface FeatureSink {
  /**
   * @param hash 32 bits
   * @param word number of the word that it belongs to
   */
  add(hash: number, word: number): void
  /** Three sums, if adding features is all that it does: then what chunks add to them is remembered. */
  readonly sums?: Float64Array | undefined
}

const FEW = 256

/** The words of a comment that were read so far, and what gives their features to the sink. */
export class FeatureWords {
  count = 0
  /** Hash of each word, and where it stands. */
  hashes = new Int32Array(FEW)
  starts = new Int32Array(FEW)
  ends = new Int32Array(FEW)
  /** Features given to the sink. */
  total = 0
  /** Hashes of the last two words. */
  before = 0
  beforeThat = 0
  /** Whether words are read without those beside them. */
  isAlone = false
  readonly sink: FeatureSink

  constructor(sink: FeatureSink) {
    this.sink = sink
  }

  clear(): void {
    this.count = 0
    this.total = 0
    this.before = 0
    this.beforeThat = 0
  }

  /** @param hash of a feature; @param word number of the word that it belongs to */
  addFeature(hash: number, word: number): void {
    this.total++
    this.sink.add(hash, word)
  }

  add(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = twice(this.hashes)
      this.starts = twice(this.starts)
      this.ends = twice(this.ends)
    }
    this.hashes[this.count] = hash
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

  /** Adds the features that the word added last makes with the two before it. */
  addNeighbours(hash: number): void {
    const word = this.count - 1
    if (!this.isAlone) {
      this.addFeature(hashWith(hashWith(Salt.pair, this.before), hash), word)
      this.addFeature(hashWith(hashWith(Salt.skip, this.beforeThat), hash), word)
    }
    this.beforeThat = this.before
    this.before = hash
  }

  /** Whether the two words before are the same one: more of it says no more. */
  isRepeated(hash: number): boolean {
    return hash === this.before && hash === this.beforeThat
  }
}
