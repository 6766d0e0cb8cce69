import type { Grammar } from '../grammar/grammar.js'
import { ASIDE } from '../words/mark.js'
import { Break } from '../words/break.js'
import { END, FIRST_OF_SENTENCE, Op, QUESTION } from '../grammar/program.js'
import { NO_SENSE, mergeSenses } from '../senses.js'
import type { Tokens } from './tokens.js'

/** Most steps of one walk: a pattern full of gaps and options must not freeze. */
const MOST_STEPS = 2000
/** So many words of mentions and tags are looked over at either end: a comment of nothing else must not cost more. */
const MOST_ASIDE = 12

/**
 * Walks along tokens as the code of a pattern says. One object serves many walks; what it found stands in its fields
 * until the next one.
 */
export class Walk {
  readonly #grammar: Grammar
  readonly #code: readonly number[]
  readonly #tokens: Tokens
  #step = 1
  #steps = 0

  /** Where the last walk ended: the last token it took, or the one it started beside. */
  end = 0
  /** What the tokens say that words of the pattern took; the one farthest left first. */
  sense = NO_SENSE
  /** How many tokens lay in gaps. */
  loose = 0
  /** First token behind the mark `{`, and last before `}`; -1 where the walk did not pass them. */
  markStart = -1
  markEnd = -1

  constructor(grammar: Grammar, tokens: Tokens) {
    this.#grammar = grammar
    this.#code = grammar.code
    this.#tokens = tokens
  }

  /**
   * @param node where the pattern begins in the code
   * @param from index of the first token to take
   * @param step 1 to the right, -1 to the left
   */
  run(node: number, from: number, step: 1 | -1): boolean {
    this.#step = step
    this.#steps = 0
    this.sense = NO_SENSE
    this.loose = 0
    this.markStart = -1
    this.markEnd = -1
    return this.#go(node, from, Break.none, Break.none)
  }

  /** `at` is the next token; the break before it must be from `least` to `most`. */
  #go(node: number, at: number, least: number, most: number): boolean {
    if (node === END) {
      // A pattern that ends in a break asks for it.
      if (least > Break.none && !this.#crosses(at, least, most)) return false
      this.end = at - this.#step
      return true
    }
    if (++this.#steps > MOST_STEPS) return false
    const code = this.#code
    const argument = code[node + 1]!
    const next = code[node + 2]!
    switch (code[node] as Op) {
      case Op.word:
        return this.#goWord(argument, next, at, least, most)
      case Op.either:
        return this.#go(argument, at, least, most) || this.#go(next, at, least, most)
      case Op.gap:
        return this.#goGap(node, at, least, most)
      case Op.break:
        return this.#go(next, at, argument, code[node + 3]!)
      case Op.edge:
        return this.#isAt(argument, at) && this.#go(next, at, least, most)
      case Op.mark:
        if (!this.#go(next, at, least, most)) return false
        if (argument === 1) this.markStart = this.#step > 0 ? at : at + 1
        else this.markEnd = this.#step > 0 ? at - 1 : at
        return true
    }
  }

  #goWord(wanted: number, next: number, at: number, least: number, most: number): boolean {
    if (at < 0 || at >= this.#tokens.count || !this.#is(at, wanted) || !this.#crosses(at, least, most)) return false
    if (!this.#go(next, at + this.#step, Break.none, Break.none)) return false
    // The farthest is taken first.
    const sense = this.#tokens.senses[at]!
    this.sense = this.#step > 0 ? mergeSenses(sense, this.sense) : mergeSenses(this.sense, sense)
    return true
  }

  /** A break asked for before the gap stands before the first word, of the gap or behind it. */
  #goGap(node: number, at: number, least: number, most: number): boolean {
    const code = this.#code
    const next = code[node + 2]!
    const longest = code[node + 1]!
    const crosses = code[node + 3]!
    const mayNegate = code[node + 4] === 1
    const { negation, contrast } = this.#grammar.special
    let softest = least
    let hardest = Math.max(most, crosses)
    for (let count = 0; ; count++) {
      if (this.#go(next, at, softest, hardest)) {
        this.loose += count
        return true
      }
      if (count === longest || at < 0 || at >= this.#tokens.count || !this.#crosses(at, softest, hardest)) return false
      if (!mayNegate && this.#is(at, negation)) return false
      if (crosses === Break.none && this.#is(at, contrast)) return false
      at += this.#step
      softest = Break.none
      hardest = crosses
    }
  }

  #is(at: number, wanted: number): boolean {
    return this.#grammar.meets.has(this.#tokens.sets[at]!, wanted)
  }

  /** Whether the break that has to be crossed to take token `at` is from `least` to `most`. */
  #crosses(at: number, least: number, most: number): boolean {
    const right = this.#step > 0 ? at : at + 1
    const level = right < 0 || right >= this.#tokens.count ? Break.none : this.#tokens.breaks[right]!
    return least <= level && level <= most
  }

  #isAt(edge: number, at: number): boolean {
    const right = this.#step > 0 ? at : at + 1
    const level = this.#breakAt(right)
    if (edge < FIRST_OF_SENTENCE) return level > Break.none
    if (edge === QUESTION && (right === 0 || this.#tokens.asked[right - 1] !== 1)) return false
    return level === Break.sentence
  }

  /** The break before token `index`. The ends of the text are the hardest there is, and mentions and tags there are none of it. */
  #breakAt(index: number): number {
    const { breaks, marks, count } = this.#tokens
    let first = index
    while (first > 0 && index - first < MOST_ASIDE && (marks[first - 1]! & ASIDE) !== 0) first--
    let last = index
    while (last < count && last - index < MOST_ASIDE && (marks[last]! & ASIDE) !== 0) last++
    return first <= 0 || last >= count ? Break.sentence : breaks[index]!
  }
}
