import { lines } from '../../text/tables/lines.js'
import type { Hit } from '../entry.js'
import type { LanguagePack } from '../pack.js'

/** Decides which listed words are others, for they are written with letters that are distinctive in their language: Hindi chh. */
export class DistinctLetters {
  /** By tag: see `LanguagePack.distinct`. */
  readonly #letters: ReadonlyMap<string, readonly string[]>

  constructor(packs: readonly LanguagePack[]) {
    this.#letters = new Map(packs.flatMap(({ tag, distinct }) => (distinct === undefined ? [] : [[tag, lines(distinct)]])))
  }

  /** Without those. */
  without(text: string, hits: Hit[]): Hit[] {
    const isOther = (hit: Hit) => this.#isOther(text, hit)
    return hits.some(isOther) ? hits.filter((hit) => !isOther(hit)) : hits
  }

  /** Whether the text uses such letters and the entry does not. */
  #isOther(text: string, { entry, start, end }: Hit): boolean {
    const letters = this.#letters.get(entry.language)
    if (letters === undefined) return false
    const written = text.slice(start, end).toLowerCase()
    return letters.some((some) => written.includes(some) && !entry.text.includes(some))
  }
}
