import { HashTable } from '../../text/tables/hashTable.js'
import { NumberSets } from '../../text/tables/numberSets.js'

/** The set of no kinds. */
export const NO_KINDS = 0

/** A number of a kind or of a set has no more bits. */
const BITS = 16
/** What a table says of a key that it does not have. */
const NONE = -1

/** With more sets than this, a tenth of which are those of the lists, it is time to begin anew: they take about a KB each. */
const MOST_SETS = 1 << 15

/** Sets of kinds by number, each once, so that a token carries its kinds as one number. */
export class KindSets {
  readonly #sets = new NumberSets()
  /** By the numbers of a set and a kind, and by those of two sets, the set of all. */
  readonly #extended = new HashTable()
  readonly #unions = new HashTable()
  /** By kind, the set of it alone. */
  readonly #singles: (number | undefined)[] = []

  constructor() {
    this.#sets.of([])
  }

  /** Whether there are so many that all should be made anew, at a moment when nobody holds their numbers. */
  get isFull(): boolean {
    return this.#sets.count > MOST_SETS
  }

  /** The kinds of a set. */
  kindsOf(set: number): readonly number[] {
    return this.#sets.numbersOf(set)
  }

  /** The set with one kind more. */
  with(set: number, kind: number): number {
    if (set === NO_KINDS) return this.#single(kind)
    const key = (set << BITS) | kind
    let extended = this.#extended.get(key)
    if (extended === NONE) {
      const kinds = this.kindsOf(set)
      extended = kinds.includes(kind) ? set : this.#sets.of([...kinds, kind].sort((a, b) => a - b))
      this.#extended.set(key, extended)
    }
    return extended
  }

  /** The set with a kind that no other set has: it is a new one. */
  withNew(set: number, kind: number): number {
    return this.#sets.add([...this.kindsOf(set), kind])
  }

  /** The set with what the ending of its word tells; an ending alone makes no word known. */
  withEnding(set: number, ending: number): number {
    return set === NO_KINDS ? set : this.union(set, ending)
  }

  #single(kind: number): number {
    let set = this.#singles[kind]
    if (set === undefined) {
      set = this.#sets.add([kind])
      this.#singles[kind] = set
    }
    return set
  }

  /** The set with all the kinds of another. */
  union(set: number, other: number): number {
    if (set === NO_KINDS || other === NO_KINDS) return set | other
    const key = (set << BITS) | other
    let union = this.#unions.get(key)
    if (union === NONE) {
      union = set
      for (const kind of this.kindsOf(other)) union = this.with(union, kind)
      this.#unions.set(key, union)
    }
    return union
  }

  /** The set of all the kinds of some sets. */
  unionOf(sets: readonly number[]): number {
    const [first = NO_KINDS, ...further] = sets.filter((set) => set !== NO_KINDS)
    if (further.every((set) => set === first)) return first
    return this.#sets.of([...new Set([first, ...further].flatMap((set) => this.kindsOf(set)))].sort((a, b) => a - b))
  }
}
