import { UNWRITTEN } from '../grammar/compiler.js'
import type { Define, Grammar } from '../grammar/grammar.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import { Break } from '../words/break.js'
import type { Merging, Tokens } from './tokens.js'
import type { Walk } from './walk.js'

/** Makes one word of several. */
export class Phrases {
  readonly #grammar: Grammar
  readonly #tokens: Tokens
  readonly #walk: Walk

  constructor(grammar: Grammar, tokens: Tokens, walk: Walk) {
    this.#grammar = grammar
    this.#tokens = tokens
    this.#walk = walk
  }

  /**
   * Every phrase of common words, the longest that stands there.
   *
   * @param isBeneath whether those that only hide their words are left as they are
   * @returns whether there is any that does
   */
  mergeCommon(isBeneath: boolean): boolean {
    const { vocabulary, kindSets, meets } = this.#grammar
    const { known, endings, senses, count } = this.#tokens
    let mergings: Merging[] | undefined
    let hides = false
    for (let at = 0; at + 1 < count; at++) {
      const phrases = vocabulary.phrasesOf(known[at]!, known[at + 1]!)
      if (phrases.length === 0) continue
      const phrase = phrases.find(({ words }) => this.#standsAt(at, words))
      if (phrase === undefined) continue
      hides ||= phrase.hides
      if (isBeneath && phrase.hides) continue
      senses[at] = phrase.sense
      const to = at + phrase.words.length - 1
      ;(mergings ??= []).push({ from: at, to, anchor: at, set: meets.ready(kindSets.withEnding(phrase.set, endings[to]!)) })
      at = to
    }
    if (mergings !== undefined) this.#tokens.merge(mergings)
    return hides
  }

  /** Every phrase that a define describes, in the order of the defines. */
  mergeDefined(defines: readonly Define[]): void {
    const { kindSets, meets } = this.#grammar
    for (const { pattern, kind, takesComma } of defines) {
      if (pattern.before === UNWRITTEN) this.#grammar.write(pattern)
      let mergings: Merging[] | undefined
      let taken = -1
      for (let at = 0; at < this.#tokens.count; at++) {
        if (!meets.has(this.#tokens.sets[at]!, pattern.anchor)) continue
        const merging = this.#phraseAt(at, pattern.before, pattern.after, taken)
        if (merging === undefined || (takesComma && !this.#takeComma(merging.to + 1))) continue
        const set = kindSets.withEnding(kindSets.with(NO_KINDS, kind), this.#tokens.endings[merging.to]!)
        ;(mergings ??= []).push({ ...merging, set: meets.ready(set) })
        taken = merging.to
      }
      if (mergings !== undefined) this.#tokens.merge(mergings)
    }
  }

  /** Reads over the comma before a token, if there is one. */
  #takeComma(at: number): boolean {
    const { breaks, count } = this.#tokens
    if (at >= count || breaks[at] === Break.none || breaks[at] === Break.sentence) return false
    breaks[at] = Break.none
    return true
  }

  #standsAt(at: number, words: readonly number[]): boolean {
    const { known, breaks, count } = this.#tokens
    if (at + words.length > count || known[at] !== words[0]) return false
    for (let index = 1; index < words.length; index++) {
      if (known[at + index] !== words[index] || breaks[at + index] !== Break.none) return false
    }
    return true
  }

  /** @param taken the last token that belongs to a phrase already */
  #phraseAt(at: number, before: number, after: number, taken: number): Omit<Merging, 'set'> | undefined {
    const walk = this.#walk
    if (!walk.run(before, at - 1, -1)) return undefined
    let from = walk.markStart >= 0 ? walk.markStart : walk.end
    const markEnd = walk.markEnd
    if (!walk.run(after, at + 1, 1)) return undefined
    if (walk.markStart >= 0) from = walk.markStart
    if (from <= taken) return undefined
    const end = Math.max(markEnd, walk.markEnd)
    return { from, to: end >= 0 ? end : walk.end, anchor: at }
  }
}
