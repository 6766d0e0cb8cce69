import type { Characters } from '../text/characters.js'
import { Flag, type Unfolded } from '../text/unfold.js'
import { characterDisguises, disguiseBit } from './disguise.js'
import type { Hit } from './entry.js'
import type { Misspellings } from './misspelt.js'
import { isAbbreviation } from './senses.js'

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
  readonly #symbols: Unfolded
  readonly #misspellings: Misspellings

  constructor(characters: Characters, symbols: Unfolded, misspellings: Misspellings) {
    this.#characters = characters
    this.#symbols = symbols
    this.#misspellings = misspellings
  }

  /** Adds the misspelt words of the stretch to `hits`. */
  match(text: string, kind: number, hits: Hit[]): void {
    const { length } = this.#symbols
    for (let from = 0; from < length; ) {
      let to = from
      while (to < length && !this.#isEdge(to)) to++
      if (to - from <= LONGEST * 2) this.#matchWord(text, kind, from, to, hits)
      from = to + 1
    }
  }

  #isEdge(symbol: number): boolean {
    return (this.#symbols.flags[symbol]! & Flag.edge) !== 0 && this.#symbols.alternatives[symbol]!.length === 0
  }

  #matchWord(text: string, kind: number, from: number, to: number, hits: Hit[]): void {
    const tried = new Set<string>()
    for (const [repeats, choice] of READINGS) {
      const word = this.#read(kind, from, to, repeats, choice)
      if (word === '' || word.length > LONGEST || tried.has(word)) continue
      tried.add(word)
      const sum = this.#misspellings.sumOf(word)
      const form = this.#misspellings.mayBe(sum) ? this.#misspellings.find(word, sum) : undefined
      if (form === undefined || isAbbreviation(text, this.#symbols.starts[from]!, this.#symbols.ends[to - 1]!)) continue
      const start = this.#symbols.starts[from]!
      const end = this.#symbols.ends[to - 1]!
      const disguise = this.#disguise(from, to) | characterDisguises(this.#characters, text, start, end)
      hits.push({ entry: form.entry, start, end, disguise })
      return
    }
  }

  /** The letters of a word; empty if one of its symbols is none. */
  #read(kind: number, from: number, to: number, repeats: boolean, choice: number): string {
    let word = ''
    for (let symbol = from; symbol < to; symbol++) {
      const flags = this.#symbols.flags[symbol]!
      const others = this.#symbols.alternatives[symbol]!
      if (flags & Flag.separator && others.length === 0) continue
      if (flags & Flag.repeat && !repeats) continue
      const cls = others[Math.min(choice, others.length - 1)] ?? this.#symbols.classes[symbol]!
      const letter = this.#characters.letterOf(kind, cls)
      if (letter === '') return ''
      word += letter
    }
    return word
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
