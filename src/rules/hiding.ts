import type { Hit } from '../lexicon/entry.js'
import type { LanguagePack } from '../lexicon/pack.js'
import { keptPhrases } from './grammar/keptPhrases.js'

type Keeps = ReturnType<typeof keptPhrases>

/** Tells which listed phrases only hide the words in them. */
export class Hiding {
  readonly #packs: readonly LanguagePack[]
  /** By tag, what tells the phrases that are kept; made when first needed. */
  readonly #keeps = new Map<string, readonly Keeps[]>()

  constructor(packs: readonly LanguagePack[]) {
    this.#packs = packs
  }

  /** Whether a hit is such a phrase. */
  hides({ entry }: Hit): boolean {
    if (entry.violation !== undefined || entry.kinds.length === 0 || !entry.text.includes(' ')) return false
    return !this.#keepsIn(entry.language).some((keeps) => keeps(entry.kinds))
  }

  #keepsIn(tag: string): readonly Keeps[] {
    let keeps = this.#keeps.get(tag)
    if (keeps === undefined) {
      keeps = this.#packs.filter((pack) => pack.tag === tag).map(keptPhrases)
      this.#keeps.set(tag, keeps)
    }
    return keeps
  }
}
