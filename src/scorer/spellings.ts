import type { LanguagePack } from '../lexicon/pack.js'
import { foldSpelling, readFolding, type FoldingRules } from '../text/folding.js'
import { checksumOf } from './bytes.js'
import type { KeySets } from './keySets.js'
import { keyOf } from './weights.js'

/** Is part of a word, and says nothing. */
const SILENT = /['’ʼ\u200c\u200d]/g
const MORE_THAN_TWICE = /(.)\1{2,}/gu

/** Spellings that are remembered. */
const MOST_REMEMBERED = 20_000

/** Kinds of common words with a meaning of their own here: see `wordlists/README.md`. */
const NEGATION = 'not'
const CONTRAST = 'but'

/** A spelling and what it says wherever it stands. */
export interface Spelling {
  /** Number of the set of its keys: of the word first, then of its kinds. */
  readonly set: number
  readonly isNegation: boolean
  /** Whether a clause ends before it. */
  readonly isContrast: boolean
}

/** What a pack says of the spellings of its language. In romanised languages all spellings of a word have one key. */
export class Spellings {
  readonly #keySets: KeySets
  readonly #rules: FoldingRules
  /** Kinds of common words, by word as it is folded. */
  readonly #common = new Map<string, Set<string>>()
  readonly #known = new Map<string, Spelling>()

  constructor({ folding = '', common, contractions }: LanguagePack, keySets: KeySets) {
    this.#keySets = keySets
    this.#rules = readFolding(folding)
    for (const { kinds, entries } of common) {
      for (const word of entries.split('\n')) this.#learn(word, kinds)
    }
    for (const line of contractions.split('\n')) {
      const [short = '', long = ''] = line.split('>')
      for (const word of long.split(' ')) this.#learn(short, [...(this.#common.get(this.#plain(word)) ?? [])])
    }
  }

  of(written: string): Spelling {
    const known = this.#known.get(written)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    const plain = this.#plain(written)
    const kinds = this.#common.get(plain)
    const fresh = {
      set: this.#keySets.of([unitOf(plain), ...[...(kinds ?? [])].map(kindUnit)]),
      isNegation: kinds?.has(NEGATION) ?? false,
      isContrast: kinds?.has(CONTRAST) ?? false,
    }
    this.#known.set(written, fresh)
    return fresh
  }

  /** When the numbers of sets stand for others. */
  forget(): void {
    this.#known.clear()
  }

  #learn(word: string, kinds: readonly string[]): void {
    if (word === '' || word.includes(' ')) return
    const plain = this.#plain(word)
    const known = this.#common.get(plain)
    this.#common.set(plain, new Set([...(known ?? []), ...kinds]))
  }

  #plain(written: string): string {
    const plain = written.toLowerCase().normalize('NFC').replace(SILENT, '').replace(MORE_THAN_TWICE, '$1$1')
    return this.#rules.size === 0 ? plain : foldSpelling(plain, this.#rules)
  }
}

/** The key of a word, or of something that no word is written as: a space tells it from one. */
export function unitOf(text: string): number {
  return keyOf(checksumOf(text))
}

export function kindUnit(kind: string): number {
  return unitOf(`kind ${kind}`)
}
