import { emptyFilter, hasBit, setBit } from '../../text/tables/bitFilter.js'
import { SPREAD } from '../../text/tables/fnv.js'
import { SHORTEST_MISSPELT, isMisspelling } from './misspellings.js'

/** What the first letter of a word counts beyond its weight: it is swapped or stays, but is never dropped. */
export const FIRST_LETTER = 0x85ebca6b

/** Bits of the filter before the table: so many that few words pass it by chance. */
const FILTER_BITS = 19

/** `Math.imul(sum, SPREAD) >>> FILTER_SHIFT` is the bit of a sum in the filter. */
const FILTER_SHIFT = 32 - FILTER_BITS

/** At most this share of the table is filled, so that a look-up ends at once. */
const LOAD = 0.5

const FEWEST_SLOTS = 1024

const MOST_CLASSES = 1024

const WEIGHTS = weightsOfClasses()

/**
 * Finds the forms that a word may be a misspelling of, by the sum of its letters' weights. But for the
 * first letter the sum does not depend on their order, so two letters swapped leave it alone, as does a gap;
 * one letter dropped or doubled changes it by that letter's weight. The scan adds the weights up as it goes,
 * and a word costs one look-up at its end. What a misspelling is, `misspellings.ts` says: sums agree also where
 * letters changed places that are far apart, so a form that is found is compared with the word.
 */
export class MisspellingTable {
  /** Weight by class. */
  readonly weights = WEIGHTS
  /** One bit per sum that is in the table, and some that are not. */
  readonly #filter = emptyFilter(FILTER_BITS)
  readonly #textOf: (form: number) => string
  readonly #isWord: (text: string) => boolean
  /** Numbers of the forms, in the order of the lists. */
  readonly #forms: number[] = []
  #mask = FEWEST_SLOTS - 1
  #used = 0
  #sums = new Int32Array(FEWEST_SLOTS)
  /** By slot: 1 + place of the form in `#forms`, or 0 where the slot is free. */
  #owners = new Int32Array(FEWEST_SLOTS)

  /**
   * @param textOf the text of the form with a number
   * @param isWord whether a text stands for itself: misspellings that are words of their own, and what is listed
   */
  constructor(textOf: (form: number) => string, isWord: (text: string) => boolean) {
    this.#textOf = textOf
    this.#isWord = isWord
  }

  /** Makes room for about so many letters of forms, which is cheaper than growing. To be called before any is added. */
  reserve(letters: number): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, (2 * letters) / LOAD)))
    this.#mask = size - 1
    this.#sums = new Int32Array(size)
    this.#owners = new Int32Array(size)
  }

  /**
   * Adds a listed form that may be misspelt, of one word or of two.
   *
   * @param classes of its letters, without the gap
   */
  add(classes: ArrayLike<number>, length: number, form: number): void {
    if (length < SHORTEST_MISSPELT) return
    const weights = this.weights
    const index = this.#forms.push(form) - 1
    const first = Math.imul(classes[0]!, FIRST_LETTER)
    let sum = first
    for (let at = 0; at < length; at++) sum = (sum + weights[classes[at]!]!) | 0
    this.#put(sum, index)
    // The first two letters swapped.
    this.#put((sum - first + Math.imul(classes[1]!, FIRST_LETTER)) | 0, index)
    for (let at = 0; at < length; at++) {
      const cls = classes[at]!
      let before = at - 1
      while (before >= 0 && classes[before] !== cls) before--
      if (before >= 0) continue
      this.#put((sum + weights[cls]!) | 0, index)
      this.#put((sum - weights[cls]!) | 0, index)
    }
  }

  /** Whether a word with this sum may be a misspelling at all; wrong one time in millions. */
  mayBe(sum: number): boolean {
    if (!hasBit(this.#filter, filterBit(sum))) return false
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
    let found = this.#forms.length
    for (let slot = this.#slot(sum); this.#owners[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const place = this.#owners[slot]! - 1
      if (this.#sums[slot] === sum && place < found && isMisspelling(word, this.#textOf(this.#forms[place]!))) found = place
    }
    return found === this.#forms.length || this.#isWord(word) ? undefined : this.#forms[found]
  }

  #put(sum: number, index: number): void {
    if (this.#used++ > this.#sums.length * LOAD) this.#grow()
    this.#seat(sum, index + 1)
    setBit(this.#filter, filterBit(sum))
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

/** Spread over 32 bits, so that the sums of different letters hardly ever agree. */
function weightsOfClasses(): Int32Array<ArrayBuffer> {
  const weights = new Int32Array(MOST_CLASSES)
  for (let cls = 0; cls < MOST_CLASSES; cls++) weights[cls] = Math.imul(cls + 1, SPREAD) ^ ((cls * cls) << 7)
  return weights
}
