import type { LanguagePack, Rule } from '../lexicon/pack.js'
import { Kinds } from './kinds.js'
import { chain, type Accepts, type Node } from './nodes.js'
import { readRulePattern, type Element } from './pattern.js'

/** A pattern, cut at the word it is tried at. */
export interface Pattern {
  readonly anchor: Accepts
  /** What stands before the anchor, from right to left, and behind it, from left to right. */
  readonly before: Node | undefined
  readonly after: Node | undefined
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

/** The rules of all packs, ready to be tried. */
export interface Grammar {
  readonly kinds: Kinds
  readonly defines: readonly Define[]
  /** By the number of a kind, the patterns to try where a word of it stands. */
  readonly byAnchor: ReadonlyMap<number, readonly RulePattern[]>
}

/**
 * Compiles the rules of packs.
 *
 * @throws PatternError for a pattern that cannot be read, which the build has told before
 */
export function compileGrammar(packs: readonly LanguagePack[]): Grammar {
  const kinds = new Kinds(packs)
  const defines: Define[] = []
  const byAnchor = new Map<number, RulePattern[]>()
  for (const pack of packs) {
    const { grammar, tag } = pack
    const patterns = patternReader(tag, kinds)
    for (const { kind, patterns: texts } of grammar.defines) {
      for (const pattern of patterns.of(texts)) defines.push({ kind: kinds.idOf(kind), pattern })
    }
    const guards = new Map(Object.entries(grammar.guards).map(([name, texts]) => [name, patterns.guard(texts)]))
    for (const rule of grammar.rules) {
      const unless = rule.unless.flatMap((name) => guards.get(name) ?? [])
      for (const pattern of patterns.of(rule.patterns)) {
        const compiled: RulePattern = { ...pattern, rule, language: tag, guards: unless }
        for (const id of pattern.anchor ?? []) byAnchor.set(id, [...(byAnchor.get(id) ?? []), compiled])
      }
    }
  }
  kinds.complete()
  return { kinds, defines, byAnchor }
}

function patternReader(tag: string, kinds: Kinds) {
  const anyWord = kinds.idOf('any')
  const acceptsOf = (any: readonly string[]): Accepts => {
    const ids = any.flatMap((alternative) => kinds.idsOf(tag, alternative))
    return ids.includes(anyWord) ? undefined : new Set(ids)
  }
  const pattern = (text: string): Pattern => {
    const elements = readRulePattern(text, false)
    const at = anchorOf(elements, (kind) => kinds.isCommon(tag, kind))
    const anchor = elements[at]
    return {
      anchor: anchor?.is === 'word' ? acceptsOf(anchor.any) : undefined,
      before: chain(elements.slice(0, at), true, acceptsOf),
      after: chain(elements.slice(at + 1), false, acceptsOf),
    }
  }
  const surroundings = (text: string): Surroundings => {
    const elements = readRulePattern(text, true)
    const at = elements.findIndex(({ is }) => is === 'match')
    const match = elements[at]
    return {
      isQuoted: match?.is === 'match' && match.isQuoted,
      before: chain(elements.slice(0, at), true, acceptsOf),
      after: chain(elements.slice(at + 1), false, acceptsOf),
    }
  }
  return {
    of: (texts: string): Pattern[] => texts.split('\n').map(pattern),
    guard: (texts: string): Guard => ({ surroundings: texts.split('\n').map(surroundings) }),
  }
}

/**
 * Where a pattern is tried: at the word marked so, else at its last obligatory word that is not common, for
 * that is the rarest.
 */
export function anchorOf(elements: readonly Element[], isCommon: (kind: string) => boolean): number {
  const marked = elements.findIndex((element) => element.is === 'word' && element.isAnchor)
  if (marked >= 0) return marked
  const kindOf = (alternative: string) => /^<(.*)>$/u.exec(alternative)?.[1]
  const isRare = (alternative: string) => {
    const kind = kindOf(alternative)
    return kind !== undefined && kind !== 'any' && !isCommon(kind)
  }
  const all = elements.findLastIndex((element) => element.is === 'word' && element.any.every(isRare))
  if (all >= 0) return all
  const some = elements.findLastIndex((element) => element.is === 'word' && element.any.some(isRare))
  return some >= 0 ? some : elements.findLastIndex(({ is }) => is === 'word')
}
