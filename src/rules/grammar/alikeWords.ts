import type { LanguagePack } from '../../lexicon/pack.js'
import type { Characters } from '../../text/letters/characters.js'
import { BASIS, mix } from '../../text/tables/fnv.js'
import { FoldedUnits, machineFor } from '../../text/folding/foldedUnits.js'
import { readFolding } from '../../text/folding/folding.js'
import { HashTable } from '../../text/tables/hashTable.js'
import { CLASS_MASK, Class, LATIN } from '../../text/letters/kinds.js'
import { VOWELS } from '../../text/letters/vowels.js'
import { checkOf } from '../words/hash.js'

/** A shorter word is found as written alone: folded, too many would be one. In letters, as folded. */
const SHORTEST_FOLDED = 4
const OTHER_SYMBOL = Class.other + 1

/** Mixed into a hash behind the symbol of a doubled consonant; no symbol is as large. */
const DOUBLED = 1 << 8

/** Which spellings of frequent words are read as one, as `readFolding` takes it; undefined for a language with an orthography. */
export function alikeFoldingOf({ folding, alike }: LanguagePack): string | undefined {
  return folding === undefined || alike === undefined ? folding : `${folding}\n${alike}`
}

/** How many consonants a doubled one is: `one` where *matum* reads like *mattum*, `two` where they are two words. */
export type Doubled = 'one' | 'two'

/**
 * Words of a language that is romanised without an orthography, by how they read folded: see `LanguagePack.folding`. Told
 * apart by hash and check, as `hash.ts` has them, of the symbols that they are folded to.
 */
export class AlikeWords {
  readonly #units: FoldedUnits
  readonly #characters: Characters
  readonly #doubled: Doubled
  /** Their classes. */
  readonly #vowels: ReadonlySet<number>
  /** By hash, places in the columns. */
  readonly #places = new HashTable()
  readonly #checks: number[] = []
  readonly #numbers: number[] = []
  /** The word that `#read` has read. */
  #written = new Uint16Array(64)
  #hash = 0
  #check = 0

  /** @param folding `from>to` pairs, newline-separated */
  constructor(characters: Characters, folding: string, doubled: Doubled) {
    this.#units = new FoldedUnits(characters, machineFor(characters, readFolding(folding)))
    this.#characters = characters
    this.#doubled = doubled
    this.#vowels = new Set([...VOWELS].map((vowel) => characters.classOf(LATIN, vowel)))
  }

  /** Adds a word, from one unit to another (exclusive), unless it is short or one that reads the same was added before. */
  add(units: Uint16Array, from: number, to: number, number: number): void {
    if (!this.#read(units, from, to) || this.#places.get(this.#hash) >= 0) return
    this.#places.set(this.#hash, this.#numbers.length)
    this.#checks.push(this.#check)
    this.#numbers.push(number)
  }

  /** The number of the word that reads like one of a text; undefined if there is none. */
  lookUp(text: string, start: number, end: number): number | undefined {
    if (end - start < SHORTEST_FOLDED) return undefined
    if (end - start > this.#written.length) this.#written = new Uint16Array(2 * (end - start))
    for (let index = start; index < end; index++) this.#written[index - start] = text.charCodeAt(index)
    return this.numberOf(this.#written, 0, end - start)
  }

  /** The same for units of UTF-16. */
  numberOf(units: Uint16Array, from: number, to: number): number | undefined {
    if (!this.#read(units, from, to)) return undefined
    const place = this.#places.get(this.#hash)
    return place >= 0 && this.#checks[place] === this.#check ? this.#numbers[place] : undefined
  }

  /** Makes hash and check of a word. @returns whether it is long enough, and of Latin letters */
  #read(units: Uint16Array, from: number, to: number): boolean {
    this.#units.fold(units, from, to)
    const { symbols } = this.#units
    // The gap at the end is none of the word's.
    const length = this.#units.length - 1
    if (length < SHORTEST_FOLDED) return false
    let hash: number = BASIS
    for (let at = 0; at < length; at++) {
      if (symbols[at] === OTHER_SYMBOL) return false
      hash = mix(hash, symbols[at]!)
      if (this.#doubled === 'two' && this.#isDoubled(units, at, to)) hash = mix(hash, DOUBLED)
    }
    this.#hash = hash
    this.#check = checkOf(length, symbols[0]!)
    return true
  }

  /** Whether a symbol was read from a consonant written twice. */
  #isDoubled(units: Uint16Array, symbol: number, to: number): boolean {
    const { table } = this.#characters
    const at = this.#units.starts[symbol]!
    const letter = table[units[at]!]!
    return at + 1 < to && letter === table[units[at + 1]!] && !this.#vowels.has(letter & CLASS_MASK)
  }
}
