import type { Lexicon } from '../../lexicon/lexicon.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { Innocent } from '../../text/innocent.js'

/** Marks in a pack that a word may go on. */
const OPEN_END = '*'

/** Whether letters, small ones without apostrophes, are a word of a language. */
type IsWord = (letters: string, tag: string) => boolean

/** What lists and rules know of words. It is no dictionary of a language, for which they know too few. */
export class Dictionary {
  readonly #lexicon: Lexicon
  readonly #isSpokenOfAlone: IsWord
  readonly #functionWords: ReadonlyMap<string, ReadonlySet<string>>
  readonly #packs: readonly LanguagePack[]
  /** By tag, the words of listed phrases; of a language when it is first asked for. */
  readonly #inPhrases = new Map<string, ReadonlySet<string>>()
  readonly #joins: ReadonlyMap<string, ReadonlySet<string>>
  readonly #innocent: ReadonlyMap<string, Innocent>

  /** @param isSpokenOfAlone whether rules speak of a word, but for phrases that it stands in */
  constructor(packs: readonly LanguagePack[], lexicon: Lexicon, isSpokenOfAlone: IsWord) {
    this.#packs = packs
    this.#lexicon = lexicon
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
    if (this.#isSpokenOfAlone(letters, tag)) return true
    let words = this.#inPhrases.get(tag)
    if (words === undefined) {
      words = new Set(this.#packs.filter((pack) => pack.tag === tag).flatMap(wordsOfPhrases))
      this.#inPhrases.set(tag, words)
    }
    return words.has(letters)
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
