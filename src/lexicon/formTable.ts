import { twice } from '../text/columns.js'
import { HashTable } from '../text/hashTable.js'

const FEW = 1 << 11

/** Numbers of forms by the key of their letters; forms of one key are found in the order in which they were put there. */
export class FormTable {
  /** By key, its first place. */
  #firsts = new HashTable(FEW)
  /** By place, from 1 on: the number of a form, and the next place of the same key, or 0. */
  #forms = new Int32Array(FEW)
  #next = new Int32Array(FEW)
  #count = 1

  /** Makes room for about so many forms at once, which is cheaper than growing. To be called before any is put. */
  reserve(forms: number): void {
    const room = Math.max(forms, 1) + 1
    this.#firsts = new HashTable(room)
    this.#forms = new Int32Array(room)
    this.#next = new Int32Array(room)
  }

  /** The first place of a key; -1 if there is none. */
  first(key: number): number {
    return this.#firsts.get(key)
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
    if (this.#count === this.#forms.length) {
      this.#forms = twice(this.#forms)
      this.#next = twice(this.#next)
    }
    const place = this.#count++
    this.#forms[place] = form
    let last = this.first(key)
    if (last <= 0) {
      this.#firsts.set(key, place)
      return
    }
    while (this.#next[last] !== 0) last = this.#next[last]!
    this.#next[last] = place
  }
}
