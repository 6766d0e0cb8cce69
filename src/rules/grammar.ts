import type { LanguagePack, Rule } from '../lexicon/pack.js'
import { isShape, Kinds } from './kinds.js'
import { chain, type Accepts, type Node, type Wanted } from './nodes.js'
import { readRulePattern, type Element } from './pattern.js'
import { WantedSets } from './wanted.js'

/** A pattern, cut at the word it is tried at. */
export interface Pattern {
  readonly anchor: Wanted
  /** What stands before the anchor, from right to left, and behind it, from left to right. */
  readonly before: Node | undefined
  readonly after: Node | undefined
  /** What a comment must hold for the pattern to fit: one of each of these sets. */
  readonly needs: readonly Wanted[]
  /** Those of `needs` that the lexicon finds, which is known before a comment is cut into words. */
  readonly rareNeeds: readonly Wanted[]
}

/** What stands around a match that does not count. */
export interface Surroundings {
  readonly isQuoted: boolean
  readonly before: Node | undefined
  readonly after: Node | undefined
}

export interface Guard {
  readonly surroundings: readonly Surroundings[]
}

/** A phrase that becomes one word. */
export interface Define {
  readonly kind: number
  readonly pattern: Pattern
}

/** A pattern of a rule. */
export interface RulePattern extends Pattern {
  readonly rule: Rule
  readonly language: string
  readonly guards: readonly Guard[]
}

/** The rules of a pack, ready to be tried. */
export interface Grammar {
  readonly kinds: Kinds
  readonly sets: WantedSets
  readonly defines: readonly Define[]
  /** What *they* may stand for besides a `<group>`, which it then is. */
  readonly antecedents: Wanted
  readonly patterns: readonly RulePattern[]
}

/**
 * Compiles the rules of a pack.
 *
 * @throws PatternError for a pattern that cannot be read, which the build has told before
 */
export function compileGrammar(pack: LanguagePack): Grammar {
  const { grammar, tag } = pack
  const kinds = new Kinds(pack)
  const sets = new WantedSets()
  const reader = new PatternReader(kinds, sets)
  const defines = grammar.defines.flatMap(({ kind, patterns }) =>
    reader.patterns(patterns).map((pattern) => ({ kind: kinds.idOf(kind), pattern })),
  )
  const guards = new Map(Object.entries(grammar.guards).map(([name, texts]) => [name, reader.guard(texts)]))
  const patterns = grammar.rules.flatMap((rule) => {
    const unless = rule.unless.flatMap((name) => guards.get(name) ?? [])
    return reader.patterns(rule.patterns).map((pattern) => ({ ...pattern, rule, language: tag, guards: unless }))
  })
  const antecedents = sets.of([...kinds.idsOf('<one>'), ...kinds.idsOf('<derogatory/slur>')])
  return { kinds, sets, defines, antecedents, patterns }
}

/** Compiles the patterns of one pack. */
class PatternReader {
  readonly #kinds: Kinds
  readonly #sets: WantedSets
  readonly #any: number
  /** What was worked out already, by the words as written. */
  readonly #accepts = new Map<string, Accepts>()

  constructor(kinds: Kinds, sets: WantedSets) {
    this.#kinds = kinds
    this.#sets = sets
    this.#any = kinds.idOf('any')
  }

  /** @param texts newline-separated */
  patterns(texts: string): Pattern[] {
    return texts.split('\n').map((text) => {
      const elements = readRulePattern(text, false)
      const at = this.#anchorOf(elements)
      const words = elements.filter((element) => element.is === 'word')
      const anchor = elements[at]
      return {
        ...this.#around(elements, at),
        anchor: this.#sets.of(anchor?.is === 'word' ? this.#idsOf(anchor.any) : []),
        needs: words.flatMap(({ any }) => this.#acceptsOf(any) ?? []),
        rareNeeds: words.filter(({ any }) => any.every((one) => this.#isRare(one))).flatMap(({ any }) => this.#acceptsOf(any) ?? []),
      }
    })
  }

  /** @param texts newline-separated */
  guard(texts: string): Guard {
    return {
      surroundings: texts.split('\n').map((text) => {
        const elements = readRulePattern(text, true)
        const at = elements.findIndex(({ is }) => is === 'match')
        const match = elements[at]
        return { ...this.#around(elements, at), isQuoted: match?.is === 'match' && match.isQuoted }
      }),
    }
  }

  #around(elements: readonly Element[], at: number): { before: Node | undefined; after: Node | undefined } {
    const acceptsOf = (any: readonly string[]) => this.#acceptsOf(any)
    return {
      before: chain(elements.slice(0, at), true, acceptsOf),
      after: chain(elements.slice(at + 1), false, acceptsOf),
    }
  }

  #acceptsOf(any: readonly string[]): Accepts {
    const key = any.join('|')
    if (!this.#accepts.has(key)) {
      const ids = this.#idsOf(any)
      this.#accepts.set(key, ids.includes(this.#any) ? undefined : this.#sets.of(ids))
    }
    return this.#accepts.get(key)
  }

  #idsOf(any: readonly string[]): readonly number[] {
    return any.flatMap((alternative) => this.#kinds.idsOf(alternative))
  }

  /** Whether only the lexicon finds words of it. */
  #isRare(alternative: string): boolean {
    const kind = /^<(.*)>$/u.exec(alternative)?.[1]
    return kind !== undefined && !isShape(kind) && !this.#kinds.isCommon(kind)
  }

  /**
   * Where a pattern is tried: at the word marked so, else at its last obligatory word that is not common, for
   * that is the rarest.
   */
  #anchorOf(elements: readonly Element[]): number {
    const marked = elements.findIndex((element) => element.is === 'word' && element.isAnchor)
    if (marked >= 0) return marked
    const rare = elements.findLastIndex((element) => element.is === 'word' && element.any.every((one) => this.#isRare(one)))
    return rare >= 0 ? rare : elements.findLastIndex(({ is }) => is === 'word')
  }
}
