import { foldSpelling, readFolding, type FoldingRules } from '../../text/folding/folding.js'
import { lines } from '../../text/tables/lines.js'
import type { Hit } from '../entry.js'
import type { LanguagePack } from '../pack.js'
import { MARKS_THAT_TELL, SHARE_BY_CHANCE, type MarksOf } from './marks.js'
import type { Orthographies } from './orthographies.js'
import { wholeWord } from './restOfWord.js'

/** Common words of a romanised language. */
interface Spoken {
  readonly rules: FoldingRules
  /** They and its markers, as they are spelt in the lists. */
  readonly spelt: ReadonlySet<string>
  /** Folded. */
  readonly words: ReadonlySet<string>
  /** Its markers, folded. */
  readonly markers: ReadonlySet<string>
}

/**
 * Decides which listed words strayed into a comment in a romanised language: words of other languages that it hardly has. Their
 * speakers spell alike what means different things.
 */
export class Strays {
  readonly #packs: readonly LanguagePack[]
  readonly #orthographies: Orthographies
  /** By tag, when first asked for. */
  readonly #spoken = new Map<string, Spoken>()

  constructor(packs: readonly LanguagePack[], orthographies: Orthographies) {
    this.#packs = packs
    this.#orthographies = orthographies
  }

  /** Without those. */
  without(text: string, hits: Hit[], marksOf: MarksOf): Hit[] {
    const { spelt } = this.#orthographies
    const romanised = [...this.#orthographies.romanised]
    if (romanised.length === 0 || !hits.some((hit) => this.#mayStray(hit))) return hits
    const most = Math.max(...romanised.map(marksOf))
    if (most === 0 || (most < MARKS_THAT_TELL && spelt.some((tag) => marksOf(tag) > most))) return hits
    const own = romanised.find((tag) => marksOf(tag) === most)!
    const strays = most < MARKS_THAT_TELL ? [] : romanised.filter((tag) => marksOf(tag) <= SHARE_BY_CHANCE * most && !isTold(text, tag, own, hits))
    return hits.filter((hit) => !strays.includes(hit.entry.language) && !this.#isHomonym(text, hit, own, marksOf))
  }

  /** Whether a word may be one of another language that is spelt alike. */
  #mayStray({ entry, disguise }: Hit): boolean {
    return disguise !== 0 || entry.traits.has('native') || this.#orthographies.romanised.has(entry.language)
  }

  /**
   * Whether what was found is a common word of the language that a comment is most in, and not by itself all that tells that
   * language; what is disguised only seems to be another. What is spelt as it is listed is another only where that is spelt so, too: in
   * *nee oru muttal* stands no *muthal*.
   */
  #isHomonym(text: string, hit: Hit, own: string, marksOf: MarksOf): boolean {
    const { entry, disguise } = hit
    if (entry.language === own || !this.#mayStray(hit)) return false
    const { rules, spelt, words, markers } = this.#spokenOf(own)
    const written = wholeWord(text, hit).toLowerCase()
    if (written === entry.text && !spelt.has(written)) return false
    const word = foldSpelling(written, rules)
    if (!words.has(word) && !markers.has(word)) return false
    const marks = marksOf(own)
    return marks > (markers.has(word) ? 1 : 0) && (disguise !== 0 || marksOf(entry.language) < marks)
  }

  #spokenOf(tag: string): Spoken {
    const before = this.#spoken.get(tag)
    if (before !== undefined) return before
    const { folding = '', common, markers = '' } = this.#packs.find((pack) => pack.tag === tag)!
    const rules = readFolding(folding)
    const listed = common.flatMap(({ entries }) => lines(entries))
    const marking = lines(markers)
    const folded = (words: readonly string[]) => new Set(words.map((word) => foldSpelling(word, rules)))
    const spoken = { rules, spelt: new Set([...listed, ...marking]), words: folded(listed), markers: folded(marking) }
    this.#spoken.set(tag, spoken)
    return spoken
  }
}

/** Whether two listed words tell that a comment is in a language, too: such as violate, and as its own does not have. */
function isTold(text: string, tag: string, own: string, hits: readonly Hit[]): boolean {
  const known = new Set(hits.filter(({ entry }) => entry.language === own).map(({ start }) => start))
  const telling = hits.filter(({ entry, start }) => entry.language === tag && entry.violation !== undefined && !known.has(start))
  return new Set(telling.map((hit) => wholeWord(text, hit))).size >= MARKS_THAT_TELL
}
