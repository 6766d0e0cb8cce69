import type { Hit } from '../../lexicon/entry.js'
import { disguiseBit } from '../../lexicon/disguise.js'
import { NO_CHUNK, type Chunks } from '../../text/chunks.js'
import type { Grammar } from '../grammar/grammar.js'
import { hashOf } from '../words/wordHasher.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import type { Letters } from '../words/letters.js'
import { Mark } from '../words/mark.js'
import type { Prospects } from './prospects.js'
import type { Sentences } from './sentences.js'
import type { Tokenizer } from './tokenizer.js'
import type { Tokens } from './tokens.js'
import { Known, UNKNOWN } from '../grammar/vocabulary.js'
import type { Words } from '../words/words.js'

/**
 * Numbers of a row: all kinds of the chunk's words as one set; the numbers of its first and last word; bits of `Fact`; the set of
 * its first word as a name, which it may be where no sentence begins.
 */
export const Column = { set: 0, first: 1, last: 2, facts: 3, name: 4, width: 5 } as const

/** What is known of a chunk, as bits, besides those of `Mark`. */
const Fact = {
  known: 1 << 24,
  /** A sentence ends behind its last word. */
  endsSentence: 1 << 25,
  /** Its last word begins common phrases. */
  beginsPhrases: 1 << 26,
  hasWords: 1 << 27,
} as const

const JOINED = disguiseBit('joined')
const NO_HITS: readonly Hit[] = []

/**
 * Decides from what is remembered of its chunks, in far less time than it takes to read it, whether a comment can fit any
 * pattern. May say yes wrongly, never no wrongly.
 */
export class Glance {
  readonly #grammar: Grammar
  readonly #letters: Letters
  readonly #chunks: Chunks
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #tokenizer: Tokenizer
  readonly #prospects: Prospects
  readonly #sentences: Sentences
  /** Where its columns begin in the rows of the chunks. */
  readonly #column: number

  /**
   * @param column the first of `Column.width` that are reserved for it in the rows of the chunks
   * @param words,tokens places for what is read of a chunk
   */
  constructor(
    grammar: Grammar,
    letters: Letters,
    chunks: Chunks,
    column: number,
    words: Words,
    tokens: Tokens,
    tokenizer: Tokenizer,
    prospects: Prospects,
    sentences: Sentences,
  ) {
    this.#grammar = grammar
    this.#letters = letters
    this.#chunks = chunks
    this.#column = column
    this.#words = words
    this.#tokens = tokens
    this.#tokenizer = tokenizer
    this.#prospects = prospects
    this.#sentences = sentences
  }

  /**
   * Whether a comment may fit a pattern: if so, the prospects tell which. Undefined where its chunks do not tell.
   *
   * @param mayHaveKnown whether names were passed in, any of which may stand in it
   */
  mayFit(text: string, hits: readonly Hit[], mayHaveKnown: boolean): boolean | undefined {
    const prospects = this.#prospects
    prospects.begin(mayHaveKnown)
    for (let index = 0; index < hits.length; index++) {
      const hit = hits[index]!
      // The rest of a run-together word is a separate token, which the remembered chunk does not have.
      if (hit.disguise & JOINED) return undefined
      prospects.hold(this.#tokenizer.setIn(text, hit))
      prospects.hold(this.#setOfWord(text, hit.start, hit.end))
    }
    prospects.holdShapes(this.#holdChunks(text))
    return prospects.conclude()
  }

  /** @returns the marks of all words */
  #holdChunks(text: string): number {
    const { rows, width, starts, ends, ids, count } = this.#chunks
    let marks = 0
    let before: number = Fact.endsSentence
    let last = UNKNOWN
    for (let chunk = 0; chunk < count; chunk++) {
      const id = ids[chunk]!
      const row = id * width + this.#column
      if (rows[row + Column.facts] === 0 || id === NO_CHUNK) this.#learn(id, text.slice(starts[chunk], ends[chunk]))
      const facts = rows[row + Column.facts]!
      marks |= facts
      this.#prospects.hold(rows[row + Column.set]!)
      if (last !== UNKNOWN && (facts & Fact.hasWords) !== 0) this.#prospects.holdPhrases(last, rows[row + Column.first]!)
      if ((before & Fact.endsSentence) === 0) this.#prospects.hold(rows[row + Column.name]!)
      if ((facts & Fact.hasWords) !== 0) last = (facts & Fact.beginsPhrases) === 0 ? UNKNOWN : rows[row + Column.last]!
      before = (facts & Fact.hasWords) === 0 ? before | (facts & Fact.endsSentence) : facts
    }
    return marks
  }

  #learn(id: number, chunk: string): void {
    this.#words.read(chunk, NO_HITS)
    this.#tokenizer.lookUp()
    const { vocabulary, kindSets } = this.#grammar
    const { known, endings, count } = this.#tokens
    const last = count > 0 ? known[count - 1]! : UNKNOWN
    const { rows, width } = this.#chunks
    const row = id * width + this.#column
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

  #setOfWord(text: string, start: number, end: number): number {
    const { vocabulary, kindSets, endings } = this.#grammar
    const [hash, check] = hashOf(text.slice(start, end), this.#letters)
    return kindSets.withEnding(vocabulary.sets[vocabulary.lookUp(hash, check)]!, endings.of(text, start, end))
  }
}
