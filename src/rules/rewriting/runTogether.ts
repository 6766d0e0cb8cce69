import type { Dictionary } from './dictionary.js'
import { lettersOf } from './lettersOf.js'
import { wordsIn } from './wordsIn.js'

/** Shorter words stand by chance in many others: only those count that the pack says are run together with others. */
const SHORTEST_OF_ALL = 4
/** Shorter words make compounds, where no function word is among them. */
const SHORTEST_OF_CONTENT = 5
/** A word weighs as much as so many function words: *you are a fool*, not *you area fool*. */
const CONTENT = 3
/** Hardly any compound has as many letters. */
const TOO_LONG_FOR_ONE = 12

const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u

/**
 * Takes words apart that are run together, whatever they are: `Youare disgusting`, `Theyruineverything`.
 * What lists and rules know is no dictionary. Where the build has one, it tells which words only look so (`transit`); of the others it counts
 * that what is read must still fit a rule.
 */
export class RunTogether {
  readonly #dictionary: Dictionary

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
  }

  /** The words that one is made of, if they tell more than it does. */
  apart(written: string): readonly string[] | undefined {
    const dictionary = this.#dictionary
    const hasBoth = CAPITAL.test(written) && SMALL.test(written)
    const isSetOff = (first: number, last: number) =>
      (first > 0 && last < written.length - 1) || (hasBoth && CAPITAL.test(written[first]!))
    const isWord = (word: string, first: number, last: number) => {
      const letters = lettersOf(word)
      if (letters.length === 1) return dictionary.isFunctionWord(letters) && isSetOff(first, last)
      return letters.length < SHORTEST_OF_ALL ? dictionary.joins(letters) : dictionary.has(letters)
    }
    const words = wordsIn(written, isWord, (word) => (dictionary.isFunctionWord(lettersOf(word)) ? 1 : CONTENT))
    return words !== undefined && this.#isSentence(words) ? words : undefined
  }

  /** Whether words are a piece of a sentence rather than a compound, and one that rules speak of. */
  #isSentence(written: readonly string[]): boolean {
    const dictionary = this.#dictionary
    const words = written.map(lettersOf)
    const isHeldTogether = words.some((word) => dictionary.isFunctionWord(word))
    if (!isHeldTogether && !this.#isNoCompound(written, words)) return false
    return words.some((word) => dictionary.lists(word)) || words.every((word) => dictionary.joins(word))
  }

  /**
   * Whether words that nothing holds together were run together all the same. Where the build has a dictionary, what is too long for one word
   * was. Where it has none, as in Russian, words come apart of which two are listed, as those of whom it is said, and what.
   */
  #isNoCompound(written: readonly string[], words: readonly string[]): boolean {
    const dictionary = this.#dictionary
    if (!areLongWords(written)) return false
    if (dictionary.isGuarded) return words.join('').length >= TOO_LONG_FOR_ONE
    return dictionary.hasFunctionWords && words.filter((word) => dictionary.lists(word)).length > 1
  }
}

/** Whether words are long enough to be no parts of others by chance, and none has a capital as those of a name. */
function areLongWords(words: readonly string[]): boolean {
  return words.every(({ length }) => length >= SHORTEST_OF_CONTENT) && !words.slice(1).some((word) => CAPITAL.test(word))
}
