import type { Sense } from '../lexicon/pack.js'
import type { Define, Pattern } from './grammar.js'
import { Break } from './pattern.js'
import { isOf, type Token } from './tokens.js'
import type { Walk } from './walk.js'

/** Tokens that become one: indexes, both inclusive. */
interface Merging {
  readonly from: number
  readonly to: number
  /** The token whose sense comes first. */
  readonly anchor: number
  readonly kinds: readonly number[]
}

/**
 * Makes one word of every phrase that a define describes, in the order of the defines.
 *
 * @returns the tokens, or new ones
 */
export function mergePhrases(tokens: Token[], defines: readonly Define[], walk: Walk): Token[] {
  let merged = tokens
  for (const { pattern, kind } of defines) {
    const mergings: Merging[] = []
    for (let at = 0; at < merged.length; at++) {
      if (!isOf(merged[at]!, pattern.anchor)) continue
      const span = phraseAt(merged, at, pattern, walk)
      if (span === undefined || span[0] <= (mergings.at(-1)?.to ?? -1)) continue
      mergings.push({ from: span[0], to: span[1], anchor: at, kinds: [kind] })
    }
    merged = merge(merged, mergings)
  }
  return merged
}

/** Makes one word of every phrase of common words, the longest that stands there. */
export function mergeCommonPhrases(tokens: Token[]): Token[] {
  const mergings: Merging[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { phrases } = tokens[at]!
    if (phrases.length === 0) continue
    const phrase = phrases.find(({ words }) => standsAt(tokens, at, words))
    if (phrase === undefined) continue
    tokens[at]!.sense = phrase.sense
    const to = at + phrase.words.length - 1
    mergings.push({ from: at, to, anchor: at, kinds: phrase.kinds })
    at = to
  }
  return merge(tokens, mergings)
}

function standsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index]
    return token?.word === word && (index === 0 || token.break === Break.none)
  })
}

/** The tokens with every merging done; mergings are in order and do not overlap. */
export function merge(tokens: Token[], mergings: readonly Merging[]): Token[] {
  if (mergings.length === 0) return tokens
  const merged: Token[] = []
  let next = 0
  for (const { from, to, anchor, kinds } of mergings) {
    for (; next < from; next++) merged.push(tokens[next]!)
    const parts = tokens.slice(from, to + 1)
    merged.push({
      ...tokens[from]!,
      end: tokens[to]!.end,
      word: '',
      hits: parts.flatMap(({ hits }) => hits),
      kinds,
      sense: mergeSenses([tokens[anchor]!, ...parts].map(({ sense }) => sense)),
      isQuoted: parts.every(({ isQuoted }) => isQuoted),
    })
    next = to + 1
  }
  for (; next < tokens.length; next++) merged.push(tokens[next]!)
  return merged
}

/** What any of them says; the first one where they differ. */
export function mergeSenses(senses: readonly Sense[]): Sense {
  return senses.reduceRight<Sense>((merged, sense) => ({ ...merged, ...sense }), {})
}

function phraseAt(tokens: readonly Token[], at: number, pattern: Pattern, walk: Walk): [number, number] | undefined {
  if (!walk.run(tokens, pattern.before, at - 1, -1)) return undefined
  let from = walk.markStart >= 0 ? walk.markStart : walk.end
  let markEnd = walk.markEnd
  if (!walk.run(tokens, pattern.after, at + 1, 1)) return undefined
  if (walk.markStart >= 0) from = walk.markStart
  markEnd = Math.max(markEnd, walk.markEnd)
  return [from, markEnd >= 0 ? markEnd : walk.end]
}
