import type { Hit } from '../lexicon/entry.js'
import type { Define, Grammar, RulePattern } from './grammar.js'
import type { Wanted } from './nodes.js'
import type { Token } from './tokens.js'

/**
 * Which patterns a comment could fit, from nothing but the kinds of words in it. Most comments that hold a listed
 * word can fit none, and need not be cut into words.
 */
export class Prospects {
  readonly #grammar: Grammar
  readonly #isPossible: Uint8Array
  readonly #possible: number[] = []
  /** By index of a set of kinds, whether the comment could hold one of them. */
  readonly #holds: Uint8Array
  readonly #byFirstNeed = new Map<Wanted, RulePattern[]>()
  readonly #needless: readonly RulePattern[]
  readonly #idsByKinds = new Map<readonly string[], readonly number[]>()

  /** What *they* may stand for, and what it then is. */
  readonly #antecedents: Wanted
  readonly #group: number

  constructor(grammar: Grammar) {
    this.#grammar = grammar
    this.#antecedents = grammar.sets.of(grammar.kinds.idsInAll('derogatory/slur'))
    this.#group = grammar.kinds.idOf('group')
    this.#isPossible = new Uint8Array(grammar.kinds.count)
    this.#holds = new Uint8Array(grammar.sets.count)
    for (const pattern of grammar.patterns) {
      const [first] = pattern.rareNeeds
      if (first !== undefined) this.#byFirstNeed.set(first, [...(this.#byFirstNeed.get(first) ?? []), pattern])
    }
    this.#needless = grammar.patterns.filter(({ rareNeeds }) => rareNeeds.length === 0)
  }

  /** The patterns that the hits of a comment leave open. */
  byHits(hits: readonly Hit[]): readonly RulePattern[] {
    this.#clear()
    for (const hit of hits) for (const id of this.idsOf(hit)) this.#add(id)
    if (this.#holdsAll([this.#antecedents])) this.#add(this.#group)
    for (const { kind, pattern } of this.#grammar.defines) if (this.#holdsAll(pattern.rareNeeds)) this.#add(kind)
    const open = [...this.#needless]
    for (const [first, patterns] of this.#byFirstNeed) {
      if (this.#holds[first.index] === 0) continue
      for (const pattern of patterns) if (this.#holdsAll(pattern.rareNeeds)) open.push(pattern)
    }
    return open
  }

  /** Those of `patterns` that the words of a comment leave open, and the phrases that they could hold. */
  byWords(tokens: readonly Token[], patterns: readonly RulePattern[]): [readonly RulePattern[], readonly Define[]] {
    this.#clear()
    for (const { kinds } of tokens) for (const id of kinds) this.#add(id)
    if (this.#holdsAll([this.#antecedents])) this.#add(this.#group)
    const defines = this.#grammar.defines.filter(({ kind, pattern }) => {
      if (!this.#holdsAll(pattern.needs)) return false
      this.#add(kind)
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

  #clear(): void {
    for (const id of this.#possible) this.#isPossible[id] = 0
    this.#possible.length = 0
    this.#holds.fill(0)
  }

  #add(id: number): void {
    if (this.#isPossible[id] === 1) return
    this.#isPossible[id] = 1
    this.#possible.push(id)
    for (const set of this.#grammar.sets.thatHold(id)) this.#holds[set] = 1
  }

  #holdsAll(needs: readonly Wanted[]): boolean {
    for (const { index } of needs) if (this.#holds[index] === 0) return false
    return true
  }
}
