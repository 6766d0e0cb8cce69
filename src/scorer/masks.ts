import { isGroupName, isOfSite, type Entry, type Hit } from '../lexicon/entry.js'
import { hashOf } from './mixing.js'

/** Stands for the list of a site's own terms. */
const SITE = 'site'

/** What an entry of a list says to the scorer. */
export interface Meaning {
  readonly kinds: readonly number[]
  readonly list: number
  /** Whether it is the name of a group of people: the scorer must not know which. */
  readonly isGroup: boolean
  readonly spelling: string
}

/**
 * The hits of a comment whose words the scorer reads differently: every name of a group as the same word, and a disguised listed
 * word as it is listed.
 */
export class Masks {
  readonly #language: string
  readonly #meanings = new Map<Entry, Meaning>()
  #hits: readonly Hit[] = []
  #next = 0
  #by: Meaning | undefined
  /** Where the last one ends; -1 before any. */
  end = -1

  /** @param language tag of the pack whose hits count */
  constructor(language: string) {
    this.#language = language
  }

  /** @param hits of a comment, in order of position */
  begin(hits: readonly Hit[]): void {
    this.#hits = hits
    this.#next = 0
    this.end = -1
  }

  /** Whether one masks words of a stretch behind all that was read. */
  isIn(start: number, end: number): boolean {
    if (this.end > start) return true
    const hits = this.#hits
    while (this.#next < hits.length && hits[this.#next]!.end <= start) this.#next++
    for (let at = this.#next; at < hits.length && hits[at]!.start < end; at++) {
      if (this.#masks(hits[at]!)) return true
    }
    return false
  }

  /** Takes the hits up to a word that begins at `start`. */
  readTo(start: number): void {
    const hits = this.#hits
    while (this.#next < hits.length && hits[this.#next]!.start <= start) {
      const hit = hits[this.#next++]!
      if (hit.end <= start || hit.end <= this.end || !this.#masks(hit)) continue
      this.end = hit.end
      this.#by = this.meaningOf(hit.entry)
    }
  }

  /** What the words up to `end` are read as: once, for they are read as one word. */
  take(): Meaning | undefined {
    const by = this.#by
    this.#by = undefined
    return by
  }

  meaningOf(entry: Entry): Meaning {
    let meaning = this.#meanings.get(entry)
    if (meaning === undefined) this.#meanings.set(entry, (meaning = meaningOf(entry)))
    return meaning
  }

  #masks({ entry, disguise }: Hit): boolean {
    return entry.language === this.#language && (disguise !== 0 || this.meaningOf(entry).isGroup)
  }
}

function meaningOf(entry: Entry): Meaning {
  const { text, origin, language, kinds, violation } = entry
  const isGroup = isGroupName(entry)
  return {
    kinds: (isGroup ? ['group'] : [...kinds, ...(violation === undefined ? [] : [violation.code])]).map(hashOf),
    list: hashOf(isOfSite(origin) ? SITE : `${language}/${origin.list}`),
    isGroup,
    spelling: text,
  }
}
