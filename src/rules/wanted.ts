import type { Wanted } from './nodes.js'

/** All sets of kinds that patterns ask for, each once. */
export class WantedSets {
  readonly #byKey = new Map<string, Wanted>()
  readonly #byKind = new Map<number, number[]>()

  get count(): number {
    return this.#byKey.size
  }

  of(ids: readonly number[]): Wanted {
    const unique = [...new Set(ids)].sort((a, b) => a - b)
    const key = unique.join(' ')
    let wanted = this.#byKey.get(key)
    if (wanted === undefined) {
      wanted = { index: this.#byKey.size, ids: new Set(unique) }
      this.#byKey.set(key, wanted)
      for (const id of unique) this.#byKind.set(id, [...(this.#byKind.get(id) ?? []), wanted.index])
    }
    return wanted
  }

  /** The positions of the sets that hold a kind. */
  thatHold(kind: number): readonly number[] {
    return this.#byKind.get(kind) ?? NONE
  }
}

const NONE: readonly number[] = []
