import { SHORTEST_MISSPELT, isMisspelling } from './variants.js'

/** Spreads classes over 32 bits, so that the sums of different letters hardly ever agree (Knuth). */
export const SPREAD = 0x9e3779b1

/** What the first letter of a word counts beyond its weight: it is swapped or stays, but is never dropped. */
export const FIRST = 0x85ebca6b

/** Bits of the filter before the table: so many that few words pass it by chance. */
const FILTER_BITS = 19

/** `Math.imul(sum, SPREAD) >>> FILTER_SHIFT` is the bit of a sum in the filter. */
export const FILTER_SHIFT = 32 - FILTER_BITS

/** At most this share of the table is filled, so that a look-up ends at once. */
const LOAD = 0.5

const FEWEST_SLOTS = 1024

/**
 * Finds the forms that a word may be a misspelling of, by the sum of its letters' weights. But for the
 * first letter the sum does not depend on their order, so two letters swapped leave it alone, as does a gap;
 * one letter dropped or doubled changes it by that letter's weight. The scan adds the weights up as it goes,
 * and a word costs one look-up at its end.
 */
export class Misspellings {
  /** Weight by class. */
  readonly weights = Int32Array.from({ length: 1024 }, (_, cls) => Math.imul(cls + 1, SPREAD) ^ ((cls * cls) << 7))
  /** One bit per sum that is in the table, and some that are not: the scan asks here first. */
  readonly filter = new Int32Array(1 << (FILTER_BITS - 5))
  readonly #classOf: (unit: number) => number
  readonly #isWord: (text: string) => boolean
  readonly #texts: string[] = []
  /** Numbers of the forms, by place in `#texts`. */
  readonly #forms: number[] = []
  #mask = FEWEST_SLOTS - 1
  #used = 0
  #sums = new Int32Array(FEWEST_SLOTS)
  /** By slot: 1 + place of the form in `#texts`, or 0 where the slot is free. */
  #owners = new Int32Array(FEWEST_SLOTS)

  /**
   * @param classOf the class of a UTF-16 unit of a form
   * @param isWord whether a text stands for itself: misspellings that are words of their own, and what is listed
   */
  constructor(classOf: (unit: number) => number, isWord: (text: string) => boolean) {
    this.#classOf = classOf
    this.#isWord = isWord
  }

  /** Adds a listed form that may be misspelt. */
  add(text: string, form: number): void {
    if (text.length < SHORTEST_MISSPELT || text.includes(' ')) return
    this.#texts.push(text)
    this.#forms.push(form)
    this.#insert(this.#texts.length - 1)
  }

  /** The sum of a folded text. */
  sumOf(text: string): number {
    let sum = 0
    for (let at = 0; at < text.length; at++) sum = (sum + this.weights[this.#classOf(text.charCodeAt(at))]!) | 0
    return (sum + this.#firstOf(text, 0)) | 0
  }

  /** Whether a word with this sum may be a misspelling at all; wrong one time in millions. */
  mayBe(sum: number): boolean {
    const bit = filterBit(sum)
    if ((this.filter[bit >> 5]! & (1 << (bit & 31))) === 0) return false
    for (let slot = this.#slot(sum); this.#owners[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#sums[slot] === sum) return true
    }
    return false
  }

  /**
   * The number of the form that a word is a misspelling of; of several the one listed first.
   *
   * @param word folded letters, with a space for a gap
   */
  find(word: string, sum: number): number | undefined {
    let found = this.#texts.length
    for (let slot = this.#slot(sum); this.#owners[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const place = this.#owners[slot]! - 1
      if (this.#sums[slot] === sum && place < found && isMisspelling(word, this.#texts[place]!)) found = place
    }
    return found === this.#texts.length || this.#isWord(word) ? undefined : this.#forms[found]
  }

  /** What a letter adds to the sum of a word that it begins. */
  #firstOf(text: string, at: number): number {
    return Math.imul(this.#classOf(text.charCodeAt(at)), FIRST)
  }

  #insert(index: number): void {
    const text = this.#texts[index]!
    const sum = this.sumOf(text)
    this.#put(sum, index)
    // The first two letters swapped.
    this.#put((sum - this.#firstOf(text, 0) + this.#firstOf(text, 1)) | 0, index)
    let letters = ''
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at)
      if (letters.includes(letter)) continue
      letters += letter
      const weight = this.weights[this.#classOf(letter.charCodeAt(0))]!
      this.#put((sum + weight) | 0, index)
      this.#put((sum - weight) | 0, index)
    }
  }

  #put(sum: number, index: number): void {
    if (this.#used++ > this.#sums.length * LOAD) this.#grow()
    this.#seat(sum, index + 1)
    const bit = filterBit(sum)
    this.filter[bit >> 5]! |= 1 << (bit & 31)
  }

  #seat(sum: number, owner: number): void {
    let slot = this.#slot(sum)
    while (this.#owners[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#sums[slot] = sum
    this.#owners[slot] = owner
  }

  #grow(): void {
    const sums = this.#sums
    const owners = this.#owners
    this.#mask = sums.length * 2 - 1
    this.#sums = new Int32Array(sums.length * 2)
    this.#owners = new Int32Array(sums.length * 2)
    for (let slot = 0; slot < sums.length; slot++) if (owners[slot] !== 0) this.#seat(sums[slot]!, owners[slot]!)
  }

  #slot(sum: number): number {
    return (sum ^ (sum >>> 15)) & this.#mask
  }
}

function filterBit(sum: number): number {
  return Math.imul(sum, SPREAD) >>> FILTER_SHIFT
}
