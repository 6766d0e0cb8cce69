import { mix } from '../../text/tables/fnv.js'
import { NO_HASH, checkOf } from './hash.js'
import { Letter, type Letters } from './letters.js'
import { marksOf } from './mark.js'

/** What the letters of a word add up to, letter by letter: its hash, and what its writing tells. */
export class WordHasher {
  hash = NO_HASH
  /** How many letters it has, apart from what is read over. */
  count = 0
  /** Bits of all its characters. */
  seen = 0
  /** Bits of its first letter. */
  #first = 0
  /** Sum of the bits for capitals. */
  #capitals = 0

  clear(): void {
    this.hash = NO_HASH
    this.count = 0
    this.seen = 0
    this.#first = 0
    this.#capitals = 0
  }

  /** @param bits of a character */
  add(bits: number): void {
    this.seen |= bits
    this.#capitals += bits & Letter.upper
    const unit = bits & Letter.folded
    if (unit === 0) return
    if (this.count++ === 0) this.#first = bits
    this.hash = mix(this.hash, unit)
  }

  /** Adds the characters of a text from one place to another (exclusive). */
  addAll(text: string, start: number, end: number, letters: Letters): void {
    for (let index = start; index < end; index++) {
      const bits = letters.at(text, index)
      this.add(bits)
      if (bits & Letter.isPair) index++
    }
  }

  /** The same of units of UTF-16. */
  addUnits(units: Uint16Array, from: number, to: number, letters: Letters): void {
    for (let at = from; at < to; at++) {
      let bits = letters.table[units[at]!]!
      if (bits & Letter.unresolved) {
        bits = letters.at(String.fromCharCode(...units.subarray(at, Math.min(at + 2, to))), 0)
        if (bits & Letter.isPair) at++
      }
      this.add(bits)
    }
  }

  /** See `hash.ts`. */
  get check(): number {
    return checkOf(this.count, this.#first & Letter.folded)
  }

  /** Its marks: see `marksOf`. */
  get marks(): number {
    return marksOf(this.#first, this.seen, this.#capitals, this.count)
  }
}

/** Hash and check of a word. */
export function hashOf(word: string, letters: Letters): readonly [hash: number, check: number] {
  const hasher = new WordHasher()
  hasher.addAll(word, 0, word.length, letters)
  return [hasher.hash, hasher.check]
}
