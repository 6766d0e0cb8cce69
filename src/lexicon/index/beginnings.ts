import { BASIS, mix } from '../../text/tables/fnv.js'
import { Class } from '../../text/letters/kinds.js'
import type { Roles } from './roles.js'

/**
 * With which letters the words begin that may be disguised: `c-rap` is looked at because *c* begins one. Only a dash or dot
 * inside a word asks for that, which few comments have, so all of them are taken note of when it is first asked.
 */
export class Beginnings {
  readonly #roles: Roles
  /** Takes note of all beginnings, until that is done. */
  #addAll: (() => void) | undefined

  constructor(roles: Roles) {
    this.#roles = roles
  }

  /** Has `addAll`, which calls `add` for each form, called when beginnings are first asked for. */
  addLater(addAll: () => void): void {
    this.#addAll = addAll
  }

  /** Takes note of the beginnings of the words of a form. @param classes of its letters, `Class.edge` for a gap */
  add(classes: ArrayLike<number>, length: number): void {
    let hash = BASIS
    for (let at = 0; at < length; at++) {
      if (classes[at] === Class.edge) hash = BASIS
      else {
        hash = mix(hash, classes[at]!)
        this.#roles.castBegun(hash)
      }
    }
  }

  /** Whether a word that may be disguised begins with the letters of this hash, or is made of them. */
  has(hash: number): boolean {
    if (this.#addAll !== undefined) {
      const addAll = this.#addAll
      this.#addAll = undefined
      addAll()
    }
    return this.#roles.isBegun(hash)
  }
}
