import type { Form } from './entry.js'
import { SHORTEST_MISSPELT, isMisspelling } from './variants.js'

/** Spreads classes over 32 bits, so that the sums of different letters hardly ever agree (Knuth). */
export const SPREAD = 0x9e3779b1

/** What the first letter of a word counts beyond its weight: it is swapped or stays, but is never dropped. */
export const FIRST = 0x85ebca6b

/** Bits of the filter before the table: few enough to stay in the processor's nearest cache. */
const FILTER_BITS = 17

/** `Math.imul(sum, SPREAD) >>> FILTER_SHIFT` is the bit of a sum in the filter. */
export const FILTER_SHIFT = 32 - FILTER_BITS

/** At most this share of the table is filled, so that a look-up ends at once. */
const LOAD = 0.5

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
  readonly #innocent = new Set<string>()
  #forms: Form[] = []
  #mask = 0
  #sums = new Int32Array(1)
  /** By slot: 1 + index of the form, or 0 where the slot is free. */
  #owners = new Int32Array(1)

  /** @param classOf the class of a UTF-16 unit of a form */
  constructor(classOf: (unit: number) => number) {
    this.#classOf = classOf
  }

  /**
   * @param forms listed forms that may be misspelt
   * @param innocent misspellings that are words of their own
   */
  add(forms: readonly Form[], innocent: Iterable<string>): void {
    for (const word of innocent) this.#innocent.add(word)
    this.#forms = [
      ...this.#forms,
      ...forms.filter(({ text }) => text.length >= SHORTEST_MISSPELT && !text.includes(' ')),
    ]
    const entries = this.#forms.reduce((sum, { text }) => sum + 2 * text.length + 2, 0)
    const size = 2 ** Math.ceil(Math.log2(entries / LOAD + 1))
    this.#mask = size - 1
    this.#sums = new Int32Array(size)
    this.#owners = new Int32Array(size)
    for (let index = 0; index < this.#forms.length; index++) this.#insert(index)
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
   * The form that a word is a misspelling of; of several the one listed first.
   *
   * @param word folded letters, with a space for a gap
   */
  find(word: string, sum: number): Form | undefined {
    if (this.#innocent.has(word)) return undefined
    let found = this.#forms.length
    for (let slot = this.#slot(sum); this.#owners[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const form = this.#owners[slot]! - 1
      if (this.#sums[slot] === sum && form < found && isMisspelling(word, this.#forms[form]!.text)) found = form
    }
    return this.#forms[found]
  }

  /** What a letter adds to the sum of a word that it begins. */
  #firstOf(text: string, at: number): number {
    return Math.imul(this.#classOf(text.charCodeAt(at)), FIRST)
  }

  #insert(index: number): void {
    const { text } = this.#forms[index]!
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
    let slot = this.#slot(sum)
    while (this.#owners[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#sums[slot] = sum
    this.#owners[slot] = index + 1
    const bit = filterBit(sum)
    this.filter[bit >> 5]! |= 1 << (bit & 31)
  }

  #slot(sum: number): number {
    return (sum ^ (sum >>> 15)) & this.#mask
  }
}

function filterBit(sum: number): number {
  return Math.imul(sum, SPREAD) >>> FILTER_SHIFT
}
