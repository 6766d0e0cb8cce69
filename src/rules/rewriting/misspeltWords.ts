import type { LanguagePack } from '../../lexicon/pack.js'
import { mix } from '../../text/tables/fnv.js'
import { VOWELS } from '../../text/letters/vowels.js'
import { NO_HASH, checkOf } from '../words/hash.js'
import { Letter, type Letters } from '../words/letters.js'
import type { Dictionary } from './dictionary.js'

/** Shorter words have too many neighbours that are words; longer ones are hardly ever frequent. */
const SHORTEST = 5
const LONGEST = 16

/** Letters of one UTF-16 unit each. */
const WORD = /^(?:(?![^\0-\uffff])\p{L})+$/u

/** A letter that may stand in a word instead of what is written. */
interface Further {
  readonly letter: string
  /** As it is hashed. */
  readonly unit: number
  readonly isVowel: boolean
}

/**
 * Finds words that are no words, but one letter away from the only one that rules speak of: *poeple*, *belng*, *neever*, *dasgusting*. If
 * that counts alone, its list says whether it does misspelt, and the lexicon finds it. Only in a language of which the build has a dictionary: it tells what is a word.
 */
export class MisspeltWords {
  readonly #dictionary: Dictionary
  readonly #letters: Letters
  readonly #pack: LanguagePack
  /** The letters of the language's words, read when the first word is asked for. */
  #further: readonly Further[] | undefined

  constructor(pack: LanguagePack, dictionary: Dictionary, letters: Letters) {
    this.#pack = pack
    this.#dictionary = dictionary
    this.#letters = letters
  }

  /** What is meant by a word, in small letters, that is none. */
  meant(word: string): string | undefined {
    const dictionary = this.#dictionary
    if (!dictionary.isGuarded || word.length < SHORTEST || word.length > LONGEST || !WORD.test(word)) return undefined
    const found = new Set(reorderings(word).filter((each) => dictionary.isSpokenOf(each)))
    for (const each of this.#withAnotherLetter(word)) found.add(each)
    const [meant, ...others] = found
    return meant === undefined || others.length > 0 || dictionary.countsAlone(meant) ? undefined : meant
  }

  /** What a word is with one letter more, or with another vowel; not the first. There are hundreds: only those that are found are written out. */
  #withAnotherLetter(word: string): string[] {
    const dictionary = this.#dictionary
    const further = (this.#further ??= this.#lettersOf(this.#pack))
    const units = this.#unitsOf(word)
    const check = checkOf(units.length, units[0]!)
    const checkOfLonger = checkOf(units.length + 1, units[0]!)
    const found: string[] = []
    let before = NO_HASH
    for (let at = 1; at <= units.length; at++) {
      before = mix(before, units[at - 1]!)
      const standsVowel = at < word.length && VOWELS.includes(word[at]!)
      for (let which = 0; which < further.length; which++) {
        const { letter, unit, isVowel } = further[which]!
        const hash = mix(before, unit)
        if (dictionary.speaksOf(goOn(hash, units, at), checkOfLonger)) found.push(word.slice(0, at) + letter + word.slice(at))
        if (standsVowel && isVowel && dictionary.speaksOf(goOn(hash, units, at + 1), check)) found.push(word.slice(0, at) + letter + word.slice(at + 1))
      }
    }
    return found
  }

  /** The letters of a pack's frequent words. */
  #lettersOf({ joins, functionWords = '', common }: LanguagePack): Further[] {
    const letters = new Set<string>()
    for (const words of [joins, functionWords, ...common.map(({ entries }) => entries)]) {
      for (const letter of words) letters.add(letter)
    }
    return [...letters].filter((letter) => WORD.test(letter)).map((letter) => ({ letter, unit: this.#unitsOf(letter)[0]!, isVowel: VOWELS.includes(letter) }))
  }

  /** Letters as they are hashed. */
  #unitsOf(word: string): number[] {
    return Array.from(word, (_, at) => this.#letters.at(word, at) & Letter.folded)
  }
}

/** The hash of a word that goes on with the units from one on. */
function goOn(hash: number, units: readonly number[], from: number): number {
  for (let at = from; at < units.length; at++) hash = mix(hash, units[at]!)
  return hash
}

/** What a word is with two letters swapped back, or a double one single. */
function reorderings(word: string): string[] {
  return Array.from(word, (letter, at) => {
    const next = word[at + 1] ?? ''
    return word.slice(0, at) + (letter === next ? '' : next) + letter + word.slice(at + 2)
  })
}
