import { movedInto, twice } from '../../text/tables/columns.js'
import type { Kinds } from './kinds.js'
import type { KindSets } from './kindSets.js'

/** Stands for whatever a word may be. */
export const ANY = -1

const NO_SIGN = -1
const FEW = 256

const NONE: readonly number[] = []

/** Numbers the sets of kinds that pattern elements accept; equal sets share a number. */
export class Wanted {
  count = 0
  readonly #byKey = new Map<string, number>()
  /** By kind, the number of the set of that kind alone. */
  readonly #singles: (number | undefined)[] = []
  readonly #byKind: number[][] = []

  of(kinds: readonly number[]): number {
    const known = kinds.length === 1 ? this.#singles[kinds[0]!] : undefined
    if (known !== undefined) return known
    const own = kinds.length === 1 ? kinds : inOrder(kinds)
    const key = own.join(' ')
    let wanted = this.#byKey.get(key)
    if (wanted === undefined) {
      wanted = this.count++
      this.#byKey.set(key, wanted)
      for (let index = 0; index < own.length; index++) (this.#byKind[own[index]!] ??= []).push(wanted)
    }
    if (own.length === 1) this.#singles[own[0]!] = wanted
    return wanted
  }

  /** What a word of each kind satisfies, the kind that satisfies most first. */
  metByKinds(): readonly (readonly number[])[] {
    return Object.values(this.#byKind).sort((one, other) => other.length - one.length)
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
  /** 32-bit words of a row. */
  readonly #width: number
  #bits: Uint32Array
  #isReady: Uint8Array
  #lastSign = 0
  /** The signs of the set that is made ready. */
  readonly #row: Int32Array

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
    this.#width = (wanted.count + 31) >>> 5
    this.signCount = needed.size
    this.signWords = (needed.size + 31) >>> 5
    this.#isReady = new Uint8Array(FEW)
    this.#bits = new Uint32Array(FEW * this.#width)
    this.#row = new Int32Array(this.signWords)
    this.#signOf = new Int16Array(wanted.count).fill(NO_SIGN)
    let sign = 0
    // What words of one kind satisfy stands side by side, so that their signs take few words.
    for (const met of wanted.metByKinds()) {
      for (const one of met) if (needed.has(one) && this.#signOf[one] === NO_SIGN) this.#signOf[one] = sign++
    }
  }

  /** Whether a word with these kinds is what is wanted. Its row must be ready. */
  has(set: number, wanted: number): boolean {
    return wanted === ANY || (this.#bits[set * this.#width + (wanted >> 5)]! & (1 << (wanted & 31))) !== 0
  }

  /** Adds all that a word with these kinds satisfies to a row of bits. Its own row must be ready. */
  addTo(row: Uint32Array, set: number): void {
    const from = set * this.#width
    for (let word = 0; word < this.#width; word++) row[word]! |= this.#bits[from + word]!
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
    const kinds = this.#sets.kindsOf(set)
    for (const kind of kinds) {
      this.#meet(set, kind)
      const ended = this.#endedBy.get(kind)
      if (ended === undefined) continue
      for (const other of kinds) if (ended.has(other)) this.#meet(set, ended.get(other)!)
    }
    this.#keepSigns(set)
    this.#isReady[set] = 1
  }

  #meet(set: number, kind: number): void {
    for (const wanted of this.#wanted.metBy(kind)) {
      this.#bits[set * this.#width + (wanted >> 5)]! |= 1 << (wanted & 31)
      const sign = this.#signOf[wanted]!
      if (sign !== NO_SIGN) this.#row[sign >> 5]! |= 1 << (sign & 31)
    }
  }

  #keepSigns(set: number): void {
    while (this.#lastSign + 2 * this.signWords > this.signs.length) this.signs = twice(this.signs)
    this.signsFrom[set] = this.#lastSign
    for (let word = 0; word < this.signWords; word++) {
      if (this.#row[word] === 0) continue
      this.signs[this.#lastSign++] = word
      this.signs[this.#lastSign++] = this.#row[word]!
    }
    this.signsTo[set] = this.#lastSign
  }

  #grow(set: number): void {
    const size = 2 ** Math.ceil(Math.log2(set + 1))
    this.#isReady = movedInto(this.#isReady, new Uint8Array(size))
    this.#bits = movedInto(this.#bits, new Uint32Array(size * this.#width))
    this.signsFrom = movedInto(this.signsFrom, new Int32Array(size))
    this.signsTo = movedInto(this.signsTo, new Int32Array(size))
  }
}

/** Each once, rising. There are few. */
function inOrder(numbers: readonly number[]): number[] {
  const ordered: number[] = []
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    if (ordered.includes(number)) continue
    let at = ordered.length
    for (; at > 0 && ordered[at - 1]! > number; at--) ordered[at] = ordered[at - 1]!
    ordered[at] = number
  }
  return ordered
}
