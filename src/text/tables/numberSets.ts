import { twice } from './columns.js'
import { BASIS, mix } from './fnv.js'
import { HashTable } from './hashTable.js'

const FEW = 64
/** What the hash table gives where there is nothing. */
const NONE = -1

/**
 * Sets of numbers, each told by a number of its own, in the order in which they came. They stand one behind the other in one typed array: there
 * may be tens of thousands, and an object for each would take ten times the room.
 */
export class NumberSets {
  /** How many sets there are. */
  count = 0
  #numbers = new Int32Array(FEW)
  /** By set, where it ends; it begins where the one before ends. */
  #ends = new Int32Array(FEW)
  readonly #byHash = new HashTable()

  /** The set of some numbers, in this order: a new one, if there was none. */
  of(numbers: readonly number[]): number {
    let hash: number = BASIS
    for (let at = 0; at < numbers.length; at++) hash = mix(hash, numbers[at]!)
    // Of different sets with the same hash, one has the next.
    for (; ; hash = mix(hash, numbers.length)) {
      const set = this.#byHash.get(hash)
      if (set === NONE) break
      if (this.#isSame(set, numbers)) return set
    }
    this.#byHash.set(hash, this.count)
    return this.add(numbers)
  }

  /** A new set, whether there is one of the same numbers or not, which `of` does not know. */
  add(numbers: readonly number[]): number {
    const begin = this.#begin(this.count)
    const end = begin + numbers.length
    while (end > this.#numbers.length) this.#numbers = twice(this.#numbers)
    if (this.count === this.#ends.length) this.#ends = twice(this.#ends)
    this.#numbers.set(numbers, begin)
    this.#ends[this.count] = end
    return this.count++
  }

  /** The numbers of a set. */
  numbersOf(set: number): number[] {
    return Array.from(this.#numbers.subarray(this.#begin(set), this.#ends[set]))
  }

  #begin(set: number): number {
    return set === 0 ? 0 : this.#ends[set - 1]!
  }

  #isSame(set: number, numbers: readonly number[]): boolean {
    const begin = this.#begin(set)
    if (this.#ends[set]! - begin !== numbers.length) return false
    for (let at = 0; at < numbers.length; at++) if (this.#numbers[begin + at] !== numbers[at]) return false
    return true
  }
}
