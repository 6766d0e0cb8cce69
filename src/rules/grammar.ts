import type { LanguagePack, Rule } from '../lexicon/pack.js'
import { isShape, Kinds } from './kinds.js'
import { KindSets } from './kindSets.js'
import type { Letters } from './letters.js'
import { readRulePattern, type Element } from './pattern.js'
import { ProgramWriter } from './program.js'
import { Vocabulary } from './vocabulary.js'
import { ANY, Meets, Wanted } from './wanted.js'

/** A pattern, cut at the word it is tried at. */
export interface Pattern {
  /** What is wanted of the word it is tried at. */
  readonly anchor: number
  /** Where in the code stands what is before the anchor, from right to left, and behind it, from left to right. */
  readonly before: number
  readonly after: number
  /** What a comment must hold for the pattern to fit: a word for each. The rarest first, as far as one can tell. */
  readonly needs: readonly number[]
}

/** What stands around a match that does not count. */
export interface Surroundings {
  readonly isQuoted: boolean
  readonly before: number
  readonly after: number
}

/** A phrase that becomes one word of a kind. */
export interface Define {
  readonly kind: number
  readonly pattern: Pattern
}

/** A pattern of a rule. */
export interface RulePattern extends Pattern {
  readonly rule: Rule
  readonly language: string
  /** Any of these around a match makes it none. */
  readonly guards: readonly Surroundings[]
}

/** Words that mean something to more than patterns. */
type Special = 'negation' | 'contrast' | 'abbreviation' | 'pronoun' | 'others' | 'antecedent' | 'group' | 'known' | 'anyName'

/** The rules of a pack, ready to be tried. */
export interface Grammar {
  readonly kinds: Kinds
  readonly kindSets: KindSets
  readonly wanted: Wanted
  readonly meets: Meets
  readonly vocabulary: Vocabulary
  readonly defines: readonly Define[]
  readonly patterns: readonly RulePattern[]
  /** See `program.ts`. */
  readonly code: Int32Array
  /** What is wanted of such words. */
  readonly special: Readonly<Record<Special, number>>
}

/**
 * Compiles the rules of a pack.
 *
 * @throws PatternError for a pattern that cannot be read, which the build has told before
 */
export function compileGrammar(pack: LanguagePack, letters: Letters): Grammar {
  const { grammar, tag } = pack
  const kinds = new Kinds(tag, new Set(pack.common.flatMap((group) => group.kinds)))
  const kindSets = new KindSets()
  const vocabulary = new Vocabulary(pack, kinds, kindSets, letters)
  const wanted = new Wanted()
  const compiler = new PatternCompiler(kinds, wanted, vocabulary)
  const defines = grammar.defines.flatMap(({ kind, patterns }) =>
    compiler.patterns(patterns).map((pattern) => ({ kind: kinds.idOf(kind), pattern })),
  )
  const guards = new Map(Object.entries(grammar.guards).map(([name, texts]) => [name, compiler.surroundings(texts)]))
  const patterns = grammar.rules.flatMap((rule) => {
    const unless = rule.unless.flatMap((name) => guards.get(name) ?? [])
    return compiler.patterns(rule.patterns).map((pattern) => ({ ...pattern, rule, language: tag, guards: unless }))
  })
  const of = (kind: string) => wanted.of(kinds.idsOf(kind))
  const special = {
    negation: of('not'),
    contrast: of('but'),
    abbreviation: of('abbreviation'),
    pronoun: of('they'),
    others: of('others'),
    group: of('group'),
    known: of('known'),
    anyName: wanted.of([...kinds.idsOf('name'), ...kinds.idsOf('known')]),
    // What *they* may stand for.
    antecedent: wanted.of([kinds.idOf('group'), ...kinds.idsOf('one'), ...kinds.idsOf('derogatory/slur')]),
  }
  const needed = new Set([...defines.map(({ pattern }) => pattern), ...patterns].flatMap(({ needs }) => needs))
  const meets = new Meets(kindSets, wanted, needed.add(special.antecedent).add(special.pronoun))
  return { kinds, kindSets, wanted, meets, vocabulary, defines, patterns, code: compiler.code(), special }
}

