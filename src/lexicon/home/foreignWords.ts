import type { Hit } from '../entry.js'
import { countsAlone } from './countsAlone.js'
import { SHARE_BY_CHANCE, type MarksOf } from './marks.js'
import type { Orthographies } from './orthographies.js'
import type { SpeltAlike } from './speltAlike.js'

/** Decides which listed words are foreign to a comment: such as count only in one in their language, where nothing tells that it is. */
export class ForeignWords {
  readonly #orthographies: Orthographies
  readonly #speltAlike: SpeltAlike
  readonly #likeliest: string | undefined

  /** @param likeliest tag of the language that a word is taken for when hardly a letter of it shows and nothing identifies another */
  constructor(orthographies: Orthographies, speltAlike: SpeltAlike, likeliest: string | undefined) {
    this.#orthographies = orthographies
    this.#speltAlike = speltAlike
    this.#likeliest = likeliest
  }

  /** Without those. */
  without(text: string, hits: Hit[], marksOf: MarksOf): Hit[] {
    const isBorrowed = this.#borrowedAmong(hits)
    const mayBeForeign = (hit: Hit) => countsAtHome(hit) || isBorrowed(hit) || this.#speltAlike.mayBe(text, hit, marksOf)
    return hits.some(mayBeForeign) ? this.#toldIn(hits, mayBeForeign, marksOf) : hits
  }

  /** Tells the words of romanised languages that the likeliest one lists, too: in a comment in that one they are its own. */
  #borrowedAmong(hits: readonly Hit[]): (hit: Hit) => boolean {
    const mayBorrow = ({ entry }: Hit) => entry.language !== this.#likeliest && this.#orthographies.romanised.has(entry.language)
    if (!hits.some(mayBorrow)) return () => false
    const listed = new Set(hits.filter(({ entry }) => entry.language === this.#likeliest).map(placeOf))
    return (hit) => mayBorrow(hit) && listed.has(placeOf(hit))
  }

  /**
   * Without the native and the borrowed words, those that may be spelt alike, and those of which hardly a letter shows, of languages that
   * nothing else in the comment is in. Where it shows a language with an orthography, a word that only rules speak of tells no other one.
   */
  #toldIn(hits: Hit[], mayBeForeign: (hit: Hit) => boolean, marksOf: MarksOf): Hit[] {
    const { romanised, spelt } = this.#orthographies
    const isSpelt = spelt.some((tag) => marksOf(tag) > 0)
    const tells = (hit: Hit) => !mayBeForeign(hit) && (!isSpelt || countsAlone(hit) || !romanised.has(hit.entry.language))
    const told = new Set(hits.filter(tells).map(({ entry }) => entry.language))
    for (const tag of new Set(hits.map(({ entry }) => entry.language))) if (!told.has(tag) && this.#isShown(tag, marksOf)) told.add(tag)
    const kept = hits.filter(({ entry }) => told.has(entry.language))
    if (kept.some(({ isFaint }) => isFaint)) return kept
    return hits.filter(({ entry, isFaint }) => told.has(entry.language) || (isFaint === true && entry.language === this.#likeliest))
  }

  /** Whether marker words show a language; of a romanised one, more of them than belong to one with an orthography by chance. */
  #isShown(tag: string, marksOf: MarksOf): boolean {
    const { romanised, spelt } = this.#orthographies
    const marks = marksOf(tag)
    if (marks === 0 || !romanised.has(tag)) return marks > 0
    return spelt.every((other) => marks > SHARE_BY_CHANCE * marksOf(other))
  }
}

/** Whether a hit counts only in a comment that is in its language. */
function countsAtHome({ entry, isFaint, isNumbered }: Hit): boolean {
  return isFaint === true || isNumbered === true || entry.traits.has('native')
}

function placeOf({ start, end }: Hit): string {
  return `${start} ${end}`
}
