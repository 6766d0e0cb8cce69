import type { Entry } from '../../lexicon/entry.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { SPREAD } from '../../text/tables/fnv.js'
import { HashTable } from '../../text/tables/hashTable.js'
import { Innocent } from '../../text/tables/innocent.js'
import type { Letters } from '../words/letters.js'
import { WordHasher } from '../words/wordHasher.js'
import { lines } from '../../text/tables/lines.js'

/** Marks in a pack that a word may go on. */
const OPEN_END = '*'

/** Bits of the filter of words that rules speak of: few enough to stay in the processor's cache. */
const FILTER_BITS = 18
const FILTER_SHIFT = 32 - FILTER_BITS

/** Knows words by hash and check: see `hash.ts`. */
interface Speaks {
  knows(hash: number, check: number): boolean
  /** The hashes of all words that it knows. */
  eachHash(take: (hash: number) => void): void
}

/**
 * What lists and rules know of the words of a language, which are asked for in small letters without apostrophes. It is no dictionary of the
 * language, for which they know too few.
 */
export class Dictionary {
  /** Whether the build has a dictionary of the language, which tells what only looks like words that are listed: such a one has joins. */
  readonly isGuarded: boolean
  /** Whether the pack names words that hold sentences together, so that others are looked for that are run together with them. */
  readonly hasFunctionWords: boolean
  readonly #pack: LanguagePack
  readonly #lexicon: Lexicon
  readonly #letters: Letters
  readonly #rules: () => Speaks | undefined
  readonly #functionWords: ReadonlySet<string>
  /** They, and what is often run together with others besides. */
  readonly #frequent: ReadonlySet<string>
  readonly #innocent: Innocent
  /** Checks of words of listed phrases, by their hashes, and a filter of them and all that rules speak of; read when the first word is asked for. */
  #inPhrases: HashTable | undefined
  readonly #filter = emptyFilter(FILTER_BITS)
  /** One object serves all words. */
  readonly #hasher = new WordHasher()

  /** @param rules know the words that they speak of, but for phrases; asked for anew each time, since they are not kept for ever */
  constructor(pack: LanguagePack, lexicon: Lexicon, letters: Letters, rules: () => Speaks | undefined) {
    const { functionWords = '', joins } = pack
    this.#pack = pack
    this.#lexicon = lexicon
    this.#letters = letters
    this.#rules = rules
    this.#functionWords = new Set(lines(functionWords))
    const joining = lines(joins)
    this.#frequent = new Set([...this.#functionWords, ...joining])
    this.hasFunctionWords = this.#functionWords.size > 0
    this.isGuarded = joining.length > 0
    this.#innocent = new Innocent([pack])
  }

  /** Whether they are a word that is listed, that rules speak of, or that is often run together with others. */
  has(letters: string): boolean {
    return this.#frequent.has(letters) || this.isSpokenOf(letters) || this.#entriesOf(letters).length > 0
  }

  /** Whether rules speak of them, if only in a phrase. */
  isSpokenOf(letters: string): boolean {
    const hasher = this.#hasher
    hasher.clear()
    hasher.addAll(letters, 0, letters.length, this.#letters)
    return this.speaksOf(hasher.hash, hasher.check)
  }

  /** The same of a word of which only hash and check are known. */
  speaksOf(hash: number, check: number): boolean {
    const inPhrases = this.#inPhrases ?? this.#readPhrases()
    if (!hasBit(this.#filter, bitOf(hash))) return false
    return inPhrases.get(hash) === check || this.#rules()?.knows(hash, check) === true
  }

  #readPhrases(): HashTable {
    const words = wordsOfPhrases(this.#pack)
    const inPhrases = new HashTable(words.length)
    const hasher = new WordHasher()
    for (const word of words) {
      hasher.clear()
      hasher.addAll(word, 0, word.length, this.#letters)
      inPhrases.set(hasher.hash, hasher.check)
      setBit(this.#filter, bitOf(hasher.hash))
    }
    this.#rules()?.eachHash((hash) => setBit(this.#filter, bitOf(hash)))
    return (this.#inPhrases = inPhrases)
  }

  /** Whether they stand for themselves, although they look like another word, or like several. */
  isInnocent(letters: string): boolean {
    return this.#innocent.has(letters)
  }

  /** Whether they are listed as a word that counts, or that rules speak of. */
  lists(letters: string): boolean {
    return this.#entriesOf(letters).some(({ kinds, direct }) => direct || kinds.length > 0)
  }

  /** Whether they are listed as a word that counts, whatever stands around it. */
  countsAlone(letters: string): boolean {
    return this.#entriesOf(letters).some(({ direct }) => direct)
  }

  /** Whether they hold sentences together, as the pack says. */
  isFunctionWord(letters: string): boolean {
    return this.#functionWords.has(letters)
  }

  /** Whether they are often run together with other words. */
  joins(letters: string): boolean {
    return this.#frequent.has(letters) || this.#entriesOf(letters).some(({ traits }) => traits.has('joined'))
  }

  #entriesOf(letters: string): readonly Entry[] {
    return this.#lexicon.entriesOf(letters, this.#pack.tag)
  }
}

function bitOf(hash: number): number {
  return Math.imul(hash, SPREAD) >>> FILTER_SHIFT
}

function wordsOfPhrases({ terms }: LanguagePack): string[] {
  return terms.flatMap(({ entries }) => {
    const phrases = lines(entries).filter((entry) => entry.includes(' '))
    return phrases.flatMap((phrase) => phrase.replaceAll(OPEN_END, '').split(' '))
  })
}
