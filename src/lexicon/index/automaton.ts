import { movedInto, twice } from '../../text/tables/columns.js'
import { Class } from '../../text/letters/kinds.js'
import type { Form } from '../entry.js'

const ROOT = 0
/** Stands for the fallback of a state that was not reached yet. */
const UNKNOWN = 0

/**
 * An Aho–Corasick automaton over the classes of one script: it looks for any number of forms at once (Aho and Corasick,
 * 1975). Its states are the nodes of a tree of the forms; state 0 is the root. A gap between words is one step, however
 * wide it is.
 *
 * Only disguised stretches are read with it, a few letters each, so of its hundreds of thousands of states few are ever
 * reached. The fallback of a state, its longest proper suffix, is therefore worked out when it is first reached: that of the state
 * before is known by then.
 */
export class Automaton {
  /** The state behind a word edge, where a text begins. */
  readonly start: number
  readonly #formOf: (number: number) => Form
  readonly #trie: Trie
  /** By state that was reached, one more than its fallback. */
  readonly #fallbacks: Int32Array

  /**
   * @param trie of the forms, all of them added
   * @param formOf the form with a number
   */
  constructor(trie: Trie, formOf: (number: number) => Form) {
    this.#formOf = formOf
    this.#trie = trie
    this.#fallbacks = new Int32Array(trie.nodes)
    this.start = this.stateAfter(ROOT, Class.edge)
  }

  /** How many states there are. */
  get states(): number {
    return this.#trie.nodes
  }

  /** The state that a class leads to. @param state the root, or one that it returned */
  stateAfter(state: number, cls: number): number {
    // A wide gap is one gap.
    if (cls === Class.edge && state !== ROOT && this.#trie.classOfNode[state] === Class.edge) return state
    for (let from = state; ; from = this.#fallback(from)) {
      const child = this.#trie.childOf(from, cls)
      if (child !== ROOT) return this.#reach(child, from, cls)
      if (from === ROOT) return ROOT
    }
  }

  /** Whether a form ends in `state`. */
  accepts(state: number): boolean {
    for (let node = state; node !== ROOT; node = this.#fallback(node)) if (this.#trie.endsForm(node)) return true
    return false
  }

  /** Calls `visit` for every form that ends in `state`, longest first. */
  forEachForm(state: number, visit: (form: Form) => void): void {
    for (let node = state; node !== ROOT; node = this.#fallback(node)) {
      this.#trie.forEachForm(node, (form) => visit(this.#formOf(form)))
    }
  }

  /** Calls `visit` for every state that a hidden letter can lead to: only `masked` forms are continued. */
  forEachMasked(state: number, visit: (next: number) => void): void {
    const { firstChild, nextSibling, masked, classOfNode } = this.#trie
    for (let node = state; node !== ROOT && node !== this.start; node = this.#fallback(node)) {
      for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!) {
        if (masked[child] === 1) visit(this.#reach(child, node, classOfNode[child]!))
      }
    }
  }

  #fallback(state: number): number {
    return this.#fallbacks[state]! - 1
  }

  /** A state behind another that was reached before. */
  #reach(child: number, state: number, cls: number): number {
    if (this.#fallbacks[child] === UNKNOWN) {
      this.#fallbacks[child] = 1 + (state === ROOT ? ROOT : this.stateAfter(this.#fallback(state), cls))
    }
    return child
  }
}

/**
 * Forms as a tree of nodes; node 0 is the root. Children are linked lists, compact and quick to fill. Of a form it knows the number
 * alone: there are hundreds of thousands, of which few are ever met.
 */
export class Trie {
  nodes = 1
  firstChild = new Int32Array(1024)
  nextSibling = new Int32Array(1024)
  classOfNode = new Uint16Array(1024)
  /** By node: 1 where a listed form passes that may be recognised masked. */
  masked = new Uint8Array(1024)
  /** By node: one more than the place of the form that ends there, of several the first, or 0. */
  #first = new Int32Array(1024)
  /** By place: the number of a form, and one more than the place of the next one that ends at the same node. */
  #forms = new Int32Array(1024)
  #next = new Int32Array(1024)
  #count = 0

  /**
   * @param classes of the letters of the form, as many as `length`
   * @param isAnchored whether it is looked for behind word edges only, which keeps the automaton near its root inside most words
   * @param isMasked whether it may be recognised masked
   */
  add(classes: ArrayLike<number>, length: number, form: number, isAnchored: boolean, isMasked: boolean): void {
    let node = isAnchored ? this.#child(ROOT, Class.edge) : ROOT
    for (let at = 0; at < length; at++) {
      node = this.#child(node, classes[at]!)
      if (isMasked) this.masked[node] = 1
    }
    if (this.#count === this.#forms.length) {
      this.#forms = twice(this.#forms)
      this.#next = twice(this.#next)
    }
    this.#forms[this.#count++] = form
    let last = this.#first[node]!
    if (last === 0) this.#first[node] = this.#count
    else {
      // There are few: the same word in several lists.
      while (this.#next[last - 1] !== 0) last = this.#next[last - 1]!
      this.#next[last - 1] = this.#count
    }
  }

  endsForm(node: number): boolean {
    return this.#first[node] !== 0
  }

  /** Calls `visit` with the number of every form that ends at a node, in the order in which they were added. */
  forEachForm(node: number, visit: (form: number) => void): void {
    for (let place = this.#first[node]!; place > 0; place = this.#next[place - 1]!) visit(this.#forms[place - 1]!)
  }

  /** The node that a class leads to; the root, if there is none. */
  childOf(node: number, cls: number): number {
    let child = this.firstChild[node]!
    while (child !== ROOT && this.classOfNode[child] !== cls) child = this.nextSibling[child]!
    return child
  }

  #child(node: number, cls: number): number {
    const child = this.childOf(node, cls)
    if (child !== ROOT) return child
    if (this.nodes === this.firstChild.length) this.#grow()
    this.classOfNode[this.nodes] = cls
    this.nextSibling[this.nodes] = this.firstChild[node]!
    this.firstChild[node] = this.nodes
    return this.nodes++
  }

  #grow(): void {
    const size = this.nodes * 2
    this.firstChild = twice(this.firstChild)
    this.nextSibling = twice(this.nextSibling)
    this.#first = twice(this.#first)
    this.classOfNode = movedInto(this.classOfNode, new Uint16Array(size))
    this.masked = movedInto(this.masked, new Uint8Array(size))
  }
}
