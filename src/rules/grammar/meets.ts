import { movedInto, twice } from '../../text/tables/columns.js'
import { BASIS, mix } from '../../text/tables/fnv.js'
import { HashTable } from '../../text/tables/hashTable.js'
import type { Kinds } from './kinds.js'
import type { KindSets } from './kindSets.js'
import { ANY, type Wanted } from './wanted.js'

const NO_SIGN = -1
const FEW = 256

/** 32-bit words of a block of a row, as a power of two; bits of what is wanted that one block tells. */
const BLOCK_SHIFT = 3
const BLOCK_WORDS = 1 << BLOCK_SHIFT
const BLOCK_BITS = BLOCK_SHIFT + 5
/** The block without a bit, of which most rows mostly consist. */
const EMPTY = 0

/**
 * Which sets of kinds meet what patterns want: a row of bits for each set, one bit for each of `Wanted`. A row is
 * worked out when its set is first seen. It is made of blocks, each of which is there once: there may be tens of thousands of sets, whose rows
 * would take ten times as much.
 */
export class Meets {
  /** For each set of kinds the non-zero words of its bit row, as pairs (index of the word, bits). */
  signs = new Int32Array(FEW)
  /** By set, where its signs begin and end; both are 0 if it has none. */
  signsFrom = new Int32Array(FEW)
  signsTo = new Int32Array(FEW)
  /** How many signs there are, and how many 32-bit words they take. */
  readonly signCount: number
  readonly signWords: number
  readonly #sets: KindSets
  readonly #wanted: Wanted
  readonly #endedBy: Kinds['endedBy']
  /** By number of what is wanted, its sign, or `NO_SIGN`. */
  readonly #signOf: Int16Array
  /** Blocks of a row. */
  readonly #width: number
  /** By set and place in the row, where a block begins in `#bits`. */
  #blocks: Int32Array
  #bits = new Uint32Array(FEW * BLOCK_WORDS)
  /** Where the next block begins, and by the hash of a block, where it does. */
  #nextBlock = BLOCK_WORDS
  readonly #byHash = new HashTable()
  #isReady: Uint8Array
  #lastSign = 0
  /** The row and the signs of the set that is made ready. */
  readonly #row: Uint32Array
  readonly #signs: Int32Array

