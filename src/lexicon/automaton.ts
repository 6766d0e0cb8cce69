import { movedInto } from '../text/columns.js'
import { Class } from '../text/kinds.js'
import { FormKind, type Form } from './entry.js'

/**
 * A dense Aho–Corasick automaton over the classes of one script: one table look-up per character, however
 * many forms it looks for (Aho and Corasick, 1975). A gap between words is one step, however wide it is.
 *
 * States are offsets into `next`, so that following a transition needs no multiplication; state 0 is
 * the root. A transition is stored as `~state` where a form ends in that state.
 */
export class Automaton {
  /** Number of classes, which is the length of a state's row. */
  readonly width: number
  /** `next[state + class]`: the state to go to, or its complement where a form ends there. */
  readonly next: Int32Array
  /** The state behind a word edge, where a text begins. */
  readonly start: number
  readonly #forms: readonly Form[]
  readonly #trie: Trie
  /** By node: that of the longest proper suffix. */
  readonly #fallback: Int32Array
  /** By node: 1 where a form ends, there or in a fallback. */
  readonly #accepting: Uint8Array
  /** By node: whether a `masked` form passes through it. */
  readonly #masked: Uint8Array

  /**
   * @param width number of classes of the script's alphabet
   * @param classOf the class of a UTF-16 unit of a form
   */
  constructor(width: number, forms: readonly Form[], classOf: (unit: number) => number) {
    this.width = width
    this.#forms = forms
    this.#trie = new Trie(forms, classOf)
    const nodes = this.#trie.nodes
    this.next = new Int32Array(nodes * width)
    this.#fallback = new Int32Array(nodes)
    this.#accepting = new Uint8Array(nodes)
    this.#masked = this.#trie.masked.subarray(0, nodes)
    this.#connect()
    this.start = Math.max(this.next[Class.edge]!, 0)
  }

  /** Whether a form ends in `state`. */
  accepts(state: number): boolean {
    return this.#accepting[state / this.width] === 1
  }

  /** Calls `visit` for every form that ends in `state`, longest first. */
  forEachForm(state: number, visit: (form: Form) => void): void {
    const { lastForm, sameEnd } = this.#trie
    for (let node = state / this.width; this.#accepting[node] === 1; node = this.#fallback[node]!) {
      for (let form = lastForm[node]!; form >= 0; form = sameEnd[form]!) visit(this.#forms[form]!)
    }
  }

  /** Calls `visit` for every state that a hidden letter can lead to: only `masked` forms are continued. */
  forEachMasked(state: number, visit: (next: number) => void): void {
    const { firstChild, nextSibling } = this.#trie
    const start = this.start / this.width
    for (let node = state / this.width; node !== 0 && node !== start; node = this.#fallback[node]!) {
      for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!) {
        if (this.#masked[child] === 1) visit(child * this.width)
      }
    }
  }

  /**
   * Breadth first: a state's row is that of its fallback, which is nearer to the root and therefore
   * finished, with its own children put in. So no look-up ever has to fall back.
   */
  #connect(): void {
    const { next, width } = this
    const { firstChild, nextSibling, classOfNode, lastForm, nodes } = this.#trie
    for (let node = 0; node < nodes; node++) {
      const row = node * width
      const fallback = this.#fallback[node]!
      if (node !== 0) next.copyWithin(row, fallback * width, (fallback + 1) * width)
      for (let child = firstChild[node]!; child !== 0; child = nextSibling[child]!) {
        const cls = classOfNode[child]!
        const inherited = next[row + cls]!
        const suffix = node === 0 ? 0 : (inherited < 0 ? ~inherited : inherited) / width
        this.#fallback[child] = suffix
        const accepts = lastForm[child]! >= 0 || this.#accepting[suffix] === 1
        this.#accepting[child] = accepts ? 1 : 0
        next[row + cls] = accepts ? ~(child * width) : child * width
      }
      // A wide gap is one gap.
      if (node !== 0 && classOfNode[node] === Class.edge) next[row + Class.edge] = row
    }
  }
}

