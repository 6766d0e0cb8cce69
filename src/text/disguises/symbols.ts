import { movedInto } from '../tables/columns.js'

/** What a symbol is, and what may be done with it besides taking it for its class. */
export const Flag = {
  /** May be a word edge. */
  edge: 1,
  /** May hide one letter. */
  mask: 2,
  /** May be read over, because it separates letters. */
  separator: 4,
  /** May be read over, because it repeats the letter or mask before. */
  repeat: 8,
  /** Passes for a letter of another script. */
  homoglyph: 16,
  /** A letter that stands twice. */
  doubled: 32,
  /** A letter or digit. */
  letter: 64,
  /** Can hide the last letter of a word, where other marks are punctuation. */
  star: 128,
  /** A mark that ends a sentence: an edge, even where it can hide a letter. */
  ending: 256,
  /** The second of a double that may be read over, because the word is stretched elsewhere. */
  stretched: 512,
} as const

export const NO_CLASSES: readonly number[] = []

/** Symbols of one stretch, each with everything it may stand for, in columns that are used again for the next. */
export class Symbols {
  length = 0
  classes = new Uint16Array(64)
  /** Bits of `Flag`. */
  flags = new Uint16Array(64)
  /** Kind of the character, which says what a gap is made of. */
  kinds = new Uint8Array(64)
  /** UTF-16 offsets, end exclusive. */
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Further classes that the symbol may stand for. */
  readonly alternatives: (readonly number[])[] = []

  push(index: number, units: number, kind: number, cls: number, flags: number, others: readonly number[]): void {
    if (this.length === this.classes.length) this.#grow()
    this.classes[this.length] = cls
    this.flags[this.length] = flags
    this.kinds[this.length] = kind
    this.starts[this.length] = index
    this.ends[this.length] = index + units
    this.alternatives[this.length] = others
    this.length++
  }

  /** Whether a symbol is a letter or digit. */
  isLetter(symbol: number): boolean {
    return (this.flags[symbol]! & Flag.letter) !== 0
  }

  #grow(): void {
    const size = this.classes.length * 2
    this.classes = movedInto(this.classes, new Uint16Array(size))
    this.flags = movedInto(this.flags, new Uint16Array(size))
    this.kinds = movedInto(this.kinds, new Uint8Array(size))
    this.starts = movedInto(this.starts, new Int32Array(size))
    this.ends = movedInto(this.ends, new Int32Array(size))
  }
}
