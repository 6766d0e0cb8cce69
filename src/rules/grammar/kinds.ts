/** Kinds that are worked out from a word's shape and place instead of being listed. */
export const SHAPES = ['name', 'capitalised', 'capitals', 'mention', 'known', 'number', 'any'] as const

/** Whether a kind is told by shape and place. */
export function isShape(kind: string): boolean {
  return (SHAPES as readonly string[]).includes(kind)
}

/**
 * Cuts off what a pattern asks of the ending of a word.
 *
 * @example withoutEnding('group:dative') // ['group', 'dative']
 */
export function withoutEnding(kind: string): readonly [kind: string, ending: string | undefined] {
  const at = kind.indexOf(':')
  return at < 0 ? [kind, undefined] : [kind.slice(0, at), kind.slice(at + 1)]
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
  readonly #endedBy = new Map<number, Map<number, number>>()

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

  /** The number of what an ending tells. */
  idOfEnding(ending: string): number {
    return this.#intern(`:${ending}`)
  }

  /**
   * The numbers of a kind that a pattern names: `<you>` is the pack's own kind and the shared one, `<group:dative>` what is of
   * the kind and ends so.
   */
  idsOf(kind: string): readonly number[] {
    let ids = this.#idsOf.get(kind)
    if (ids === undefined) {
      const [word, ending] = withoutEnding(kind)
      const shared = this.idOf(word)
      const all = this.isCommon(word) ? [this.idOfCommon(word), shared] : [shared]
      ids = ending === undefined ? all : all.map((id) => this.#ended(id, ending))
      this.#idsOf.set(kind, ids)
    }
    return ids
  }

  /** By what an ending tells and by kind, the number of what is both. */
  get endedBy(): ReadonlyMap<number, ReadonlyMap<number, number>> {
    return this.#endedBy
  }

  /** Whether the pack lists common words of a kind. */
  isCommon(kind: string): boolean {
    return this.#common.has(kind)
  }

  /** The number of what is of a kind and ends so. */
  #ended(kind: number, name: string): number {
    const ending = this.idOfEnding(name)
    const both = this.#intern(`${kind}:${ending}`)
    let ended = this.#endedBy.get(ending)
    if (ended === undefined) this.#endedBy.set(ending, (ended = new Map<number, number>()))
    ended.set(kind, both)
    return both
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
