import type { Wanted } from './nodes.js'

/** All sets of kinds that patterns ask for, each once. */
export class WantedSets {
  readonly #byKey = new Map<string, Wanted>()
  readonly #byKind: number[][] = []

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
      for (const id of unique) (this.#byKind[id] ??= []).push(wanted.index)
    }
    return wanted
  }

  /** The positions of the sets that hold a kind. */
  thatHold(kind: number): readonly number[] {
    return this.#byKind[kind] ?? NONE
  }
}

const NONE: readonly number[] = []
