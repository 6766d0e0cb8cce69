import type { Characters } from '../text/characters.js'
import { CLASS_BITS, CLASS_MASK, Class, Kind, isWordKind } from '../text/kinds.js'
import { unitsAt, unitsBefore } from '../text/units.js'
import type { FoldedReading } from '../text/folded.js'
import { NO_MORE, type Letters } from './words.js'

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
