import type { LanguagePack } from '../../lexicon/pack.js'
import type { Span } from '../../spans.js'
import type { Chunks } from '../../text/chunks.js'
import { copied } from '../../text/copied.js'
import { APOSTROPHES } from '../../text/letters/unicode.js'
import type { Letters } from '../words/letters.js'
import { ChunkAnswers } from './chunkAnswers.js'
import type { Dictionary } from './dictionary.js'
import { lettersOf } from './lettersOf.js'
import { MisspeltWords } from './misspeltWords.js'
import { RunTogether } from './runTogether.js'

/** Fewer letters are one word, whatever they look like. */
const SHORTEST = 5
/**
 * So many letters of a comment are looked at, in chunks that are not too short: a new one takes long, and somebody may write one behind the
 * other. Whether they are new must not count, or a verdict would depend on the comments before.
 */
const MOST_LETTERS = 10_000
const MOST_REMEMBERED = 1_000

const NONE: readonly string[] = []

const STRETCHED = /([\p{L}\p{M}])\1{2}/u
const STRETCHES = /([\p{L}\p{M}])\1{2,}/gu

const WORD = new RegExp(`^\\p{L}[\\p{L}\\p{M}${APOSTROPHES}]*$`, 'u')

/** Who is asked what a word of a language is meant to say. */
interface Asked {
  readonly dictionary: Dictionary
  readonly misspeltWords: MisspeltWords
  readonly runTogether: RunTogether
}

/** What a chunk is meant to say: several words, or another one. */
export interface Meant extends Span {
  readonly words: readonly string[]
}

/** Finds words that are run together, stretched, and misspelt ones. What chunks are, and the words of the last ones, is remembered. */
export class WrittenOtherwise {
  /** By tag. */
  readonly #asked: ReadonlyMap<string, Asked>
  /** By tag and word, what it is meant to say. */
  readonly #words = new Map<string, readonly string[]>()
  readonly #chunks: Chunks
  /** In which languages a chunk is written otherwise. */
  readonly #answers: ChunkAnswers

  /** @param chunks of the comments that it is asked of; @param dictionaries by tag, one for each pack */
  constructor(packs: readonly LanguagePack[], chunks: Chunks, dictionaries: ReadonlyMap<string, Dictionary>, letters: Letters) {
    this.#asked = new Map(packs.map((pack) => {
      const dictionary = dictionaries.get(pack.tag)!
      return [pack.tag, { dictionary, misspeltWords: new MisspeltWords(pack, dictionary, letters), runTogether: new RunTogether(dictionary) }]
    }))
    this.#chunks = chunks
    this.#answers = new ChunkAnswers(packs.map(({ tag }) => tag), chunks, (word, tag) => this.wordsOf(word, tag) !== undefined)
  }

  /**
   * What is written otherwise in a comment, in order of position.
   *
   * @param text that was cut last; @param languages tags of those it is written in
   */
  in(text: string, languages: readonly string[]): Meant[] {
    const found: Meant[] = []
    const wanted = this.#answers.bitsOf(languages)
    const { starts, ends, count } = this.#chunks
    let letters = 0
    for (let chunk = 0; chunk < count && letters < MOST_LETTERS; chunk++) {
      const length = ends[chunk]! - starts[chunk]!
      if (length < SHORTEST) continue
      letters += length
      if (!this.#answers.holds(text, chunk, wanted)) continue
      const { start, word } = this.#answers.wordIn(text, chunk)
      const words = wanted.map(({ tag }) => this.#remembered(word, tag)).find((each) => each !== undefined)
      if (words !== undefined) found.push({ start, end: start + word.length, words })
    }
    return found
  }

  /** A few frequent misspellings come back again and again. */
  #remembered(word: string, tag: string): readonly string[] | undefined {
    const key = `${tag} ${word}`
    let words = this.#words.get(key)
    if (words === undefined) {
      words = this.wordsOf(word, tag) ?? NONE
      if (this.#words.size >= MOST_REMEMBERED) this.#words.clear()
      this.#words.set(key, words.map(copied))
    }
    return words.length === 0 ? undefined : words
  }

  /** What a word of a language is meant to say, if it says something else than it does as it is written, and is no innocent one. */
  wordsOf(word: string, tag: string): readonly string[] | undefined {
    const asked = this.#asked.get(tag)
    if (asked === undefined || word.length < SHORTEST || !WORD.test(word)) return undefined
    const { dictionary, misspeltWords, runTogether } = asked
    const letters = lettersOf(word)
    if (dictionary.has(letters) || dictionary.isInnocent(letters)) return undefined
    const meant = unstretched(letters).find((each) => dictionary.has(each)) ?? misspeltWords.meant(word.toLowerCase())
    return meant === undefined ? runTogether.apart(word) : [meant]
  }
}

/** What a word is without its drawl, *diieee*: each letter that stands more than twice in a row once, or twice. */
function unstretched(letters: string): string[] {
  return STRETCHED.test(letters) ? [letters.replace(STRETCHES, '$1'), letters.replace(STRETCHES, '$1$1')] : []
}
