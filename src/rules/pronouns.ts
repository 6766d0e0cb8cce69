import type { Grammar } from './grammar.js'
import type { Wanted } from './nodes.js'
import { isOf, type Token } from './tokens.js'

/** A pronoun means a group that was named at most this many sentences before. */
const FARTHEST_SENTENCE = 2

/** Lets *they* stand for the group that was named before it. */
export class Pronouns {
  readonly #pronouns: Wanted
  readonly #others: Wanted
  readonly #antecedents: Wanted
  readonly #group: number

  constructor({ kinds, sets }: Grammar) {
    this.#pronouns = sets.of(kinds.idsInAll('they'))
    this.#others = sets.of(kinds.idsInAll('others'))
    this.#group = kinds.idOf('group')
    this.#antecedents = sets.of([this.#group, ...kinds.idsInAll('one'), ...kinds.idsInAll('derogatory/slur')])
  }

  apply(tokens: readonly Token[]): void {
    let named: Token | undefined
    for (const token of tokens) {
      if (isOf(token, this.#antecedents)) named = token
      else if (isOf(token, this.#others)) named = undefined
      else if (named !== undefined && isOf(token, this.#pronouns)) {
        if (token.sentence - named.sentence > FARTHEST_SENTENCE) named = undefined
        else {
          const { group } = named.sense
          token.kinds = [...token.kinds, this.#group]
          token.sense = { target: 'group', ...(group !== undefined && { group }) }
          // What is said of them keeps them in mind.
          named = { ...named, sentence: token.sentence }
        }
      }
    }
  }
}
