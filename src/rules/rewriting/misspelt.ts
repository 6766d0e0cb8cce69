import type { LanguagePack } from '../../lexicon/pack.js'
import type { Dictionary } from './dictionary.js'

/** Shorter words have too many neighbours that are words; longer ones are hardly ever frequent. */
const SHORTEST = 5
const LONGEST = 16

const WORD = /^\p{L}+$/u

/**
 * Finds words that are no words, but one letter away from the only one that rules speak of: *poeple*, *belng*, *neever*. If that counts
 * alone, its list says whether it does misspelt, and the lexicon finds it. Only in languages of which the build has a dictionary: it tells what is a word.
 */
export class Misspelt {
  readonly #dictionary: Dictionary
  /** By tag, the letters that may be missing in a word; only of languages with a dictionary. */
  readonly #letters: ReadonlyMap<string, readonly string[]>

  constructor(packs: readonly LanguagePack[], dictionary: Dictionary) {
    this.#dictionary = dictionary
    const guarded = packs.filter(({ tag }) => dictionary.isGuarded(tag))
    this.#letters = new Map(guarded.map((pack) => [pack.tag, lettersOf(pack)]))
  }

  /** What a word is meant to be, if it is none. */
  meant(written: string, tag: string): string | undefined {
    const dictionary = this.#dictionary
    const letters = this.#letters.get(tag)
    if (letters === undefined || written.length < SHORTEST || written.length > LONGEST || !WORD.test(written)) return undefined
    const word = written.toLowerCase()
    if (dictionary.has(word, tag) || dictionary.isInnocent(word, tag)) return undefined
    const [meant, ...others] = new Set(neighboursOf(word, letters).filter((neighbour) => dictionary.isSpokenOf(neighbour, tag)))
    return meant === undefined || others.length > 0 || dictionary.countsAlone(meant, tag) ? undefined : meant
  }
}

/** The letters of a pack's frequent words. */
function lettersOf({ joins, functionWords = '', common }: LanguagePack): string[] {
  const letters = new Set([joins, functionWords, ...common.map(({ entries }) => entries)].flatMap((words) => [...words]))
  return [...letters].filter((letter) => WORD.test(letter))
}

/** What a word is with two letters swapped back, a double one single, or one more letter, which is not the first. */
function neighboursOf(word: string, letters: readonly string[]): string[] {
  const neighbours: string[] = []
  for (let at = 0; at < word.length; at++) {
    const before = word.slice(0, at)
    const [letter = '', next = ''] = word.slice(at)
    const after = word.slice(at + 1)
    if (letter === next) neighbours.push(before + after)
    else neighbours.push(before + next + letter + after.slice(1))
    for (const missing of letters) neighbours.push(before + letter + missing + after)
  }
  return neighbours
}
