import type { Characters } from '../../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, isWordKind } from '../../text/letters/kinds.js'
import { unitsAt, unitsBefore } from '../../text/letters/units.js'
import type { FoldedReading } from '../../text/folding/folded.js'
import { BASIS, mix } from '../../text/tables/fnv.js'

/** Letters in the order of a text, a gap between words being one: a comment as written, or as it reads folded. */
export interface Letters {
  /** The class of the next letter, `Class.edge` for a gap, `NO_MORE` at the end or before another script. */
  next(): number
  /** Where the letter read last ends. */
  readonly end: number
}

export const NO_MORE = -1

/** The letters of one script in a comment as it is written. One object, set anew for every look. */
export class WrittenLetters implements Letters {
  end = 0
  readonly #characters: Characters
  #text = ''
  #index = 0
  #kind = 0

  constructor(characters: Characters) {
    this.#characters = characters
  }

  /** Begins at `index`, with letters of the script of `kind`; digits belong to any. */
  at(text: string, index: number, kind: number): this {
    this.#text = text
    this.#index = index
    this.#kind = kind
    this.end = index
    return this
  }

  /** Begins `letters` letters before `index`, or at the beginning of the word, if that is nearer. */
  before(text: string, index: number, letters: number, kind: number): this {
    let start = index
    for (let at = index; at > 0 && letters > 0; ) {
      const found = this.#characters.valueBefore(text, at) >> CLASS_BITS
      if (found !== Kind.skip && found !== kind && found !== Kind.digit) break
      at -= unitsBefore(text, at)
      if (found === Kind.skip) continue
      letters--
      start = at
    }
    return this.at(text, start, kind)
  }

  next(): number {
    const text = this.#text
    let hasGap = false
    while (this.#index < text.length) {
      const value = this.#characters.valueAt(text, this.#index)
      const kind = value >> CLASS_BITS
      if (isWordKind(kind)) {
        if (hasGap) return Class.edge
        if (kind !== this.#kind && kind !== Kind.digit) return NO_MORE
        this.#index += unitsAt(text, this.#index)
        this.end = this.#index
        return value & CLASS_MASK
      }
      if (kind !== Kind.skip) hasGap = true
      this.#index += unitsAt(text, this.#index)
    }
    return NO_MORE
  }
}

/** The letters of a comment as it reads folded. Ends are numbers of symbols. */
export class FoldedLetters implements Letters {
  end = 0
  readonly #reading: FoldedReading
  #at = 0

  constructor(reading: FoldedReading) {
    this.#reading = reading
  }

  at(symbol: number): this {
    this.#at = symbol
    this.end = symbol
    return this
  }

  next(): number {
    if (this.#at >= this.#reading.length) return NO_MORE
    const cls = this.#reading.symbols[this.#at++]! - 1
    if (cls !== Class.edge) this.end = this.#at
    return cls
  }
}

/** The hash of the next word; undefined if there is none, or if it does not end in this script. */
export function hashOfNext(letters: Letters): number | undefined {
  let hash = BASIS
  let cls = letters.next()
  if (cls === Class.edge) cls = letters.next()
  if (cls === NO_MORE) return undefined
  for (; cls > Class.edge; cls = letters.next()) hash = mix(hash, cls)
  return hash
}

/** So many letters tell whether it is worth to read a word on: their classes fit into one number. */
export const FIRST_LETTERS = 3

/** The classes of the first letters of a word, the first lowest. */
export function firstLetters(letters: Letters): number {
  let packed = 0
  for (let count = 0, cls = letters.next(); count < FIRST_LETTERS && cls > Class.edge; count++, cls = letters.next()) {
    packed |= cls << (count * CLASS_BITS)
  }
  return packed
}