  /**
   * Make it when all of `wanted` are known.
   *
   * @param needed those that some pattern cannot do without
   * @param endedBy by what an ending tells and by kind, the kind that is both
   */
  constructor(sets: KindSets, wanted: Wanted, needed: ReadonlySet<number>, endedBy: Kinds['endedBy']) {
    this.#sets = sets
    this.#endedBy = endedBy
    this.#wanted = wanted
    this.#width = (wanted.count >>> BLOCK_BITS) + 1
    this.signCount = needed.size
    this.signWords = (needed.size + 31) >>> 5
    this.#isReady = new Uint8Array(FEW)
    this.#blocks = new Int32Array(FEW * this.#width)
    this.#row = this.emptyRow()
    this.#signs = new Int32Array(this.signWords)
    this.#signOf = new Int16Array(wanted.count).fill(NO_SIGN)
    let sign = 0
    // What words of one kind satisfy stands side by side, so that their signs take few words.
    for (const met of wanted.metByKinds()) {
      for (const one of met) if (needed.has(one) && this.#signOf[one] === NO_SIGN) this.#signOf[one] = sign++
    }
  }

  /** Whether a word with these kinds is what is wanted. Its row must be ready. */
  has(set: number, wanted: number): boolean {
    if (wanted === ANY) return true
    const block = this.#blocks[set * this.#width + (wanted >> BLOCK_BITS)]!
    return (this.#bits[block + ((wanted >> 5) & (BLOCK_WORDS - 1))]! & (1 << (wanted & 31))) !== 0
  }

  /** Whether some pattern speaks of a kind, whatever its words end in. */
  wants(kind: number): boolean {
    if (this.#wanted.metBy(kind).length > 0) return true
    for (const kinds of this.#endedBy.values()) if (kinds.has(kind)) return true
    return false
  }

  /** A row of bits for `addTo`. */
  emptyRow(): Uint32Array {
    return new Uint32Array(this.#width * BLOCK_WORDS)
  }

  /** Adds all that a word with these kinds satisfies to such a row. Its own row must be ready. */
  addTo(row: Uint32Array, set: number): void {
    const from = set * this.#width
    for (let at = 0; at < this.#width; at++) {
      const block = this.#blocks[from + at]!
      if (block === EMPTY) continue
      const to = at << BLOCK_SHIFT
      for (let word = 0; word < BLOCK_WORDS; word++) row[to + word]! |= this.#bits[block + word]!
    }
  }

  /** The sign of what some pattern needs. */
  signOf(wanted: number): number {
    return this.#signOf[wanted]!
  }

  /** Makes the row of a set ready. */
  ready(set: number): number {
    if (this.#isReady[set] !== 1) this.#work(set)
    return set
  }

  #work(set: number): void {
    if (set >= this.#isReady.length) this.#grow(set)
    this.#row.fill(0)
    this.#signs.fill(0)
    const kinds = this.#sets.kindsOf(set)
    for (const kind of kinds) {
      this.#meet(kind)
      const ended = this.#endedBy.get(kind)
      if (ended === undefined) continue
      for (const other of kinds) if (ended.has(other)) this.#meet(ended.get(other)!)
    }
    for (let at = 0; at < this.#width; at++) this.#blocks[set * this.#width + at] = this.#blockOf(at << BLOCK_SHIFT)
    this.#keepSigns(set)
    this.#isReady[set] = 1
  }

  #meet(kind: number): void {
    for (const wanted of this.#wanted.metBy(kind)) {
      this.#row[wanted >> 5]! |= 1 << (wanted & 31)
      const sign = this.#signOf[wanted]!
      if (sign !== NO_SIGN) this.#signs[sign >> 5]! |= 1 << (sign & 31)
    }
  }

  /** The block that is like the words of the row from a place on. */
  #blockOf(from: number): number {
    let hash: number = BASIS
    let any = 0
    for (let word = from; word < from + BLOCK_WORDS; word++) {
      hash = mix(hash, this.#row[word]!)
      any |= this.#row[word]!
    }
    if (any === 0) return EMPTY
    // Of different blocks with the same hash, one has the next.
    for (; ; hash = mix(hash, BLOCK_WORDS)) {
      const block = this.#byHash.get(hash)
      if (block < 0) return this.#addBlock(hash, from)
      if (this.#isSame(block, from)) return block
    }
  }

  #isSame(block: number, from: number): boolean {
    for (let word = 0; word < BLOCK_WORDS; word++) if (this.#bits[block + word] !== this.#row[from + word]) return false
    return true
  }

  #addBlock(hash: number, from: number): number {
    const block = this.#nextBlock
    this.#nextBlock += BLOCK_WORDS
    if (this.#nextBlock > this.#bits.length) this.#bits = movedInto(this.#bits, new Uint32Array(this.#bits.length * 2))
    this.#bits.set(this.#row.subarray(from, from + BLOCK_WORDS), block)
    this.#byHash.set(hash, block)
    return block
  }

  #keepSigns(set: number): void {
    while (this.#lastSign + 2 * this.signWords > this.signs.length) this.signs = twice(this.signs)
    this.signsFrom[set] = this.#lastSign
    for (let word = 0; word < this.signWords; word++) {
      if (this.#signs[word] === 0) continue
      this.signs[this.#lastSign++] = word
      this.signs[this.#lastSign++] = this.#signs[word]!
    }
    this.signsTo[set] = this.#lastSign
  }

  #grow(set: number): void {
    const size = 2 ** Math.ceil(Math.log2(set + 1))
    this.#isReady = movedInto(this.#isReady, new Uint8Array(size))
    this.#blocks = movedInto(this.#blocks, new Int32Array(size * this.#width))
    this.signsFrom = movedInto(this.signsFrom, new Int32Array(size))
    this.signsTo = movedInto(this.signsTo, new Int32Array(size))
  }
}