/** How often a comment holds a word of a literal, a listed, a common kind, or one told by shape: a rough guess. */
const FREQUENCY = { word: 2, listed: 1, common: 20, shape: 50 } as const

/** Compiles the patterns of one pack. */
class PatternCompiler {
  readonly #kinds: Kinds
  readonly #wanted: Wanted
  readonly #vocabulary: Vocabulary
  readonly #any: number
  readonly #writer = new ProgramWriter((any) => this.#wantedBy(any))
  /** What was worked out already, by the alternatives as written. */
  readonly #known = new Map<string, number>()
  readonly #frequencies: number[] = []

  constructor(kinds: Kinds, wanted: Wanted, vocabulary: Vocabulary) {
    this.#kinds = kinds
    this.#wanted = wanted
    this.#vocabulary = vocabulary
    this.#any = kinds.idOf('any')
  }

  /** @param texts newline-separated */
  patterns(texts: string): Pattern[] {
    return texts.split('\n').map((text) => {
      const elements = readRulePattern(text, false)
      const at = this.#anchorOf(elements)
      const anchor = elements[at]
      const needs = new Set(elements.flatMap((element) => (element.is === 'word' ? [this.#wantedBy(element.any)] : [])))
      needs.delete(ANY)
      return {
        ...this.#around(elements, at),
        anchor: anchor?.is === 'word' ? this.#wantedBy(anchor.any) : ANY,
        needs: [...needs].sort((a, b) => this.#frequencies[a]! - this.#frequencies[b]!),
      }
    })
  }

  /** @param texts newline-separated */
  surroundings(texts: string): Surroundings[] {
    return texts.split('\n').map((text) => {
      const elements = readRulePattern(text, true)
      const at = elements.findIndex(({ is }) => is === 'match')
      const match = elements[at]
      return { ...this.#around(elements, at), isQuoted: match?.is === 'match' && match.isQuoted }
    })
  }

  code(): Int32Array {
    return this.#writer.finish()
  }

  #around(elements: readonly Element[], at: number): { before: number; after: number } {
    return {
      before: this.#writer.chain(elements.slice(0, at), true),
      after: this.#writer.chain(elements.slice(at + 1), false),
    }
  }

  #wantedBy(any: readonly string[]): number {
    const key = any.join('|')
    let wanted = this.#known.get(key)
    if (wanted === undefined) {
      const ids = any.flatMap((alternative) => this.#idsOf(alternative))
      wanted = ids.includes(this.#any) ? ANY : this.#wanted.of(ids)
      this.#known.set(key, wanted)
      if (wanted !== ANY) this.#frequencies[wanted] = any.reduce((sum, one) => sum + this.#frequencyOf(one), 0)
    }
    return wanted
  }

  #idsOf(alternative: string): readonly number[] {
    const kind = kindIn(alternative)
    if (kind !== undefined) return this.#kinds.idsOf(kind)
    const id = this.#kinds.idOfWord(alternative)
    this.#vocabulary.add(alternative, id)
    return [id]
  }

  #frequencyOf(alternative: string): number {
    const kind = kindIn(alternative)
    if (kind === undefined) return FREQUENCY.word
    if (isShape(kind)) return FREQUENCY.shape
    return this.#kinds.isCommon(kind) ? FREQUENCY.common : FREQUENCY.listed
  }

  /** Whether only the lexicon finds words of it. */
  #isListed(alternative: string): boolean {
    const kind = kindIn(alternative)
    return kind !== undefined && !isShape(kind) && !this.#kinds.isCommon(kind)
  }

  /**
   * Where a pattern is tried: at the word marked so, else at its last obligatory word that is not common, for
   * that is the rarest.
   */
  #anchorOf(elements: readonly Element[]): number {
    const marked = elements.findIndex((element) => element.is === 'word' && element.isAnchor)
    if (marked >= 0) return marked
    const rare = elements.findLastIndex((element) => element.is === 'word' && element.any.every((one) => this.#isListed(one)))
    return rare >= 0 ? rare : elements.findLastIndex(({ is }) => is === 'word')
  }
}

/** The kind that an alternative of a pattern names; undefined for a literal word. */
function kindIn(alternative: string): string | undefined {
  return alternative.startsWith('<') ? alternative.slice(1, -1) : undefined
}
