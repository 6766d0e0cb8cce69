import type { LanguagePack } from '../../lexicon/pack.js'
import { mix } from '../../text/fnv.js'
import { NO_HASH, checkOf } from '../words/hash.js'
import { Letter, type Letters } from '../words/letters.js'
import type { Dictionary, IsAmong } from './dictionary.js'

/** Shorter words have too many neighbours that are words; longer ones are hardly ever frequent. */
const SHORTEST = 5
const LONGEST = 16

/** Letters of one UTF-16 unit each. */
const WORD = /^(?:(?![^\0-\uffff])\p{L})+$/u

interface Missing {
  readonly letter: string
  /** As it is hashed. */
  readonly unit: number
}

/**
 * Finds words that are no words, but one letter away from the only one that rules speak of: *poeple*, *belng*, *neever*. If that counts
 * alone, its list says whether it does misspelt, and the lexicon finds it. Only in languages of which the build has a dictionary: it tells what is a word.
 */
export class Misspelt {
  readonly #dictionary: Dictionary
  readonly #letters: Letters
  /** By tag, the letters that may be missing in a word; only of languages with a dictionary. */
  readonly #missing: ReadonlyMap<string, readonly Missing[]>

  constructor(packs: readonly LanguagePack[], dictionary: Dictionary, letters: Letters) {
    this.#dictionary = dictionary
    this.#letters = letters
    const guarded = packs.filter(({ tag }) => dictionary.isGuarded(tag))
    this.#missing = new Map(guarded.map((pack) => [pack.tag, lettersOf(pack).map((letter) => ({ letter, unit: this.#unitsOf(letter)[0]! }))]))
  }

  /** What a word is meant to be, if it is none. */
  meant(written: string, tag: string): string | undefined {
    const dictionary = this.#dictionary
    const missing = this.#missing.get(tag)
    if (missing === undefined || written.length < SHORTEST || written.length > LONGEST || !WORD.test(written)) return undefined
    const word = written.toLowerCase()
    if (dictionary.has(word, tag) || dictionary.isInnocent(word, tag)) return undefined
    const exchanged = neighboursOf(word).filter((neighbour) => dictionary.isSpokenOf(neighbour, tag))
    const [meant, ...others] = new Set([...exchanged, ...this.#withOneMore(word, missing, dictionary.spokenOf(tag))])
    return meant === undefined || others.length > 0 || dictionary.countsAlone(meant, tag) ? undefined : meant
  }

  /** What a word is with one more letter, which is not the first. There are hundreds: only those that are found are written out. */
  #withOneMore(word: string, missing: readonly Missing[], isAmong: IsAmong): string[] {
    const units = this.#unitsOf(word)
    const check = checkOf(units.length + 1, units[0]!)
    const found: string[] = []
    let before = NO_HASH
    for (let at = 1; at <= units.length; at++) {
      before = mix(before, units[at - 1]!)
      for (let which = 0; which < missing.length; which++) {
        const { letter, unit } = missing[which]!
        let hash = mix(before, unit)
        for (let rest = at; rest < units.length; rest++) hash = mix(hash, units[rest]!)
        if (isAmong(hash, check)) found.push(word.slice(0, at) + letter + word.slice(at))
      }
    }
    return found
  }

  /** Letters as they are hashed. */
  #unitsOf(word: string): number[] {
    return Array.from(word, (_, at) => this.#letters.at(word, at) & Letter.folded)
  }
}

/** The letters of a pack's frequent words. */
function lettersOf({ joins, functionWords = '', common }: LanguagePack): string[] {
  const letters = new Set([joins, functionWords, ...common.map(({ entries }) => entries)].flatMap((words) => [...words]))
  return [...letters].filter((letter) => WORD.test(letter))
}

/** What a word is with two letters swapped back, or a double one single. */
function neighboursOf(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const next = word[at + 1] ?? ''
    return word.slice(0, at) + (letter === next ? '' : next) + letter + word.slice(at + 2)
  })
}
