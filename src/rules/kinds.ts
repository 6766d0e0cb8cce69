/** Kinds that are worked out from a word's shape and place instead of being listed. */
export const SHAPES = ['name', 'capitalised', 'capitals', 'mention', 'known', 'number', 'any'] as const

/** Whether a kind is told by shape and place. */
export function isShape(kind: string): boolean {
  return (SHAPES as readonly string[]).includes(kind)
}

/**
 * Numbers for the kinds and literal words that the patterns of a pack speak of.
 *
 * A common kind belongs to its pack, for common words of two languages are often spelt alike; and what a pack lists
 * under a reason code is governed by its own rules. Other kinds are shared: Hinglish rules see English insults.
 */
export class Kinds {
  /** BCP 47 tag of the pack. */
  readonly tag: string
  readonly #common: ReadonlySet<string>
  readonly #ids = new Map<string, number>()
  readonly #idsOf = new Map<string, readonly number[]>()

  /** @param common the kinds of the pack's common words */
  constructor(tag: string, common: ReadonlySet<string>) {
    this.tag = tag
    this.#common = common
  }

  /** The number of a shared kind, or of what counts by a reason code in a language. */
  idOf(kind: string, tag = this.tag): number {
    return this.#intern(kind.includes('/') ? `${tag}:${kind}` : kind)
  }

  /** The number of a kind of common words. */
  idOfCommon(kind: string): number {
    return this.#intern(`common:${kind}`)
  }

  /** The number of a word that a pattern names. */
  idOfWord(word: string): number {
    return this.#intern(`"${word}"`)
  }

  /** The numbers of a kind that a pattern names: `<you>` is the pack's own kind and the shared one. */
  idsOf(kind: string): readonly number[] {
    let ids = this.#idsOf.get(kind)
    if (ids === undefined) {
      const shared = this.idOf(kind)
      ids = this.isCommon(kind) ? [this.idOfCommon(kind), shared] : [shared]
      this.#idsOf.set(kind, ids)
    }
    return ids
  }

  /** Whether the pack lists common words of a kind. */
  isCommon(kind: string): boolean {
    return this.#common.has(kind)
  }

  #intern(name: string): number {
    let id = this.#ids.get(name)
    if (id === undefined) {
      id = this.#ids.size
      this.#ids.set(name, id)
    }
    return id
  }
}
