import type { Innocent } from '../../text/tables/innocent.js'
import { TOO_LONG } from '../neighbours.js'

/** Shortest and longest piece that is looked up where words are run together. */
const SHORTEST_PIECE = 2
const LONGEST_PIECE = 14

/**
 * Words that people write together with others. Tells whether the rest of a word is made of them
 * alone: the `whatthe` of `whatthehell`.
 */
export class Joins {
  readonly #isWord: (letters: string) => boolean
  readonly #innocent: Innocent

  /**
   * @param isWord whether letters are one of these words
   * @param innocent words that only look run together
   */
  constructor(isWord: (letters: string) => boolean, innocent: Innocent) {
    this.#isWord = isWord
    this.#innocent = innocent
  }

  /**
   * Whether `before` + a term + `after` is the term run together with common words.
   *
   * @param isSpaced whether all letters are spaced out: then words of one letter may stand before it
   */
  areJoined(before: string, term: string, after: string, isSpaced: boolean): boolean {
    if (before === '' && after === '') return false
    if (before.includes(TOO_LONG) || after.includes(TOO_LONG)) return false
    const shortest = isSpaced ? 1 : SHORTEST_PIECE
    return this.#isMadeOfWords(before, shortest) && this.#isMadeOfWords(after, SHORTEST_PIECE) && !this.#isInnocent(before, term, after)
  }

  /** Whether the term is part of an innocent word, which may itself be run together with others. */
  #isInnocent(before: string, term: string, after: string): boolean {
    for (let from = 0; from <= before.length; from++) {
      for (let to = 0; to <= after.length; to++) {
        if (this.#innocent.has(before.slice(from) + term + after.slice(0, to))) return true
      }
    }
    return false
  }

  #isMadeOfWords(letters: string, shortest: number): boolean {
    // reachable[i]: the first i letters are made of words
    const reachable = [true]
    for (let end = 1; end <= letters.length; end++) {
      reachable[end] = false
      for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - shortest && !reachable[end]; start++) {
        reachable[end] = reachable[start] === true && this.#isWord(letters.slice(start, end))
      }
    }
    return reachable[letters.length]!
  }
}
