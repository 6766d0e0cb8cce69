import type { LanguagePack } from '../../lexicon/pack.js'
import type { Span } from '../../spans.js'
import type { Chunks } from '../../text/chunks.js'
import { ChunkMarks, LONGEST_CHUNK } from './chunkMarks.js'
import type { Dictionary } from './dictionary.js'
import { wordsIn } from './wordsIn.js'

/** Fewer letters are one word, whatever they look like. */
const SHORTEST = 5
/** Shorter words stand by chance in many others: only those count that the pack says are run together with others. */
const SHORTEST_OF_ALL = 4
/** Shorter words make compounds, where no function word is among them. */
const SHORTEST_OF_CONTENT = 5
/** A word weighs as much as so many function words: *you are a fool*, not *you area fool*. */
const CONTENT = 3
/** Hardly any single word has as many letters: worth a look even where nothing is found in a comment. */
const TOO_LONG_FOR_ONE = 12
/** So many letters of a comment are tried that were not tried before: somebody may write one new word behind the other. */
const MOST_TRIED = 4_000

const WORD = /^\p{L}[\p{L}\p{M}'’]*$/u
const APOSTROPHES = /['’]/gu
const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u

/** Words that are written without a gap. */
export interface WithoutGaps extends Span {
  readonly words: readonly string[]
}

/**
 * Takes words apart that are run together, whatever they are: `Youare disgusting`, `Theyruineverything`. What chunks are is remembered.
 * The lists are no dictionary, so some that are one word come apart, too (`background`): what is read then must still fit a rule.
 */
export class RunTogether {
  readonly #dictionary: Dictionary
  readonly #chunks: Chunks
  /** In which languages a chunk comes apart. */
  readonly #marks: ChunkMarks

  /** @param chunks of the comments that it is asked of */
  constructor(packs: readonly LanguagePack[], chunks: Chunks, dictionary: Dictionary) {
    this.#dictionary = dictionary
    this.#chunks = chunks
    this.#marks = new ChunkMarks(packs.map(({ tag }) => tag), chunks, (word, tag) => this.apart(word, tag) !== undefined)
  }

  /**
   * Whether the comment that was cut last has something too long for a word that comes apart.
   *
   * @param languages tags of those it is written in
   */
  mayHide(text: string, languages: readonly string[]): boolean {
    const wanted = this.#marks.bitsOf(languages)
    const { starts, ends, count } = this.#chunks
    for (let chunk = 0; chunk < count; chunk++) {
      if (ends[chunk]! - starts[chunk]! >= SHORTEST && this.#marks.holds(text, chunk, wanted)) return true
    }
    return false
  }

  /**
   * What comes apart in a comment, in order of position.
   *
   * @param text that was cut last; @param languages tags of those it is written in
   */
  in(text: string, languages: readonly string[]): WithoutGaps[] {
    const found: WithoutGaps[] = []
    const wanted = this.#marks.bitsOf(languages)
    const { starts, ends, count } = this.#chunks
    let tried = 0
    for (let chunk = 0; chunk < count && tried < MOST_TRIED; chunk++) {
      const length = ends[chunk]! - starts[chunk]!
      if (length < SHORTEST || length > LONGEST_CHUNK) continue
      if (!this.#marks.isKnown(chunk, wanted)) tried += length
      if (!this.#marks.holds(text, chunk, wanted)) continue
      const { start, word } = this.#marks.wordIn(text, chunk)
      for (const { tag } of wanted) {
        const words = this.apart(word, tag)
        if (words === undefined) continue
        found.push({ start, end: start + word.length, words })
        break
      }
    }
    return found
  }

  /** The words that one is made of, if it is no innocent one and they tell more than it does. */
  apart(written: string, tag: string): readonly string[] | undefined {
    const dictionary = this.#dictionary
    if (written.length < SHORTEST || !WORD.test(written) || this.#isOne(plain(written), tag)) return undefined
    const hasBoth = CAPITAL.test(written) && SMALL.test(written)
    const isSetOff = (first: number, last: number) =>
      (first > 0 && last < written.length - 1) || (hasBoth && CAPITAL.test(written[first]!))
    const isWord = (word: string, first: number, last: number) => {
      const letters = plain(word)
      if (letters.length === 1) return dictionary.isFunctionWord(letters, tag) && isSetOff(first, last)
      return letters.length < SHORTEST_OF_ALL ? dictionary.joins(letters, tag) : dictionary.has(letters, tag)
    }
    const words = wordsIn(written, isWord, (word) => (dictionary.isFunctionWord(plain(word), tag) ? 1 : CONTENT))
    return words !== undefined && this.#isSentence(words, tag) ? words : undefined
  }

  #isOne(word: string, tag: string): boolean {
    return this.#dictionary.has(word, tag) || this.#dictionary.isInnocent(word, tag)
  }

  /** Whether words are a piece of a sentence rather than a compound, and one that rules speak of. */
  #isSentence(written: readonly string[], tag: string): boolean {
    const dictionary = this.#dictionary
    const words = written.map(plain)
    const isHeldTogether = words.some((word) => dictionary.isFunctionWord(word, tag))
    if (!isHeldTogether && !(dictionary.isGuarded(tag) && isTooLongForOne(written))) return false
    return words.some((word) => dictionary.lists(word, tag)) || words.every((word) => dictionary.joins(word, tag))
  }
}

/** Whether words that are written as one, none of them with a capital as those of a name, are no compound. */
function isTooLongForOne(words: readonly string[]): boolean {
  if (words.slice(1).some((word) => CAPITAL.test(word))) return false
  return words.join('').length >= TOO_LONG_FOR_ONE && words.every(({ length }) => length >= SHORTEST_OF_CONTENT)
}

/** In small letters, without apostrophes. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(APOSTROPHES, '')
}
