import type { Hit } from '../lexicon/entry.js'
import type { Grammar } from './grammar.js'
import { NO_KINDS } from './kindSets.js'
import { Break } from './pattern.js'
import { mergeSenses, packSense } from './senses.js'
import type { Tokens } from './tokens.js'
import { Mark, type Words } from './words.js'

/** Makes tokens of the words of a comment, by what one language knows of them. */
export class Tokenizer {
  readonly #grammar: Grammar
  readonly #tokens: Tokens
  /** By the kinds of an entry, the number of their set. */
  readonly #setsOfHits = new Map<readonly string[], number>()
  #sentence = 0
  #firstOfSentence = 0
  /** Whether a full stop behind the last token ends no sentence. */
  #isShort = false

  constructor(grammar: Grammar, tokens: Tokens) {
    this.#grammar = grammar
    this.#tokens = tokens
  }

  /** Fills the tokens. */
  read(words: Words, hits: readonly Hit[]): void {
    const { vocabulary } = this.#grammar
    this.#tokens.clear()
    this.#sentence = 0
    this.#firstOfSentence = 0
    this.#isShort = false
    for (let at = 0; at < words.count; at++) {
      const marks = words.marks[at]!
      const level = this.#levelBefore(words.levels[at]!, marks)
      const known = vocabulary.lookUp(words.hashes[at]!, words.checks[at]!)
      const parts = vocabulary.parts[known]
      if (marks & Mark.hit) this.#addHits(words, hits, at, known, level)
      else if (parts !== undefined) this.#addAll(at, parts, level, marks)
      else if (marks & Mark.split) this.#addSplit(words, at, level, marks)
      else this.#add(at, known, level, marks)
    }
    if (words.marksBehind & Mark.afterQuestion) this.#ask()
  }

  /** How hard the next token is kept apart from the last. */
  #levelBefore(level: number, marks: number): number {
    if (marks & Mark.afterQuestion) this.#ask()
    if (this.#tokens.count === 0) return Break.none
    if (level !== Break.sentence && ((marks & Mark.afterStop) === 0 || this.#isShort)) return level
    this.#sentence++
    this.#firstOfSentence = this.#tokens.count
    return Break.sentence
  }

  #add(at: number, known: number, level: number, marks: number): void {
    const { vocabulary, meets, special } = this.#grammar
    const set = meets.ready(vocabulary.sets[known]!)
    this.#tokens.add(at, known, set, vocabulary.senses[known]!, level, this.#sentence, marks)
    this.#isShort = (marks & Mark.single) !== 0 || meets.has(set, special.abbreviation)
  }

  /** The words that a contraction is read as. */
  #addAll(at: number, parts: readonly number[], level: number, marks: number): void {
    for (let index = 0; index < parts.length; index++) {
      const single = this.#grammar.vocabulary.isSingle(parts[index]!) ? Mark.single : 0
      this.#add(at, parts[index]!, index === 0 ? level : Break.none, (marks & ~Mark.number) | single)
    }
  }

  /** What an apostrophe splits off may be short for a word, too: they + 're. */
  #addSplit(words: Words, at: number, level: number, marks: number): void {
    const { vocabulary } = this.#grammar
    const head = vocabulary.lookUp(words.headHashes[at]!, words.headChecks[at]!)
    const headParts = vocabulary.parts[head]
    if (headParts === undefined) this.#add(at, head, level, marks)
    else this.#addAll(at, headParts, level, marks)
    const tail = vocabulary.lookUp(words.tailHashes[at]!, words.tailChecks[at]!)
    this.#addAll(at, vocabulary.parts[tail] ?? [tail], Break.none, marks)
  }

  /** One token for all hits of one span. */
  #addHits(words: Words, hits: readonly Hit[], at: number, known: number, level: number): void {
    const { vocabulary, kindSets, meets } = this.#grammar
    this.#add(at, known, level, words.marks[at]!)
    let set = vocabulary.sets[known]!
    let sense = vocabulary.senses[known]!
    for (let index = words.hitFrom[at]!; index < words.hitTo[at]!; index++) {
      set = kindSets.union(set, this.#setOf(hits[index]!))
      sense = mergeSenses(packSense(hits[index]!.entry.sense), sense)
    }
    const { sets, senses, count } = this.#tokens
    sets[count - 1] = meets.ready(set)
    senses[count - 1] = sense
  }

  #setOf({ entry }: Hit): number {
    const { kinds, kindSets } = this.#grammar
    let set = this.#setsOfHits.get(entry.kinds)
    if (set === undefined) {
      set = NO_KINDS
      for (const kind of entry.kinds) set = kindSets.with(set, kinds.idOf(kind, entry.language))
      this.#setsOfHits.set(entry.kinds, set)
    }
    return set
  }

  /** Marks the sentence that a question mark ends. */
  #ask(): void {
    const { asked, count } = this.#tokens
    for (let at = this.#firstOfSentence; at < count; at++) asked[at] = 1
  }
}
