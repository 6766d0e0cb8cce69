import { exchangesOf } from '../../lexicon/forms/groups.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import { formsOf } from '../../lexicon/forms/speller.js'
import type { Kinds } from './kinds.js'
import { NO_KINDS, type KindSets } from './kindSets.js'
import { Letter, type Letters } from '../words/letters.js'
import { HashTable } from '../../text/tables/hashTable.js'
import { lines } from '../../text/tables/lines.js'

const ROOT = 0
const NO_NODE = -1
/** A letter is a UTF-16 unit. */
const BITS_OF_LETTER = 16

/**
 * What the ending of a word tells: its case, its person. A tree of letters, read from the end of the word, so that the
 * longest ending that fits is the one that counts.
 */
export class Endings {
  /** All that endings tell, as one set of kinds. */
  readonly all: number = NO_KINDS
  readonly #letters: Letters
  readonly #kindSets: KindSets
  /** By number of a node and the letter before it, the next node. */
  readonly #next = new HashTable()
  /** By node, what is told where an ending begins there. */
  readonly #told: number[] = [NO_KINDS]

  constructor({ endings = {}, spellings: pairs }: LanguagePack, kinds: Kinds, kindSets: KindSets, letters: Letters) {
    this.#letters = letters
    this.#kindSets = kindSets
    const spellings = exchangesOf(pairs)
    for (const [name, texts] of Object.entries(endings)) {
      const kind = kinds.idOfEnding(name)
      this.all = kindSets.with(this.all, kind)
      for (const ending of lines(texts)) for (const written of formsOf(ending, { spellings }, false)) this.#add(written, kind)
    }
  }

  /** What the ending of the word tells that stands from `start` to `end` (exclusive), as a set of kinds. */
  of(text: string, start: number, end: number): number {
    if (this.all === NO_KINDS) return NO_KINDS
    let node = ROOT
    let told = NO_KINDS
    for (let at = end - 1; at >= start; at--) {
      const unit = this.#letters.at(text, at) & Letter.folded
      if (unit === 0) continue
      node = this.#next.get((node << BITS_OF_LETTER) | unit)
      if (node === NO_NODE) break
      told = this.#told[node] || told
    }
    return told
  }

  #add(ending: string, kind: number): void {
    let node = ROOT
    for (let at = ending.length - 1; at >= 0; at--) {
      const unit = this.#letters.at(ending, at) & Letter.folded
      if (unit !== 0) node = this.#nodeBehind(node, unit)
    }
    this.#told[node] = this.#kindSets.with(this.#told[node]!, kind)
  }

  #nodeBehind(node: number, unit: number): number {
    const key = (node << BITS_OF_LETTER) | unit
    const known = this.#next.get(key)
    if (known !== NO_NODE) return known
    const next = this.#told.push(NO_KINDS) - 1
    this.#next.set(key, next)
    return next
  }
}
