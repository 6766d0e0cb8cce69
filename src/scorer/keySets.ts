import { HashTable } from '../text/tables/hashTable.js'
import { NumberSets } from '../text/tables/numberSets.js'

/** The set of no keys. */
export const NO_KEYS = 0

/** More sets than this are all forgotten, at a moment when nobody holds their numbers. */
const MOST_SETS = 1 << 15
/** A number of a set has no more bits. */
const BITS = 16
/** What a table says of a pair that it does not have. */
const NONE = -1

/** Sets of keys by number, each once: so a word is one number to whoever reads it. */
export class KeySets {
  /** How often all sets were forgotten: since then, numbers stand for other ones. */
  generation = 0
  #sets = new NumberSets()
  /** By the numbers of two sets. */
  #unions = new HashTable()
  readonly #lasting: readonly (readonly number[])[]

  /** @param lasting sets that are never forgotten: their numbers are 1, 2, … */
  constructor(lasting: readonly (readonly number[])[] = []) {
    this.#lasting = [[], ...lasting]
    for (const keys of this.#lasting) this.of(keys)
  }

  get isFull(): boolean {
    return this.#sets.count > MOST_SETS
  }

  keysOf(set: number): readonly number[] {
    return this.#sets.numbersOf(set)
  }

  of(keys: readonly number[]): number {
    return this.#sets.of(keys)
  }

  /** The set with those keys of another that it lacks. */
  union(set: number, other: number): number {
    if (set === NO_KEYS || other === NO_KEYS) return set | other
    const pair = (set << BITS) | other
    let union = this.#unions.get(pair)
    if (union === NONE) {
      const keys = this.keysOf(set)
      union = this.of([...keys, ...this.keysOf(other).filter((key) => !keys.includes(key))])
      this.#unions.set(pair, union)
    }
    return union
  }

  forget(): void {
    this.generation++
    this.#sets = new NumberSets()
    this.#unions = new HashTable()
    for (const keys of this.#lasting) this.of(keys)
  }
}
