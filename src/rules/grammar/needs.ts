import type { Flags } from './flags.js'

/**
 * Which patterns a comment could fit, by what each of them needs. The needs of each pattern are in order, the rarest
 * first, and those that begin alike are kept as one branch of a tree: where one is not there, all that need it are
 * passed over at once.
 */
export class NeedTree {
  /** A need, followed by where its branch ends; or the complement of the number of a pattern. */
  readonly #tree: Int32Array
  /** A bit for each need that is the first of some pattern, and where its branch stands. */
  readonly #firsts: Uint32Array
  readonly #branches: Int32Array

  /**
   * @param needs of each pattern, each a number
   * @param count all numbers are below it
   */
  constructor(needs: readonly (readonly number[])[], count: number) {
    const rows = needs.map((own, index) => [...new Set(own), ~index]).sort(compare)
    const tree: number[] = []
    grow(tree, rows, 0)
    this.#tree = Int32Array.from(tree)
    this.#firsts = new Uint32Array((count + 31) >>> 5)
    this.#branches = new Int32Array(count)
    for (let at = 0; at < tree.length; at = tree[at]! < 0 ? at + 1 : tree[at + 1]!) {
      const need = tree[at]!
      if (need < 0) continue
      this.#firsts[need >> 5]! |= 1 << (need & 31)
      this.#branches[need] = at
    }
  }

  /**
   * Raises the numbers of the patterns that have all they need.
   *
   * @param held a bit for each need that is there
   */
  find(held: Uint32Array, open: Flags): void {
    for (let word = 0; word < this.#firsts.length; word++) {
      for (let bits = held[word]! & this.#firsts[word]!; bits !== 0; bits &= bits - 1) {
        this.#walk(held, open, this.#branches[(word << 5) + 31 - Math.clz32(bits & -bits)]!)
      }
    }
    // What needs nothing stands first.
    for (let at = 0; this.#tree[at]! < 0; at++) open.raise(~this.#tree[at]!)
  }

  #walk(held: Uint32Array, open: Flags, from: number): void {
    const tree = this.#tree
    const end = tree[from + 1]!
    for (let at = from + 2; at < end; ) {
      const need = tree[at]!
      if (need < 0) {
        open.raise(~need)
        at++
      } else at = (held[need >> 5]! & (1 << (need & 31))) === 0 ? tree[at + 1]! : at + 2
    }
  }
}

/** Adds what rows have from a column on; they are in order, and alike before it. */
function grow(tree: number[], rows: readonly (readonly number[])[], column: number): void {
  for (let from = 0; from < rows.length; ) {
    const first = rows[from]![column]!
    let to = from + 1
    if (first < 0) tree.push(first)
    else {
      while (to < rows.length && rows[to]![column] === first) to++
      const at = tree.push(first, 0) - 2
      grow(tree, rows.slice(from, to), column + 1)
      tree[at + 1] = tree.length
    }
    from = to
  }
}

function compare(one: readonly number[], other: readonly number[]): number {
  let at = 0
  while (one[at] === other[at]) at++
  return one[at]! - other[at]!
}
