import { twice } from '../../text/tables/columns.js'
import { HashTable } from '../../text/tables/hashTable.js'
import type { Place } from './place.js'

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

  /** Tells `place` of each form of a key. @param end where the last letter of the form ends */
  find(key: number, end: number, place: Place): void {
    for (let at = this.first(key); at > 0; at = this.#next[at]!) place.found(this.#forms[at]!, end)
  }

  /** The forms of a key. */
  all(key: number): number[] {
    const forms: number[] = []
    for (let at = this.first(key); at > 0; at = this.#next[at]!) forms.push(this.#forms[at]!)
    return forms
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
