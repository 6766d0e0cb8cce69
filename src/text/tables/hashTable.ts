import { SPREAD } from './fnv.js'

/** The upper bits are the best mixed. */
const SHIFT = 8

const FEW = 64

/** Numbers by hash, in one typed array: a look-up makes no object, and costs little more than reading a number. */
export class HashTable {
  /** A hash and one more than what it stands for, side by side; 0 for none. Open addressing, at most half full. */
  #slots: Int32Array
  #count = 0

  /** @param expected how many there will be: it grows for more */
  constructor(expected = FEW) {
    this.#slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(Math.max(expected, 1))))
  }

  /** What a hash stands for, -1 for nothing. */
  get(hash: number): number {
    const slots = this.#slots
    let slot = this.#homeOf(hash)
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === hash) return slots[slot + 1]! - 1
      slot = (slot + 2) & (slots.length - 1)
    }
    return -1
  }

  /** @param value at least 0 */
  set(hash: number, value: number): void {
    if (4 * ++this.#count > this.#slots.length) this.#grow()
    const slots = this.#slots
    let slot = this.#homeOf(hash)
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & (slots.length - 1)
    slots[slot] = hash
    slots[slot + 1] = value + 1
  }

  #homeOf(hash: number): number {
    return (Math.imul(hash, SPREAD) >>> SHIFT) & (this.#slots.length - 2)
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    this.#count = 0
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1] !== 0) this.set(before[slot]!, before[slot + 1]! - 1)
    }
  }
}
