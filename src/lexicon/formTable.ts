import { twice } from '../text/columns.js'
import { spread } from './rolling.js'

const FEW = 1 << 12

/** Numbers of forms by the key of their letters; forms of one key are found in the order in which they were put there. */
export class FormTable {
  /** By slot: a key, and its first place in `#forms`, 0 for a free one; open addressing, at most half full. */
  #keys = new Int32Array(FEW)
  #heads = new Int32Array(FEW)
  #mask = FEW - 1
  #used = 0
  /** By place: the number of a form, and the next place of the same key, or 0. */
  #forms = new Int32Array(FEW)
  #next = new Int32Array(FEW)
  #count = 1

  /** Makes room for about so many forms at once, which is cheaper than growing. To be called before any is put. */
  reserve(forms: number): void {
    const size = 2 ** Math.ceil(Math.log2(Math.max(forms, 1) * 2))
    this.#keys = new Int32Array(size)
    this.#heads = new Int32Array(size)
    this.#mask = size - 1
    this.#forms = new Int32Array(size / 2)
    this.#next = new Int32Array(size / 2)
  }

  /** The first place of a key, 0 if there is none. */
  first(key: number): number {
    return this.#heads[this.#slotOf(key)]!
  }

  /** The place behind one, 0 if it is the last of its key. */
  after(place: number): number {
    return this.#next[place]!
  }

  /** The form at a place. */
  at(place: number): number {
    return this.#forms[place]!
  }

  put(key: number, form: number): void {
    if (this.#used * 2 >= this.#keys.length) this.#growSlots()
    if (this.#count === this.#forms.length) {
      this.#forms = twice(this.#forms)
      this.#next = twice(this.#next)
    }
    const slot = this.#slotOf(key)
    const place = this.#count++
    this.#forms[place] = form
    let last = this.#heads[slot]!
    if (last === 0) {
      this.#keys[slot] = key
      this.#heads[slot] = place
      this.#used++
      return
    }
    while (this.#next[last] !== 0) last = this.#next[last]!
    this.#next[last] = place
  }

  /** Where a key stands, or could. */
  #slotOf(key: number): number {
    let slot = spread(key) & this.#mask
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask
    return slot
  }

  #growSlots(): void {
    const keys = this.#keys
    const heads = this.#heads
    this.#keys = new Int32Array(keys.length * 2)
    this.#heads = new Int32Array(keys.length * 2)
    this.#mask = keys.length * 2 - 1
    for (let at = 0; at < keys.length; at++) {
      if (heads[at] === 0) continue
      const slot = this.#slotOf(keys[at]!)
      this.#keys[slot] = keys[at]!
      this.#heads[slot] = heads[at]!
    }
  }
}
