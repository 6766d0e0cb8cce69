import type { Lexicon } from '../../lexicon/lexicon.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { HashTable } from '../../text/tables/hashTable.js'
import { Innocent } from '../../text/tables/innocent.js'
import type { Letters } from '../words/letters.js'
import { hashOf } from '../words/wordHasher.js'

/** Marks in a pack that a word may go on. */
const OPEN_END = '*'

/** Whether a word is one of some, told by hash and check: see `hash.ts`. */
export type IsAmong = (hash: number, check: number) => boolean

const NOTHING: IsAmong = () => false

/** What lists and rules know of words, which are asked for in small letters without apostrophes. It is no dictionary of a language, for which they know too few. */
export class Dictionary {
  readonly #lexicon: Lexicon
  readonly #letters: Letters
  readonly #isSpokenOfAlone: (tag: string) => IsAmong | undefined
  readonly #functionWords: ReadonlyMap<string, ReadonlySet<string>>
  readonly #packs: readonly LanguagePack[]
  /** By tag, the hashes of words of listed phrases, and their checks; of a language when it is first asked for. */
  readonly #inPhrases = new Map<string, HashTable>()
  readonly #joins: ReadonlyMap<string, ReadonlySet<string>>
  readonly #innocent: ReadonlyMap<string, Innocent>

  /** @param isSpokenOfAlone by tag, whether rules speak of a word, but for phrases that it stands in */
  constructor(packs: readonly LanguagePack[], lexicon: Lexicon, letters: Letters, isSpokenOfAlone: (tag: string) => IsAmong | undefined) {
    this.#packs = packs
    this.#lexicon = lexicon
    this.#letters = letters
    this.#isSpokenOfAlone = isSpokenOfAlone
    this.#functionWords = new Map(packs.map(({ tag, functionWords = '' }) => [tag, new Set(functionWords.split('\n'))]))
    this.#joins = new Map(packs.map(({ tag, joins }) => [tag, new Set(joins.split('\n').filter((word) => word !== ''))]))
    this.#innocent = new Map(packs.map(({ tag, innocent }) => [tag, new Innocent([innocent])]))
  }

  /** Whether they are a word that is listed, that rules speak of, or that is often run together with others. */
  has(letters: string, tag: string): boolean {
    return this.#isFrequent(letters, tag) || this.isSpokenOf(letters, tag) || this.#lexicon.entriesOf(letters, tag).length > 0
  }

  /** Whether rules speak of them, if only in a phrase. */
  isSpokenOf(letters: string, tag: string): boolean {
    return this.spokenOf(tag)(...hashOf(letters, this.#letters))
  }

  /** The words that rules speak of, if only in a phrase. To be asked now: what it knows is not kept for ever. */
  spokenOf(tag: string): IsAmong {
    const isSpokenOfAlone = this.#isSpokenOfAlone(tag) ?? NOTHING
    const inPhrases = this.#inPhrasesOf(tag)
    return (hash, check) => isSpokenOfAlone(hash, check) || inPhrases.get(hash) === check
  }

  #inPhrasesOf(tag: string): HashTable {
    let checks = this.#inPhrases.get(tag)
    if (checks === undefined) {
      const words = this.#packs.filter((pack) => pack.tag === tag).flatMap(wordsOfPhrases)
      checks = new HashTable(words.length)
      for (const word of words) checks.set(...hashOf(word, this.#letters))
      this.#inPhrases.set(tag, checks)
    }
    return checks
  }

  /** Whether they stand for themselves, although they look like another word, or like several. */
  isInnocent(letters: string, tag: string): boolean {
    return this.#innocent.get(tag)?.has(letters) === true
  }

  /** Whether they are listed as a word that counts, or that rules speak of. */
  lists(letters: string, tag: string): boolean {
    return this.#lexicon.entriesOf(letters, tag).some(({ kinds, direct }) => direct || kinds.length > 0)
  }

  /** Whether they are listed as a word that counts, whatever stands around it. */
  countsAlone(letters: string, tag: string): boolean {
    return this.#lexicon.entriesOf(letters, tag).some(({ direct }) => direct)
  }

  /** Whether they hold sentences together, as the pack says. */
  isFunctionWord(letters: string, tag: string): boolean {
    return this.#functionWords.get(tag)?.has(letters) === true
  }

  /** Whether the build has a dictionary of a language, which tells what only looks like words that are listed: such a one has joins. */
  isGuarded(tag: string): boolean {
    return (this.#joins.get(tag)?.size ?? 0) > 0
  }

  /** Whether they are often run together with other words. */
  joins(letters: string, tag: string): boolean {
    return this.#isFrequent(letters, tag) || this.#lexicon.entriesOf(letters, tag).some(({ traits }) => traits.has('joined'))
  }

  #isFrequent(letters: string, tag: string): boolean {
    return this.isFunctionWord(letters, tag) || this.#joins.get(tag)?.has(letters) === true
  }
}

function wordsOfPhrases({ terms }: LanguagePack): string[] {
  return terms.flatMap(({ entries }) => {
    const phrases = entries.split('\n').filter((entry) => entry.includes(' '))
    return phrases.flatMap((phrase) => phrase.replaceAll(OPEN_END, '').split(' '))
  })
}
