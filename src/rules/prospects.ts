import type { Define, Grammar, RulePattern } from './grammar.js'
import { SHAPES } from './kinds.js'
import { NO_KINDS } from './kindSets.js'
import type { Tokens } from './tokens.js'
import { Mark } from './words.js'

/** What in the writing of some word of a comment lets one of it be told by shape. */
const SIGN_OF: Readonly<Record<(typeof SHAPES)[number], number>> = {
  name: Mark.capital,
  capitalised: Mark.capital,
  capitals: Mark.capitals,
  mention: Mark.mention,
  number: Mark.number,
  known: Mark.capital,
  any: 0,
}

/**
 * Which patterns a comment could fit, from nothing but the kinds of words in it. Most comments that hold a listed
 * word can fit none.
 */
export class Prospects {
  readonly #grammar: Grammar
  /** Phrases that the comment last looked at could hold. */
  readonly defines: Define[] = []
  /** Patterns that it could fit. */
  readonly patterns: RulePattern[] = []
  /** A bit for each of `Wanted`: whether the comment could hold such a word. */
  readonly #held: Uint32Array
  /** The sets that hold a single kind: of the defines, and of the shapes with the marks that they need. */
  readonly #setsOfDefines: readonly number[]
  readonly #shapes: readonly (readonly [set: number, sign: number])[]
  readonly #groupSet: number
  /** The wanted that any pattern needs first. */
  readonly #firstNeeds: Uint32Array
  /** By what they need first, the patterns, by their place in the grammar. */
  readonly #byFirstNeed: number[][] = []
  readonly #needless: readonly number[]
  /** A bit for each pattern that the comment could fit, so that they come in order. */
  readonly #open: Uint32Array

  constructor(grammar: Grammar) {
    const { meets, kindSets, kinds, defines, patterns } = grammar
    const setOf = (kind: number) => meets.ready(kindSets.with(NO_KINDS, kind))
    this.#grammar = grammar
    this.#held = new Uint32Array(meets.width)
    this.#firstNeeds = new Uint32Array(meets.width)
    this.#setsOfDefines = defines.map(({ kind }) => setOf(kind))
    this.#shapes = SHAPES.map((shape) => [setOf(kinds.idOf(shape)), SIGN_OF[shape]] as const)
    this.#groupSet = setOf(kinds.idOf('group'))
    this.#open = new Uint32Array((patterns.length + 31) >>> 5)
    patterns.forEach(({ needs: [first] }, index) => {
      if (first === undefined) return
      this.#firstNeeds[first >> 5]! |= 1 << (first & 31)
      ;(this.#byFirstNeed[first] ??= []).push(index)
    })
    this.#needless = patterns.flatMap(({ needs }, index) => (needs.length === 0 ? [index] : []))
  }

  /**
   * Fills `patterns` and `defines`.
   *
   * @param marks of all words of the comment
   * @returns whether there is any pattern to try
   */
  look(tokens: Tokens, marks: number): boolean {
    this.patterns.length = 0
    this.defines.length = 0
    this.#held.fill(0)
    let last = NO_KINDS
    for (let at = 0; at < tokens.count; at++) {
      const set = tokens.sets[at]!
      if (set !== last) this.#hold(set)
      last = set
    }
    for (const [set, sign] of this.#shapes) if ((marks & sign) !== 0) this.#hold(set)
    this.#lookForPhrases()
    this.#lookForPatterns()
    return this.patterns.length > 0
  }

  #lookForPhrases(): void {
    const { defines, special } = this.#grammar
    for (let index = 0; index < defines.length; index++) {
      if (!this.#holdsAll(defines[index]!.pattern.needs)) continue
      this.defines.push(defines[index]!)
      this.#hold(this.#setsOfDefines[index]!)
    }
    if (this.#holds(special.antecedent) && this.#holds(special.pronoun)) this.#hold(this.#groupSet)
  }

  #lookForPatterns(): void {
    const { patterns } = this.#grammar
    for (const index of this.#needless) this.#setOpen(index)
    for (let word = 0; word < this.#held.length; word++) {
      for (let bits = this.#held[word]! & this.#firstNeeds[word]!; bits !== 0; bits &= bits - 1) {
        for (const index of this.#byFirstNeed[(word << 5) + lowest(bits)]!) {
          if (this.#holdsAll(patterns[index]!.needs)) this.#setOpen(index)
        }
      }
    }
    for (let word = 0; word < this.#open.length; word++) {
      for (let bits = this.#open[word]!; bits !== 0; bits &= bits - 1) this.patterns.push(patterns[(word << 5) + lowest(bits)]!)
      this.#open[word] = 0
    }
  }

  #setOpen(index: number): void {
    this.#open[index >> 5]! |= 1 << (index & 31)
  }

  #hold(set: number): void {
    const { bits, width } = this.#grammar.meets
    for (let word = 0, at = set * width; word < width; word++, at++) this.#held[word]! |= bits[at]!
  }

  #holds(wanted: number): boolean {
    return (this.#held[wanted >> 5]! & (1 << (wanted & 31))) !== 0
  }

  #holdsAll(needs: readonly number[]): boolean {
    for (let index = 0; index < needs.length; index++) if (!this.#holds(needs[index]!)) return false
    return true
  }
}

/** Which bit is the lowest that is set. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
