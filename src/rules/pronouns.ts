import type { Grammar } from './grammar.js'
import type { Wanted } from './nodes.js'
import { isOf, type Token } from './tokens.js'

/** A pronoun means a group that was named at most this many sentences before. */
const FARTHEST_SENTENCE = 2

/** Others among so many first words of a sentence are what it is about: *they* are meant, not a group named later. */
const LONGEST_SUBJECT = 3

/** Lets *they* stand for the group that was named before it. */
export class Pronouns {
  readonly #pronouns: Wanted
  readonly #others: Wanted
  readonly #antecedents: Wanted
  readonly #group: number

  constructor({ kinds, sets, antecedents }: Grammar) {
    this.#pronouns = sets.of(kinds.idsOf('<they>'))
    this.#others = sets.of(kinds.idsOf('<others>'))
    this.#group = kinds.idOf('group')
    this.#antecedents = sets.of([this.#group, ...antecedents.ids])
  }

  apply(tokens: readonly Token[]): void {
    let named: Token | undefined
    let begin = 0
    let isOfOthers = false
    for (const [at, token] of tokens.entries()) {
      if (token.sentence !== tokens[begin]?.sentence) {
        begin = at
        isOfOthers = false
      }
      if (isOf(token, this.#antecedents)) named = isOfOthers ? undefined : token
      else if (isOf(token, this.#others)) {
        named = undefined
        isOfOthers ||= at - begin < LONGEST_SUBJECT
      } else if (named !== undefined && isOf(token, this.#pronouns)) {
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
