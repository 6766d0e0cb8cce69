import type { Characters } from '../text/letters/characters.js'
import { foldSpelling, readFolding, type FoldingRules } from '../text/folding/folding.js'
import { disguiseBit } from './disguise.js'
import { isOfSite, type Hit } from './entry.js'
import type { LanguagePack } from './pack.js'
import { isLooselySpelt } from './plain/looseSpelling.js'
import { isCapitalisedInside, isWrittenAsName } from './senses.js'
import { lines } from '../text/tables/lines.js'

const NO_LETTER = /[^\p{L}\p{M}]/u

/** No listed word is longer behind what was found of it: letters without end are looked at once, not once for every hit. */
const LONGEST_REST = 48

/** Returns how many marker words of a language the comment contains. */
export type MarksOf = (tag: string) => number

/** By a single word a comment may seem to be in a language by chance. */
const MARKS_THAT_TELL = 2

/** At most this share of the marker words of one language can belong to another one by chance. */
const SHARE_BY_CHANCE = 0.25

/** Names have the letters of many words as short as this. */
const LONGEST_LIKE_A_NAME = 5
/** Other words are seldom spelt like a longer one with letters left out. */
const LONGEST_MISSPELT_BY_CHANCE = 6
const MISSPELT = disguiseBit('misspelling')
/** A romanised word in English takes it. */
const PLURAL = 's'

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

/** Decides which listed words are at home in a comment: those of languages that the comment may be in. */
export class Home {
  /** Tags of the languages that are romanised without an agreed orthography. */
  readonly #romanised: ReadonlySet<string>
  /** Tags of those that share the script with them and have one. */
  readonly #spelt: readonly string[]
  readonly #packs: readonly LanguagePack[]
  /** By tag, when first asked for. */
  readonly #spoken = new Map<string, Spoken>()
  /** By tag: see `LanguagePack.distinct`. */
  readonly #distinct: ReadonlyMap<string, readonly string[]>
  readonly #likeliest: string | undefined
  readonly #characters: Characters

  /** @param likeliest tag of the language that a word is taken for when hardly a letter of it shows and nothing identifies another */
  constructor(packs: readonly LanguagePack[], likeliest: string | undefined, characters: Characters) {
    this.#characters = characters
    this.#packs = packs
    this.#romanised = new Set(packs.filter(({ folding }) => folding !== undefined).map(({ tag }) => tag))
    const scripts = new Set(packs.filter(({ folding }) => folding !== undefined).map(({ script }) => script))
    this.#spelt = packs.filter(({ script, folding }) => folding === undefined && scripts.has(script)).map(({ tag }) => tag)
    this.#distinct = new Map(packs.flatMap(({ tag, distinct }) => (distinct === undefined ? [] : [[tag, lines(distinct)]])))
    this.#likeliest = likeliest
  }

  /** Whether the text uses a letter group that is distinctive in the language (Hindi chh) and the entry does not: then it is another word. */
  isDistinct(text: string, { entry, start, end }: Hit): boolean {
    const letters = this.#distinct.get(entry.language)
    if (letters === undefined) return false
    const written = text.slice(start, end).toLowerCase()
    return letters.some((some) => written.includes(some) && !entry.text.includes(some))
  }

  /** The hits that are at home in a comment. @param marksOf asked at most once of each language */
  keep(text: string, hits: Hit[], marksOf: MarksOf): Hit[] {
    const asked = new Map<string, number>()
    const once = (tag: string): number => {
      const marks = asked.get(tag) ?? marksOf(tag)
      asked.set(tag, marks)
      return marks
    }
    const own = this.#withoutStrays(text, hits, once)
    const isBorrowed = this.#borrowedAmong(own)
    const isForeign = (hit: Hit) => countsAtHome(hit) || isBorrowed(hit) || this.#mayBeSpeltAlike(text, hit, once)
    return own.some(isForeign) ? this.#withoutForeign(own, isForeign, once) : own
  }

