import type { Hit } from '../../lexicon/entry.js'
import type { Grammar } from '../grammar/grammar.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import { Mark } from '../words/mark.js'
import { Break } from '../words/break.js'
import { mergeSenses, packSense } from '../senses.js'
import type { Sentences } from './sentences.js'
import type { Tokens } from './tokens.js'
import { Known, UNKNOWN } from '../grammar/vocabulary.js'
import type { Words } from '../words/words.js'

/**
 * Makes tokens of the words of a comment, by what one language knows of them. In two steps, for most comments need
 * only the first.
 */
export class Tokenizer {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #sentences: Sentences
  /** By the kinds of an entry, the number of their set. */
  readonly #setsOfHits = new Map<readonly string[], number>()

  constructor(grammar: Grammar, words: Words, tokens: Tokens, sentences: Sentences) {
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
    this.#sentences = sentences
  }

  /** Looks the words up: fills `first`, `last`, `known` and `endings` of the tokens. */
  lookUp(): void {
    const { vocabulary } = this.#grammar
    const { text, starts, ends, hashes, checks, marks, count } = this.#words
    this.#tokens.clear()
    for (let at = 0; at < count; at++) {
      let known = vocabulary.lookUp(hashes[at]!, checks[at]!)
      if (known === UNKNOWN) known = vocabulary.lookUpAlike(text, starts[at]!, ends[at]!)
      const isWhole = (marks[at]! & Mark.split) === 0 && (vocabulary.marks[known]! & Known.contraction) === 0
      if (isWhole || marks[at]! & Mark.hit) this.#add(at, known)
      else this.#addParts(at, known)
    }
  }

  /** The words that a contraction is read as, or what an apostrophe splits a word into. */
  #addParts(at: number, known: number): void {
    const { vocabulary } = this.#grammar
    const { headHashes, headChecks, tailHashes, tailChecks } = this.#words
    const parts = vocabulary.partsOf(known)
    if (parts !== undefined) for (const part of parts) this.#add(at, part)
    else {
      // Either may be short for a word, too: they + 're.
      this.#addPart(at, vocabulary.lookUp(headHashes[at]!, headChecks[at]!))
      this.#addPart(at, vocabulary.lookUp(tailHashes[at]!, tailChecks[at]!))
    }
  }

  #addPart(at: number, known: number): void {
    const parts = this.#grammar.vocabulary.partsOf(known)
    if (parts === undefined) this.#add(at, known)
    else for (const part of parts) this.#add(at, part)
  }

  #add(at: number, known: number): void {
    const { text, starts, ends } = this.#words
    this.#tokens.add(at, known, this.#grammar.endings.of(text, starts[at]!, ends[at]!))
  }

  /** Fills what the patterns go by. */
  complete(hits: readonly Hit[]): void {
    const { vocabulary, kindSets, meets } = this.#grammar
    const { first, known, endings, sets, senses, breaks, sentences, asked, marks, count } = this.#tokens
    let sentence = 0
    let firstOfSentence = 0
    for (let token = 0; token < count; token++) {
      const at = first[token]!
      const isFurther = token > 0 && first[token - 1] === at
      const level = this.#sentences.breakBefore(token)
      let own = this.#words.marks[at]!
      if (!isFurther && own & Mark.afterQuestion) asked.fill(1, firstOfSentence, token)
      if (level === Break.sentence) {
        sentence++
        firstOfSentence = token
      }
      const word = known[token]!
      const set = meets.ready(kindSets.withEnding(vocabulary.sets[word]!, endings[token]!))
      if (isFurther || this.#isPart(at, word)) own &= ~Mark.number
      sets[token] = set
      senses[token] = vocabulary.senses[word]!
      breaks[token] = level
      sentences[token] = sentence
      asked[token] = 0
      marks[token] = own
      if (own & Mark.hit && !this.#addHits(hits, token, at)) marks[token] = own & ~Mark.hit
    }
    if (this.#words.marksBehind & Mark.afterQuestion) asked.fill(1, firstOfSentence, count)
  }

  /** Whether a token is not what is written. */
  #isPart(at: number, known: number): boolean {
    if (known === UNKNOWN || this.#words.marks[at]! & Mark.split) return false
    return this.#grammar.vocabulary.hashes[known] !== this.#words.hashes[at]
  }

  /**
   * Adds the kinds of the hits that a token is.
   *
   * @returns whether any of them says something to these rules: what only another language lists, a town say, may be a name
   */
  #addHits(hits: readonly Hit[], token: number, at: number): boolean {
    const { kindSets, meets } = this.#grammar
    const { endings, sets, senses } = this.#tokens
    const to = this.#words.hitTo[at]!
    let isTold = false
    for (let index = this.#words.hitFrom[at]!; index < to; index++) {
      const hit = hits[index]!
      const set = this.setOf(hit)
      if (set === NO_KINDS && hit.entry.violation === undefined) continue
      isTold = true
      sets[token] = meets.ready(kindSets.withEnding(kindSets.union(sets[token]!, set), endings[token]!))
      senses[token] = mergeSenses(packSense(hit.entry.sense), senses[token]!)
    }
    return isTold
  }

  /** The number of the set of a hit's kinds, with what its ending tells. */
  setIn(text: string, hit: Hit): number {
    const { endings, kindSets } = this.#grammar
    return kindSets.withEnding(this.setOf(hit), endings.of(text, hit.start, hit.end))
  }

  /** The number of the set of those kinds that the language gives the word of a hit, with what its ending tells. */
  setBeside(text: string, { start, end }: Hit): number {
    const { vocabulary, endings, kindSets } = this.#grammar
    return kindSets.withEnding(vocabulary.sets[vocabulary.numberIn(text, start, end)]!, endings.of(text, start, end))
  }

  /** The number of the set of a hit's kinds: of those that the rules speak of. */
  setOf({ entry }: Hit): number {
    const { kinds, kindSets, meets } = this.#grammar
    let set = this.#setsOfHits.get(entry.kinds)
    if (set === undefined) {
      set = NO_KINDS
      for (const name of entry.kinds) {
        const kind = kinds.idOf(name, entry.language)
        if (meets.wants(kind)) set = kindSets.with(set, kind)
      }
      this.#setsOfHits.set(entry.kinds, set)
    }
    return set
  }
}
