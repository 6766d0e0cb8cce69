import type { Hit } from './entry.js'
import type { LanguagePack } from './pack.js'

/** How many words of a comment tell that it is, also, in a language. */
export type MarksOf = (tag: string) => number

/** By a single word a comment may seem to be in a language by chance. */
const MARKS_THAT_TELL = 2

/** So many of the words that tell one language may be told as another one's by chance. */
const SHARE_BY_CHANCE = 0.25

/** Tells which listed words are at home in a comment: those of languages that the comment may be in. */
export class Home {
  /** Tags of the languages that are romanised without an agreed orthography. */
  readonly #romanised: ReadonlySet<string>
  /** By tag: see `LanguagePack.distinct`. */
  readonly #distinct: ReadonlyMap<string, readonly string[]>
  readonly #likeliest: string | undefined

  /** @param likeliest tag of the language in which words are read of which hardly a letter shows, where nothing tells one */
  constructor(packs: readonly LanguagePack[], likeliest: string | undefined) {
    this.#romanised = new Set(packs.filter(({ folding }) => folding !== undefined).map(({ tag }) => tag))
    this.#distinct = new Map(packs.flatMap(({ tag, distinct }) => (distinct === undefined ? [] : [[tag, distinct.split('\n')]])))
    this.#likeliest = likeliest
  }

  /** Whether what is written has letters that its language means where they are written, and the word found has not. */
  isDistinct(text: string, { entry, start, end }: Hit): boolean {
    const letters = this.#distinct.get(entry.language)
    if (letters === undefined) return false
    const written = text.slice(start, end).toLowerCase()
    return letters.some((some) => written.includes(some) && !entry.rule.includes(some))
  }

  /** The hits that are at home in a comment. @param marksOf asked at most once of each language, and seldom */
  keep(hits: Hit[], marksOf: MarksOf): Hit[] {
    const asked = new Map<string, number>()
    const once = (tag: string): number => {
      const marks = asked.get(tag) ?? marksOf(tag)
      asked.set(tag, marks)
      return marks
    }
    const own = this.#withoutStrays(hits, once)
    return own.some(isForeign) ? this.#withoutForeign(own, once) : own
  }

  /**
   * Without the words of a romanised language that hardly a marker tells, nor a second listed word, where the comment is in
   * another of them: their speakers spell alike what means different things.
   */
  #withoutStrays(hits: Hit[], marksOf: MarksOf): Hit[] {
    const romanised = this.#romanised
    if (romanised.size < 2 || !hits.some(({ entry }) => romanised.has(entry.language))) return hits
    const most = Math.max(...[...romanised].map(marksOf))
    if (most < MARKS_THAT_TELL) return hits
    const strays = [...romanised].filter((tag) => marksOf(tag) <= SHARE_BY_CHANCE * most && wordsOf(tag, hits) < 2)
    return hits.filter(({ entry }) => !strays.includes(entry.language))
  }

  /** Without the native words, and those of which hardly a letter shows, of languages that nothing else in the comment is in. */
  #withoutForeign(hits: Hit[], marksOf: MarksOf): Hit[] {
    const told = new Set(hits.filter((hit) => !isForeign(hit)).map(({ entry }) => entry.language))
    for (const tag of new Set(hits.map(({ entry }) => entry.language))) if (!told.has(tag) && marksOf(tag) > 0) told.add(tag)
    const kept = hits.filter(({ entry }) => told.has(entry.language))
    if (kept.some(({ isFaint }) => isFaint)) return kept
    return hits.filter(({ entry, isFaint }) => told.has(entry.language) || (isFaint === true && entry.language === this.#likeliest))
  }
}

/** Whether a hit counts only in a comment that is in its language. */
function isForeign({ entry, isFaint }: Hit): boolean {
  return isFaint === true || entry.traits.has('native')
}

/** How many different words of a language were found. */
function wordsOf(tag: string, hits: readonly Hit[]): number {
  return new Set(hits.filter(({ entry }) => entry.language === tag).map(({ entry }) => entry.rule)).size
}
