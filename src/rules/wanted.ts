import type { KindSets } from './kindSets.js'

/** Stands for whatever a word may be. */
export const ANY = -1

const NONE: readonly number[] = []

/** What patterns ask of a word, each by number: to be of one of these kinds. Equal ones are one. */
export class Wanted {
  readonly #byKey = new Map<string, number>()
  readonly #byKind: number[][] = []

  get count(): number {
    return this.#byKey.size
  }

  of(kinds: readonly number[]): number {
    const key = [...new Set(kinds)].sort((a, b) => a - b).join(' ')
    let wanted = this.#byKey.get(key)
    if (wanted === undefined) {
      wanted = this.#byKey.size
      this.#byKey.set(key, wanted)
      for (const kind of new Set(kinds)) (this.#byKind[kind] ??= []).push(wanted)
    }
    return wanted
  }

  /** What a word of a kind satisfies. */
  metBy(kind: number): readonly number[] {
    return this.#byKind[kind] ?? NONE
  }
}

/**
 * Which sets of kinds meet what patterns want: a row of bits for each set, one bit for each of `Wanted`. A row is
 * worked out when its set is first seen.
 */
export class Meets {
  /** 32-bit words of a row. */
  readonly width: number
  bits: Uint32Array
  readonly #sets: KindSets
  readonly #wanted: Wanted
  #isReady: Uint8Array

  /** Make it when all of `wanted` are known. */
  constructor(sets: KindSets, wanted: Wanted) {
    this.#sets = sets
    this.#wanted = wanted
    this.width = (wanted.count + 31) >>> 5
    this.#isReady = new Uint8Array(256)
    this.bits = new Uint32Array(256 * this.width)
  }

  /** Whether a word with these kinds is what is wanted. Its row must be ready. */
  has(set: number, wanted: number): boolean {
    return wanted === ANY || (this.bits[set * this.width + (wanted >> 5)]! & (1 << (wanted & 31))) !== 0
  }

  /** Makes the row of a set ready. */
  ready(set: number): number {
    if (this.#isReady[set] !== 1) this.#work(set)
    return set
  }

  #work(set: number): void {
    if (set >= this.#isReady.length) this.#grow(set)
    const row = set * this.width
    for (const kind of this.#sets.kindsOf(set)) {
      for (const wanted of this.#wanted.metBy(kind)) this.bits[row + (wanted >> 5)]! |= 1 << (wanted & 31)
    }
    this.#isReady[set] = 1
  }

  #grow(set: number): void {
    const size = 2 ** Math.ceil(Math.log2(set + 1))
    const isReady = new Uint8Array(size)
    isReady.set(this.#isReady)
    this.#isReady = isReady
    const bits = new Uint32Array(size * this.width)
    bits.set(this.bits)
    this.bits = bits
  }
}
