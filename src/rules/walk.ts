import type { Node, Wanted } from './nodes.js'
import { Break, type Edge } from './pattern.js'
import { isOf, type Token } from './tokens.js'

/** Tells how many tries one walk may take: a pattern full of gaps and options must not freeze. */
const MOST_STEPS = 2000

/**
 * Walks along tokens as a pattern says. One object serves many walks; what it found stands in its fields until
 * the next one.
 */
export class Walk {
  readonly #negation: Wanted
  readonly #contrast: Wanted
  #tokens: readonly Token[] = []
  #step = 1
  #steps = 0

  /** Where the last walk ended: the last token it took, or the one it started beside. */
  end = 0
  /** Tokens that words of the pattern took, the farthest first. */
  readonly taken: Token[] = []
  /** How many tokens lay in gaps. */
  loose = 0
  /** First token behind the mark `{`, and last before `}`; -1 where the walk did not pass them. */
  markStart = -1
  markEnd = -1

  /**
   * @param negation kinds of `<not>`, which most gaps must not hold
   * @param contrast kinds of `<but>`, which ends the reach of gaps inside a clause
   */
  constructor(negation: Wanted, contrast: Wanted) {
    this.#negation = negation
    this.#contrast = contrast
  }

  /**
   * @param from index of the first token to take
   * @param step 1 to the right, -1 to the left
   */
  run(tokens: readonly Token[], node: Node | undefined, from: number, step: 1 | -1): boolean {
    this.#tokens = tokens
    this.#step = step
    this.#steps = 0
    this.taken.length = 0
    this.loose = 0
    this.markStart = -1
    this.markEnd = -1
    return this.#go(node, from, Break.none, Break.none)
  }

  /** `at` is the next token; the break before it must be from `least` to `most`. */
  #go(node: Node | undefined, at: number, least: number, most: number): boolean {
    if (node === undefined) {
      // A pattern that ends in a break asks for it.
      if (least > Break.none && !this.#crosses(at, least, most)) return false
      this.end = at - this.#step
      return true
    }
    if (++this.#steps > MOST_STEPS) return false
    switch (node.is) {
      case 'word':
        return this.#goWord(node, at, least, most)
      case 'either':
        return this.#go(node.first, at, least, most) || this.#go(node.next, at, least, most)
      case 'gap':
        return this.#goGap(node, at, least, most)
      case 'break':
        return this.#go(node.next, at, node.least, node.most)
      case 'edge':
        return this.#isAt(node.edge, at) && this.#go(node.next, at, least, most)
      case 'mark':
        if (!this.#go(node.next, at, least, most)) return false
        if (node.mark === 'start') this.markStart = this.#step > 0 ? at : at + 1
        else this.markEnd = this.#step > 0 ? at - 1 : at
        return true
    }
  }

  #goWord(node: Node & { is: 'word' }, at: number, least: number, most: number): boolean {
    const token = this.#tokens[at]
    if (token === undefined || !this.#crosses(at, least, most) || !isOf(token, node.accepts)) return false
    if (!this.#go(node.next, at + this.#step, Break.none, Break.none)) return false
    this.taken.push(token)
    return true
  }

  /** A break asked for before the gap stands before the first word, of the gap or behind it. */
  #goGap(node: Node & { is: 'gap' }, at: number, least: number, most: number): boolean {
    let softest = least
    let hardest = Math.max(most, node.crosses)
    for (let count = 0; ; count++) {
      if (this.#go(node.next, at, softest, hardest)) {
        this.loose += count
        return true
      }
      const token = this.#tokens[at]
      if (count === node.most || token === undefined || !this.#crosses(at, softest, hardest)) return false
      if (!node.mayNegate && isOf(token, this.#negation)) return false
      if (node.crosses === Break.none && isOf(token, this.#contrast)) return false
      at += this.#step
      softest = Break.none
      hardest = node.crosses
    }
  }

  #crosses(at: number, least: number, most: number): boolean {
    const level = this.#breakBetween(at)
    return least <= level && level <= most
  }

  /** The break that has to be crossed to take token `at`. */
  #breakBetween(at: number): number {
    return this.#tokens[this.#step > 0 ? at : at + 1]?.break ?? Break.none
  }

  #isAt(edge: Edge, at: number): boolean {
    const right = this.#step > 0 ? at : at + 1
    if (edge === 'question') return this.#tokens[right - 1]?.isAsked === true && this.#breakAt(right) === Break.sentence
    const level = this.#breakAt(right)
    return edge === 'clauseStart' || edge === 'clauseEnd' ? level > Break.none : level === Break.sentence
  }

  /** The break before token `index`; the ends of the text are the hardest there is. */
  #breakAt(index: number): number {
    return index <= 0 || index >= this.#tokens.length ? Break.sentence : this.#tokens[index]!.break
  }
}
