import type { Hit } from '../lexicon/entry.js'
import type { Characters } from '../text/characters.js'
import { Flags } from './flags.js'
import { Glance } from './glance.js'
import type { Define, Grammar, RulePattern } from './grammar.js'
import { SHAPES } from './kinds.js'
import type { Wanted } from './nodes.js'

/**
 * Which patterns a comment could fit, from nothing but the kinds of words in it. Most comments that hold a listed
 * word can fit none, and need not be cut into words.
 */
export class Prospects {
  readonly #grammar: Grammar
  readonly #glance: Glance
  /** Sets of kinds of which the comment could hold one. */
  readonly #held: Flags
  /** By index of a set, the patterns that need it first. */
  readonly #byFirstNeed: RulePattern[][] = []
  readonly #needless: readonly RulePattern[]
  readonly #idsByKinds = new Map<readonly string[], readonly number[]>()
  /** Kinds that only a closer look can tell. */
  readonly #shapes: readonly number[]
  readonly #group: number

  constructor(grammar: Grammar, characters: Characters) {
    const { kinds, sets, patterns } = grammar
    this.#grammar = grammar
    this.#shapes = SHAPES.map((shape) => kinds.idOf(shape))
    this.#group = kinds.idOf('group')
    for (const pattern of patterns) {
      const [first] = pattern.rareNeeds
      if (first !== undefined) (this.#byFirstNeed[first.index] ??= []).push(pattern)
    }
    this.#needless = patterns.filter(({ rareNeeds }) => rareNeeds.length === 0)
    this.#glance = new Glance(characters, grammar)
    this.#held = new Flags(sets.count)
  }

  /** The patterns that the hits of a comment leave open. */
  byHits(hits: readonly Hit[]): readonly RulePattern[] {
    this.#held.clear()
    for (const hit of hits) for (const id of this.idsOf(hit)) this.#hold(id)
    if (this.#held.has(this.#grammar.antecedents.index)) this.#hold(this.#group)
    for (const { kind, pattern } of this.#grammar.defines) if (this.#holdsAll(pattern.rareNeeds)) this.#hold(kind)
    const open = [...this.#needless]
    for (const set of this.#held.raised) {
      for (const pattern of this.#byFirstNeed[set] ?? NONE) if (this.#holdsAll(pattern.rareNeeds)) open.push(pattern)
    }
    return open
  }

  /**
   * Those of `patterns` that the words of the comment leave open, and the phrases that it could hold. Call after
   * `byHits`.
   */
  byWords(text: string, patterns: readonly RulePattern[]): [readonly RulePattern[], readonly Define[]] {
    for (const id of this.#shapes) this.#hold(id)
    this.#glance.over(text, this.#held)
    if (this.#held.has(this.#grammar.antecedents.index)) this.#hold(this.#group)
    const defines = this.#grammar.defines.filter(({ kind, pattern }) => {
      if (!this.#holdsAll(pattern.needs)) return false
      this.#hold(kind)
      return true
    })
    return [patterns.filter(({ needs }) => this.#holdsAll(needs)), defines]
  }

  /** The numbers of a hit's kinds. */
  idsOf({ entry }: Hit): readonly number[] {
    const { kinds, language } = entry
    let ids = this.#idsByKinds.get(kinds)
    if (ids === undefined) {
      ids = kinds.map((kind) => this.#grammar.kinds.idOf(kind, language))
      this.#idsByKinds.set(kinds, ids)
    }
    return ids
  }

  #hold(kind: number): void {
    for (const set of this.#grammar.sets.thatHold(kind)) this.#held.raise(set)
  }

  #holdsAll(needs: readonly Wanted[]): boolean {
    for (const { index } of needs) if (!this.#held.has(index)) return false
    return true
  }
}

const NONE: readonly RulePattern[] = []
