import type { Grammar } from '../grammar/grammar.js'
import { packSense, groupPart, mergeSenses } from '../senses.js'
import type { Tokens } from './tokens.js'

/** A pronoun means a group that was named at most this many sentences before. */
const FARTHEST_SENTENCE = 2

/** Others among so many first words of a sentence are what it is about: *they* are meant, not a group named later. */
const LONGEST_SUBJECT = 3

const GROUP = packSense({ target: 'group' })

/** Lets *they* stand for the group that was named before it. */
export class Pronouns {
  readonly #grammar: Grammar
  readonly #tokens: Tokens
  readonly #group: number

  constructor(grammar: Grammar, tokens: Tokens) {
    this.#grammar = grammar
    this.#tokens = tokens
    this.#group = grammar.kinds.idOf('group')
  }

  apply(): void {
    const { meets, kindSets, special } = this.#grammar
    const { sets, senses, sentences, count } = this.#tokens
    let named = -1
    let namedIn = 0
    let begin = 0
    let isOfOthers = false
    for (let at = 0; at < count; at++) {
      const sentence = sentences[at]!
      if (sentence !== sentences[begin]) {
        begin = at
        isOfOthers = false
      }
      if (meets.has(sets[at]!, special.antecedent)) {
        named = isOfOthers ? -1 : at
        namedIn = sentence
      } else if (meets.has(sets[at]!, special.others)) {
        named = -1
        isOfOthers ||= at - begin < LONGEST_SUBJECT
      } else if (named >= 0 && meets.has(sets[at]!, special.pronoun)) {
        if (sentence - namedIn > FARTHEST_SENTENCE) named = -1
        else {
          sets[at] = meets.ready(kindSets.with(sets[at]!, this.#group))
          senses[at] = mergeSenses(GROUP, groupPart(senses[named]!))
          // What is said of them keeps them in mind.
          namedIn = sentence
        }
      }
    }
  }
}