  /**
   * Without the words of other languages that a comment in a romanised one hardly has: their speakers spell alike what means
   * different things.
   */
  #withoutStrays(text: string, hits: Hit[], marksOf: MarksOf): Hit[] {
    const romanised = [...this.#romanised]
    if (romanised.length === 0 || !hits.some((hit) => this.#mayStray(hit))) return hits
    const most = Math.max(...romanised.map(marksOf))
    if (most === 0 || (most < MARKS_THAT_TELL && this.#spelt.some((tag) => marksOf(tag) > most))) return hits
    const own = romanised.find((tag) => marksOf(tag) === most)!
    const strays = most < MARKS_THAT_TELL ? [] : romanised.filter((tag) => marksOf(tag) <= SHARE_BY_CHANCE * most && !isTold(text, tag, own, hits))
    return hits.filter((hit) => !strays.includes(hit.entry.language) && !this.#isHomonym(text, hit, own, marksOf))
  }

  /** Whether a word may be one of another language that is spelt alike. */
  #mayStray({ entry, disguise }: Hit): boolean {
    return disguise !== 0 || entry.traits.has('native') || this.#romanised.has(entry.language)
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

  /** Tells the words of romanised languages that the likeliest one lists, too: in a comment in that one they are its own. */
  #borrowedAmong(hits: readonly Hit[]): (hit: Hit) => boolean {
    const mayBorrow = ({ entry }: Hit) => entry.language !== this.#likeliest && this.#romanised.has(entry.language)
    if (!hits.some(mayBorrow)) return () => false
    const listed = new Set(hits.filter(({ entry }) => entry.language === this.#likeliest).map(placeOf))
    return (hit) => mayBorrow(hit) && listed.has(placeOf(hit))
  }

  /**
   * Whether what was found is a phrase of a romanised language, a word that only rules speak of, or one that is spelt loosely or like a
   * name, in a comment that shows words of a language with an orthography and none of its own: then it is likely a word of that, *pit*,
   * made of its words, *rice bag*, or a name, *Kopp*.
   */
  #mayBeSpeltAlike(text: string, hit: Hit, marksOf: MarksOf): boolean {
    const { entry } = hit
    if (!this.#romanised.has(entry.language) || marksOf(entry.language) > 0) return false
    if (countsAlone(hit) && (isOfSite(entry.origin) || (!isLoose(text, hit) && !mayBeName(this.#characters, text, hit)))) return false
    const least = entry.text.includes(' ') ? 1 : MARKS_THAT_TELL
    return this.#spelt.some((tag) => marksOf(tag) >= least)
  }

  /** Whether marker words show a language; of a romanised one, more of them than belong to one with an orthography by chance. */
  #isShown(tag: string, marksOf: MarksOf): boolean {
    const marks = marksOf(tag)
    if (marks === 0 || !this.#romanised.has(tag)) return marks > 0
    return this.#spelt.every((other) => marks > SHARE_BY_CHANCE * marksOf(other))
  }

  /**
   * Without the native and the borrowed words, those that may be spelt alike, and those of which hardly a letter shows, of languages that
   * nothing else in the comment is in. Where it shows a language with an orthography, a word that only rules speak of tells no other one.
   */
  #withoutForeign(hits: Hit[], isForeign: (hit: Hit) => boolean, marksOf: MarksOf): Hit[] {
    const isSpelt = this.#spelt.some((tag) => marksOf(tag) > 0)
    const tells = (hit: Hit) => !isForeign(hit) && (!isSpelt || countsAlone(hit) || !this.#romanised.has(hit.entry.language))
    const told = new Set(hits.filter(tells).map(({ entry }) => entry.language))
    for (const tag of new Set(hits.map(({ entry }) => entry.language))) if (!told.has(tag) && this.#isShown(tag, marksOf)) told.add(tag)
    const kept = hits.filter(({ entry }) => told.has(entry.language))
    if (kept.some(({ isFaint }) => isFaint)) return kept
    return hits.filter(({ entry, isFaint }) => told.has(entry.language) || (isFaint === true && entry.language === this.#likeliest))
  }
}

/** Whether a hit is a single word that is a reason by itself or beside others, or a site's own term. */
function countsAlone({ entry: { origin, text, violation, severity } }: Hit): boolean {
  return isOfSite(origin) || (!text.includes(' ') && (violation ?? severity) !== undefined)
}

/** Whether a hit counts only in a comment that is in its language. */
function countsAtHome({ entry, isFaint, isNumbered }: Hit): boolean {
  return isFaint === true || isNumbered === true || entry.traits.has('native')
}

/** Whether a word is spelt so freely, or is so short and misspelt, that another one may be meant. */
function isLoose(text: string, { entry, start, end, listed, disguise }: Hit): boolean {
  return (listed !== undefined && isLooselySpelt(text.slice(start, end), listed)) || ((disguise & MISSPELT) !== 0 && entry.text.length <= LONGEST_MISSPELT_BY_CHANCE)
}

/** Whether a word is capitalised inside a sentence, and so short that names have its letters, or the beginning of a longer one. */
function mayBeName(characters: Characters, text: string, hit: Hit): boolean {
  const { start, end } = hit
  const rest = restOf(text, end)
  const mayBeOne = end - start <= LONGEST_LIKE_A_NAME || (rest !== '' && rest !== PLURAL)
  return mayBeOne && (isCapitalisedInside(text, start, end) || isWrittenAsName(characters, text, start, end + rest.length))
}

function placeOf({ start, end }: Hit): string {
  return `${start} ${end}`
}

/** Whether two listed words tell that a comment is in a language, too: such as violate, and as its own does not have. */
function isTold(text: string, tag: string, own: string, hits: readonly Hit[]): boolean {
  const known = new Set(hits.filter(({ entry }) => entry.language === own).map(({ start }) => start))
  const telling = hits.filter(({ entry, start }) => entry.language === tag && entry.violation !== undefined && !known.has(start))
  return new Set(telling.map((hit) => wholeWord(text, hit))).size >= MARKS_THAT_TELL
}

/** What was found and the rest of its word: an entry may be the beginning of one. */
function wholeWord(text: string, { start, end }: Hit): string {
  return text.slice(start, end) + restOf(text, end)
}

/** The letters behind a place. */
function restOf(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_REST)
  return rest.slice(0, NO_LETTER.exec(rest)?.index)
}
