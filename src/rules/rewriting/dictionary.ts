import type { Entry } from '../../lexicon/entry.js'
import type { Lexicon } from '../../lexicon/lexicon.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { Innocent } from '../../text/tables/innocent.js'
import { lines } from '../../text/tables/lines.js'
import { spokenWordsOf, type SpokenWords } from '../grammar/spokenWords.js'
import type { Letters } from '../words/letters.js'
import { WordHasher } from '../words/wordHasher.js'

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
  readonly #functionWords: ReadonlySet<string>
  /** They, and what is often run together with others besides. */
  readonly #frequent: ReadonlySet<string>
  readonly #innocent: Innocent
  /** Read when the first word is asked for. */
  #spoken: SpokenWords | undefined
  /** One object serves all words. */
  readonly #hasher = new WordHasher()

  constructor(pack: LanguagePack, lexicon: Lexicon, letters: Letters) {
    const { functionWords = '', joins } = pack
    this.#pack = pack
    this.#lexicon = lexicon
    this.#letters = letters
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
    return (this.#spoken ??= spokenWordsOf(this.#pack, this.#letters)).has(hash, check)
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
