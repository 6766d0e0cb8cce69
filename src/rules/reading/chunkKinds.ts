import type { Hit } from '../../lexicon/entry.js'
import type { Grammar } from '../grammar/grammar.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import { Known, UNKNOWN } from '../grammar/vocabulary.js'
import { Mark } from '../words/mark.js'
import type { Words } from '../words/words.js'
import type { Prospects } from './prospects.js'
import type { Sentences } from './sentences.js'
import type { Tokenizer } from './tokenizer.js'
import type { Tokens } from './tokens.js'

/**
 * Numbers of a row: all kinds of the chunk's words as one set; the numbers of its first and last word; bits of `Fact`; the set of
 * its first word as a name, which it may be where no sentence begins.
 */
export const Column = { set: 0, first: 1, last: 2, facts: 3, name: 4, width: 5 } as const

/** What is known of a chunk, as bits, besides those of `Mark`. */
export const Fact = {
  known: 1 << 24,
  /** A sentence ends behind its last word. */
  endsSentence: 1 << 25,
  /** Its last word begins common phrases. */
  beginsPhrases: 1 << 26,
  hasWords: 1 << 27,
} as const

const NO_HITS: readonly Hit[] = []

/** Reads a chunk like a comment of its own: what there is to know of it wherever it stands. */
export class ChunkKinds {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #tokenizer: Tokenizer
  readonly #prospects: Prospects
  readonly #sentences: Sentences

  /** @param words,tokens places for what is read of a chunk */
  constructor(grammar: Grammar, words: Words, tokens: Tokens, tokenizer: Tokenizer, prospects: Prospects, sentences: Sentences) {
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
    this.#tokenizer = tokenizer
    this.#prospects = prospects
    this.#sentences = sentences
  }

  /** Fills the columns of a chunk. @param row where they begin in the rows */
  learn(chunk: string, rows: Int32Array, row: number): void {
    this.#words.read(chunk, NO_HITS)
    this.#tokenizer.lookUp()
    const { vocabulary, kindSets } = this.#grammar
    const { known, endings, count } = this.#tokens
    const last = count > 0 ? known[count - 1]! : UNKNOWN
    rows[row + Column.set] = kindSets.unionOf(this.#setsOfWords())
    rows[row + Column.first] = count > 0 ? known[0]! : UNKNOWN
    rows[row + Column.last] = last
    rows[row + Column.name] = count > 0 && this.#prospects.mayBeName(0) ? this.#prospects.nameWith(endings[0]!) : NO_KINDS
    rows[row + Column.facts] = this.#facts() | (vocabulary.marks[last]! & Known.phrases ? Fact.beginsPhrases : 0)
  }

  /** Of the words of the chunk that was read last, and of the phrases that they begin, the sets of kinds, wherever the chunk stands. */
  #setsOfWords(): number[] {
    const { vocabulary, kindSets, endings } = this.#grammar
    const { known, endings: told, count } = this.#tokens
    const sets: number[] = []
    for (let token = 0; token < count; token++) {
      sets.push(kindSets.withEnding(vocabulary.sets[known[token]!]!, told[token]!))
      if (this.#prospects.mayBeName(token)) {
        sets.push(this.#prospects.capitalisedWith(told[token]!))
        if (token > 0) sets.push(this.#prospects.nameWith(told[token]!))
      }
      if (token + 1 === count) break
      // Whether a phrase goes on as it must is told when the comment is read.
      for (const phrase of vocabulary.phrasesOf(known[token]!, known[token + 1]!)) sets.push(kindSets.withEnding(phrase.set, endings.all))
    }
    return sets
  }

  /** What is known of the chunk that was read last. */
  #facts(): number {
    let facts = Fact.known | (this.#words.allMarks & (Mark.capitals | Mark.mention | Mark.number))
    if (this.#tokens.count > 0) facts |= Fact.hasWords
    return this.#sentences.isEnded ? facts | Fact.endsSentence : facts
  }
}
