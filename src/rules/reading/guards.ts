import { UNWRITTEN, type Surroundings } from '../grammar/compiler.js'
import type { Grammar } from '../grammar/grammar.js'
import { END } from '../grammar/program.js'
import type { Quotations } from '../quotes.js'
import type { Words } from '../words/words.js'
import type { Match } from './matchFindings.js'
import type { Places } from './places.js'
import type { Tokens } from './tokens.js'
import type { Walk } from './walk.js'

/** More words between quotation marks are no longer ones that a writer uses, but keeps at a distance. */
const MOST_IN_SCARE_QUOTES = 2

/** Tells whether what stands around a match excuses it: what its rule names after `unless`. */
export class Guards {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #walk: Walk
  readonly #places: Places

  constructor(grammar: Grammar, words: Words, tokens: Tokens, walk: Walk, places: Places) {
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
    this.#walk = walk
    this.#places = places
  }

  /** @param quotations of the comment */
  excuse(match: Match, quotations: Quotations): boolean {
    return match.pattern.guards.some((guard) => this.#stands(guard, match, quotations))
  }

  #stands(guard: Surroundings, match: Match, quotations: Quotations): boolean {
    if (!this.#places.holdAll(guard.needs)) return false
    if (guard.before === UNWRITTEN) this.#grammar.writeGuard(guard)
    const { isQuoted, before, after } = guard
    return (
      (!isQuoted || this.#isQuoted(match, quotations)) &&
      (before === END || this.#walk.run(before, match.first - 1, -1)) &&
      (after === END || this.#walk.run(after, match.last + 1, 1))
    )
  }

  /**
   * Whether the words of a match are somebody else's, or half of them are: "Old people should die" was the worst reply. A word
   * or two between quotation marks are the writer's own where the match says something of them outside: He is a "fool". But not where that
   * is what names words: You wrote "fool".
   */
  #isQuoted(match: Match, quotations: Quotations): boolean {
    if (!this.#words.hasQuotes) return false
    const { starts, ends, count } = this.#words
    const { first, last } = this.#tokens
    const isQuoted = (word: number, next = word) => word >= 0 && next < count && quotations.holds(starts[word]!, ends[next]!)
    let from = first[match.spanFirst]!
    const to = last[match.spanLast]!
    for (let more = 0; more < MOST_IN_SCARE_QUOTES && isQuoted(from - 1, from); more++) from--
    let quoted = 0
    for (let word = from; word <= to; word++) if (isQuoted(word)) quoted++
    if (quoted === 0) return false
    if (quoted > MOST_IN_SCARE_QUOTES || isQuoted(to, to + 1) || this.#isNamed(match.spanFirst, from)) return true
    return quoted > to - from && first[match.first]! >= from && last[match.last]! <= to
  }

  /** Whether what stands from a word to a token is named by the one before. */
  #isNamed(token: number, from: number): boolean {
    const { meets, special } = this.#grammar
    const { first, sets } = this.#tokens
    let before = token
    while (before >= 0 && first[before]! >= from) before--
    return before >= 0 && meets.has(sets[before]!, special.naming)
  }
}