/**
 * The forms as a tree of nodes; node 0 is the root. Children are linked lists, compact and quick to fill.
 * Once complete, the nodes are numbered breadth first: what most texts visit, the states near the root,
 * then lies together in memory.
 */
class Trie {
  nodes = 1
  firstChild = new Int32Array(1024)
  nextSibling = new Int32Array(1024)
  classOfNode = new Uint16Array(1024)
  /** By node: 1 where a listed form passes that may be recognised masked. */
  masked = new Uint8Array(1024)
  /** By node: a form that ends there, or -1; further ones through `sameEnd`. */
  readonly lastForm: Int32Array
  readonly sameEnd: Int32Array

  constructor(forms: readonly Form[], classOf: (unit: number) => number) {
    const ends = new Int32Array(forms.length)
    for (let form = 0; form < forms.length; form++) ends[form] = this.#insert(forms[form]!, classOf)
    const ranks = this.#sortBreadthFirst()
    this.lastForm = new Int32Array(this.nodes).fill(-1)
    this.sameEnd = new Int32Array(forms.length)
    // Backwards, so that of forms that end alike the one listed first is visited first.
    for (let form = forms.length - 1; form >= 0; form--) {
      const end = ranks[ends[form]!]!
      this.sameEnd[form] = this.lastForm[end]!
      this.lastForm[end] = form
    }
  }

  /** Renumbers the nodes; returns the new number by old number. */
  #sortBreadthFirst(): Int32Array {
    const { nodes, firstChild, nextSibling, classOfNode, masked } = this
    const order = new Int32Array(nodes) // old number by new
    const ranks = new Int32Array(nodes)
    for (let at = 0, queued = 1; at < queued; at++) {
      for (let child = firstChild[order[at]!]!; child !== 0; child = nextSibling[child]!) {
        ranks[child] = queued
        order[queued++] = child
      }
    }
    this.firstChild = new Int32Array(nodes)
    this.nextSibling = new Int32Array(nodes)
    this.classOfNode = new Uint16Array(nodes)
    this.masked = new Uint8Array(nodes)
    for (let rank = 0; rank < nodes; rank++) {
      const node = order[rank]!
      this.firstChild[rank] = ranks[firstChild[node]!]!
      this.nextSibling[rank] = ranks[nextSibling[node]!]!
      this.classOfNode[rank] = classOfNode[node]!
      this.masked[rank] = masked[node]!
    }
    return ranks
  }

  #insert(form: Form, classOf: (unit: number) => number): number {
    const isMasked = form.kind === FormKind.listed && form.entry.traits.has('masked')
    let node = isAnchored(form) ? this.#child(0, Class.edge) : 0
    for (let at = form.coreStart; at < form.coreEnd; at++) {
      node = this.#child(node, classOf(form.text.charCodeAt(at)))
      if (isMasked) this.masked[node] = 1
    }
    return node
  }

  #child(node: number, cls: number): number {
    let child = this.firstChild[node]!
    while (child !== 0 && this.classOfNode[child] !== cls) child = this.nextSibling[child]!
    if (child !== 0) return child
    if (this.nodes === this.firstChild.length) this.#grow()
    this.classOfNode[this.nodes] = cls
    this.nextSibling[this.nodes] = this.firstChild[node]!
    this.firstChild[node] = this.nodes
    return this.nodes++
  }

  #grow(): void {
    const size = this.nodes * 2
    this.firstChild = movedInto(this.firstChild, new Int32Array(size))
    this.nextSibling = movedInto(this.nextSibling, new Int32Array(size))
    this.classOfNode = movedInto(this.classOfNode, new Uint16Array(size))
    this.masked = movedInto(this.masked, new Uint8Array(size))
  }
}

/**
 * Whether a form is looked for behind word edges only, which keeps the automaton near its root inside
 * most words. One that may be run together with others is looked for everywhere.
 */
function isAnchored(form: Form): boolean {
  return form.edgeBefore && form.coreStart === 0 && !form.entry.traits.has('joined')
}
