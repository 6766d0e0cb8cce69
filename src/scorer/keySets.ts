/** The set of no keys. */
export const NO_KEYS = 0

/** More sets than this are all forgotten, at a moment when nobody holds their numbers. */
const MOST_SETS = 1 << 15
/** More than there are ever. */
const ROOM = 1 << 16

/** Sets of keys by number, each once: so a word is one number to whoever reads it. */
export class KeySets {
  /** How often all sets were forgotten: since then, numbers stand for other ones. */
  generation = 0
  readonly #keys: (readonly number[])[] = []
  readonly #byKeys = new Map<string, number>()
  readonly #unions = new Map<number, number>()
  readonly #lasting: readonly (readonly number[])[]

  /** @param lasting sets that are never forgotten: their numbers are 1, 2, … */
  constructor(lasting: readonly (readonly number[])[] = []) {
    this.#lasting = [[], ...lasting]
    for (const keys of this.#lasting) this.of(keys)
  }

  get isFull(): boolean {
    return this.#keys.length > MOST_SETS
  }

  keysOf(set: number): readonly number[] {
    return this.#keys[set]!
  }

  of(keys: readonly number[]): number {
    const text = keys.join(' ')
    let set = this.#byKeys.get(text)
    if (set === undefined) {
      set = this.#keys.push(keys) - 1
      this.#byKeys.set(text, set)
    }
    return set
  }

  /** The set with those keys of another that it lacks. */
  union(set: number, other: number): number {
    if (set === NO_KEYS || other === NO_KEYS) return set | other
    const pair = set * ROOM + other
    let union = this.#unions.get(pair)
    if (union === undefined) {
      const keys = this.keysOf(set)
      union = this.of([...keys, ...this.keysOf(other).filter((key) => !keys.includes(key))])
      this.#unions.set(pair, union)
    }
    return union
  }

  forget(): void {
    this.generation++
    this.#keys.length = 0
    this.#byKeys.clear()
    this.#unions.clear()
    for (const keys of this.#lasting) this.of(keys)
  }
}
