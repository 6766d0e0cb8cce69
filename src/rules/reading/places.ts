import { twice } from '../../text/tables/columns.js'
import type { Tokens } from './tokens.js'
import type { Meets } from '../grammar/meets.js'
import { ANY } from '../grammar/wanted.js'

const FEW = 64
const NO_TOKEN = -1

/**
 * Where in a comment stands what patterns want. Many patterns turn on the same words, and many words are of the same
 * kinds: so a long comment need not be gone through once for every pattern.
 */
export class Places {
  /** What `find` found: indexes of tokens, rising, that stand from `from` to before `to`. */
  found = new Int32Array(FEW)
  from = 0
  to = 0
  readonly #meets: Meets
  readonly #tokens: Tokens
  /** The sets of kinds that the tokens have, each once; of each, the first token that has it, and the last. */
  readonly #sets: number[] = []
  readonly #firsts: number[] = []
  readonly #lasts: number[] = []
  /** By token, the next one with the same set. */
  #next = new Int32Array(FEW)
  /** By set, where it stands in `#sets` if it does. */
  #indexOf = new Int32Array(FEW)
  /** By what is wanted, from `ANY` on, the comment it was last looked for in, and what was found there. */
  readonly #comments: Int32Array
  readonly #froms: Int32Array
  readonly #tos: Int32Array
  #comment = 0
  #count = 0
  /** A bit for each thing that is wanted and that some token is, once it is asked. */
  readonly #held: Uint32Array
  #isHeldKnown = false

  /** @param wanted how many things are wanted by patterns */
  constructor(meets: Meets, tokens: Tokens, wanted: number) {
    this.#meets = meets
    this.#tokens = tokens
    const all = wanted - ANY
    this.#comments = new Int32Array(all)
    this.#froms = new Int32Array(all)
    this.#tos = new Int32Array(all)
    this.#held = meets.emptyRow()
  }

  /** Begins with a comment whose tokens have all their kinds. */
  begin(): void {
    const { sets, count } = this.#tokens
    this.#comment++
    this.#count = 0
    this.#sets.length = 0
    this.#isHeldKnown = false
    while (this.#next.length < count) this.#next = twice(this.#next)
    for (let at = 0; at < count; at++) {
      this.#next[at] = NO_TOKEN
      this.#add(sets[at]!, at)
    }
  }

  /** Finds every token that is what is wanted. */
  find(wanted: number): void {
    const index = wanted - ANY
    if (this.#comments[index] !== this.#comment) {
      this.#comments[index] = this.#comment
      this.#froms[index] = this.#count
      this.#look(wanted)
      this.#tos[index] = this.#count
    }
    this.from = this.#froms[index]!
    this.to = this.#tos[index]!
  }

  /** Whether each of some things that are wanted stands anywhere. */
  holdAll(wanted: readonly number[]): boolean {
    if (!this.#isHeldKnown) this.#hold()
    for (let index = 0; index < wanted.length; index++) {
      const one = wanted[index]!
      if ((this.#held[one >> 5]! & (1 << (one & 31))) === 0) return false
    }
    return true
  }

  #hold(): void {
    this.#isHeldKnown = true
    this.#held.fill(0)
    for (let index = 0; index < this.#sets.length; index++) this.#meets.addTo(this.#held, this.#sets[index]!)
  }

  #add(set: number, at: number): void {
    while (set >= this.#indexOf.length) this.#indexOf = twice(this.#indexOf)
    const index = this.#indexOf[set]!
    if (this.#sets[index] === set) {
      this.#next[this.#lasts[index]!] = at
      this.#lasts[index] = at
      return
    }
    const last = this.#sets.push(set) - 1
    this.#indexOf[set] = last
    this.#firsts[last] = at
    this.#lasts[last] = at
  }

  #look(wanted: number): void {
    const begin = this.#count
    let sets = 0
    for (let index = 0; index < this.#sets.length; index++) {
      if (!this.#meets.has(this.#sets[index]!, wanted)) continue
      sets++
      for (let at = this.#firsts[index]!; at !== NO_TOKEN; at = this.#next[at]!) {
        if (this.#count === this.found.length) this.found = twice(this.found)
        this.found[this.#count++] = at
      }
    }
    if (sets > 1) this.found.subarray(begin, this.#count).sort()
  }
}
