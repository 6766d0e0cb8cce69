import type { Characters } from '../../text/letters/characters.js'
import { Class } from '../../text/letters/kinds.js'
import { Flag, type Symbols } from '../../text/disguises/symbols.js'
import { characterDisguises, disguiseBit } from '../disguise.js'
import type { Hit } from '../entry.js'
import { FIRST_LETTER } from '../index/misspellingTable.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { isAbbreviation } from '../senses.js'

/** Longer words are not tried. */
const LONGEST = 20

/** How to read the symbols of a word: with repetitions or without, a `1` as i or as l. */
const READINGS: readonly (readonly [repeats: boolean, choice: number])[] = [
  [true, 0],
  [false, 0],
  [true, 1],
  [false, 1],
]

/** Finds misspellings in an unfolded stretch: reads each word in the few ways its symbols suggest. */
export class Respeller {
  readonly #characters: Characters
  readonly #symbols: Symbols

  constructor(characters: Characters, symbols: Symbols) {
    this.#characters = characters
    this.#symbols = symbols
  }

  /** Adds the misspelt words of the stretch to `hits`. */
  match(text: string, kind: number, terms: ScriptTerms, hits: Hit[]): void {
    const { length } = this.#symbols
    for (let from = 0; from < length; ) {
      let to = from
      while (to < length && !this.#isEdge(to)) to++
      if (to - from <= LONGEST * 2 && this.#showsLetter(from, to)) this.#matchWord(text, kind, from, to, terms, hits)
      from = to + 1
    }
  }

  #isEdge(symbol: number): boolean {
    return (this.#symbols.flags[symbol]! & Flag.edge) !== 0 && this.#symbols.alternatives[symbol]!.length === 0
  }

  /** Whether any letter is written as one: what digits alone spell is a number, and misspelt words are many. */
  #showsLetter(from: number, to: number): boolean {
    for (let symbol = from; symbol < to; symbol++) {
      if (this.#symbols.alternatives[symbol]!.length === 0 && (this.#symbols.flags[symbol]! & Flag.separator) === 0) return true
    }
    return false
  }

  #matchWord(text: string, kind: number, from: number, to: number, terms: ScriptTerms, hits: Hit[]): void {
    const { misspellings } = terms
    for (const [repeats, choice] of READINGS) {
      const sum = this.#sum(from, to, repeats, choice, misspellings.weights)
      if (!misspellings.mayBe(sum)) continue
      const word = this.#read(kind, from, to, repeats, choice)
      const form = word.length <= LONGEST ? misspellings.find(word, sum) : undefined
      if (form === undefined || isAbbreviation(text, this.#symbols.starts[from]!, this.#symbols.ends[to - 1]!)) continue
      const start = this.#symbols.starts[from]!
      const end = this.#symbols.ends[to - 1]!
      const disguise = this.#disguise(from, to) | characterDisguises(this.#characters, text, start, end)
      hits.push({ entry: terms.listing.formOf(form).entry, start, end, disguise })
      return
    }
  }

  /** The sum of the letters of a word: see `MisspellingTable`. */
  #sum(from: number, to: number, repeats: boolean, choice: number, weights: Int32Array): number {
    let sum = 0
    let isFirst = true
    for (let symbol = from; symbol < to; symbol++) {
      const cls = this.#classOf(symbol, repeats, choice)
      if (cls === Class.edge) continue
      sum = (sum + weights[cls]! + (isFirst ? Math.imul(cls, FIRST_LETTER) : 0)) | 0
      isFirst = false
    }
    return sum
  }

  #read(kind: number, from: number, to: number, repeats: boolean, choice: number): string {
    let word = ''
    for (let symbol = from; symbol < to; symbol++) {
      word += this.#characters.letterOf(kind, this.#classOf(symbol, repeats, choice))
    }
    return word
  }

  /** The class a symbol is read as; `Class.edge` for one that is read over. */
  #classOf(symbol: number, repeats: boolean, choice: number): number {
    const flags = this.#symbols.flags[symbol]!
    const others = this.#symbols.alternatives[symbol]!
    if (flags & Flag.repeat && !repeats) return Class.edge
    if (others.length > 0) return others[Math.min(choice, others.length - 1)]!
    return flags & Flag.separator ? Class.edge : this.#symbols.classes[symbol]!
  }

  #disguise(from: number, to: number): number {
    let bits = disguiseBit('misspelling')
    for (let symbol = from; symbol < to; symbol++) {
      const flags = this.#symbols.flags[symbol]!
      if (flags & Flag.homoglyph) bits |= disguiseBit('homoglyph')
      if (flags & Flag.repeat) bits |= disguiseBit('repeat')
      if (flags & Flag.separator) bits |= disguiseBit('spacing')
      if (this.#symbols.alternatives[symbol]!.length > 0) bits |= disguiseBit('leet')
    }
    return bits
  }
}
