import type { Grammar } from '../grammar/grammar.js'
import { Known } from '../grammar/vocabulary.js'
import { Break } from '../words/break.js'
import { Mark, isInitial } from '../words/mark.js'
import type { Words } from '../words/words.js'
import type { Tokens } from './tokens.js'

/**
 * Tells where sentences begin and end, of words that are looked up: what the cutting of words had to leave open, since a full stop may be
 * that of an abbreviation, and only a language knows those. All who ask about sentences in rules ask here.
 */
export class Sentences {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens

  constructor(grammar: Grammar, words: Words, tokens: Tokens) {
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
  }

  /** How hard a token is kept apart from the one before it, as a value of `Break`. Nothing stands between the parts of one word. */
  breakBefore(token: number): number {
    const { first } = this.#tokens
    const at = first[token]!
    if (token === 0 || first[token - 1] === at) return Break.none
    const { levels, marks } = this.#words
    return (marks[at]! & Mark.afterStop) !== 0 && !this.#mayBeAbbreviated(token - 1) ? Break.sentence : levels[at]!
  }

  /** Whether a token is the first of a sentence. */
  beginsWith(token: number): boolean {
    return token === 0 || this.breakBefore(token) === Break.sentence
  }

  /** Whether what stands behind the last token ends a sentence. */
  get isEnded(): boolean {
    const { marksBehind, levelBehind } = this.#words
    const { count } = this.#tokens
    return levelBehind === Break.sentence || (count > 0 && (marksBehind & Mark.afterStop) !== 0 && !this.#mayBeAbbreviated(count - 1))
  }

  /** Whether a full stop behind a token may end no sentence. */
  #mayBeAbbreviated(token: number): boolean {
    const { vocabulary, meets, special } = this.#grammar
    const { first, known } = this.#tokens
    const word = known[token]!
    if (isInitial(this.#words.marks[first[token]!]!) || (vocabulary.marks[word]! & Known.single) !== 0) return true
    return meets.has(meets.ready(vocabulary.sets[word]!), special.abbreviation)
  }
}
