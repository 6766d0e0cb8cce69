import type { LanguagePack } from '../../lexicon/pack.js'
import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { SPREAD } from '../../text/tables/fnv.js'
import { HashTable } from '../../text/tables/hashTable.js'
import { lines } from '../../text/tables/lines.js'
import { eachCommonForm } from './commonForms.js'
import { contractionsOf } from './contractions.js'
import { oncePerPack } from './oncePerPack.js'
import type { Letters } from '../words/letters.js'
import { WordHasher } from '../words/wordHasher.js'

/** Marks in a pack that a word may go on. */
const OPEN_END = '*'

const SPACE = ' '.charCodeAt(0)

/** In a pattern, a word that stands for itself, and what has letters or digits and is none: a kind, a gap. */
const LITERAL = /<[^>]*>|\.\.\.?\d+|'?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}']|\u200c|\u200d)*/gu

/** Bits of the filter: few enough to stay in the processor's cache. */
const FILTER_BITS = 18
const FILTER_SHIFT = 32 - FILTER_BITS

/**
 * The words that rules speak of, if only in a phrase, known by hash and check (`hash.ts`). They are taken from the pack as it is
 * written: nearly every comment asks about some word, and few need the grammar, which takes longer to compile.
 */
export class SpokenWords {
  readonly #letters: Letters
  /** Their checks, by hash. */
  readonly #checks = new HashTable()
  readonly #filter = emptyFilter(FILTER_BITS)
  readonly #hasher = new WordHasher()

  constructor(pack: LanguagePack, letters: Letters) {
    this.#letters = letters
    eachCommonForm(pack, () => (units, from, to) => this.#addForm(units, from, to))
    for (const words of [wordsOfPhrases(pack), wordsOfContractions(pack), wordsOfPatterns(pack)]) {
      for (const word of words) this.#add(word)
    }
  }

  has(hash: number, check: number): boolean {
    return hasBit(this.#filter, bitOf(hash)) && this.#checks.get(hash) === check
  }

  /** Adds the words of a common phrase, or the one that it is. */
  #addForm(units: Uint16Array, from: number, to: number): void {
    for (let begin = from, end = from; begin <= to; begin = end + 1) {
      end = begin
      while (end < to && units[end] !== SPACE) end++
      this.#hasher.clear()
      this.#hasher.addUnits(units, begin, end, this.#letters)
      this.#keep()
    }
  }

  #add(word: string): void {
    this.#hasher.clear()
    this.#hasher.addAll(word, 0, word.length, this.#letters)
    this.#keep()
  }

  #keep(): void {
    const { hash, check } = this.#hasher
    this.#checks.set(hash, check)
    setBit(this.#filter, bitOf(hash))
  }
}

/** What the rules of a pack speak of: read once for all moderators that share their terms. */
export const spokenWordsOf = oncePerPack((pack, letters) => new SpokenWords(pack, letters))

function bitOf(hash: number): number {
  return Math.imul(hash, SPREAD) >>> FILTER_SHIFT
}

function wordsOfPhrases({ terms }: LanguagePack): string[] {
  return terms.flatMap(({ entries }) => {
    const phrases = lines(entries).filter((entry) => entry.includes(' '))
    return phrases.flatMap((phrase) => phrase.replaceAll(OPEN_END, '').split(' '))
  })
}

function wordsOfContractions(pack: LanguagePack): string[] {
  return contractionsOf(pack).words.flatMap(([written, plain]) => [written, ...plain.split(' ')])
}

/** The literal words of patterns, which are made of the same few chunks. */
function wordsOfPatterns({ grammar }: LanguagePack): string[] {
  const patterns = [...grammar.defines, ...grammar.rules].map((each) => each.patterns)
  const chunks = new Set([...patterns, ...Object.values(grammar.guards)].flatMap((text) => text.split(/[ \n]/u)))
  return [...chunks].flatMap((chunk) => chunk.match(LITERAL) ?? []).filter((part) => !part.startsWith('<') && !part.startsWith('.'))
}
