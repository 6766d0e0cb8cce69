import type { Hit } from '../../lexicon/entry.js'
import { Flags } from '../grammar/flags.js'
import type { Pattern, RulePattern } from '../grammar/compiler.js'
import type { Define, Grammar } from '../grammar/grammar.js'
import { NO_KINDS } from '../grammar/kindSets.js'
import { Mark } from '../words/mark.js'
import { NeedTree } from '../grammar/needs.js'
import type { Sentences } from './sentences.js'
import type { Tokenizer } from './tokenizer.js'
import type { Tokens } from './tokens.js'
import type { Words } from '../words/words.js'

const NO_NEED = -1

/**
 * Which patterns a comment could fit, from nothing but the kinds of words in it. Most comments that hold a listed
 * word can fit none.
 */
export class Prospects {
  /** Phrases that the comment last looked at could hold. */
  readonly defines: Define[] = []
  /** Patterns that it could fit, in the order of the grammar. */
  readonly patterns: RulePattern[] = []
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #tokens: Tokens
  readonly #tokenizer: Tokenizer
  readonly #sentences: Sentences
  /** The signs of what the comment could hold: see `Meets`. */
  readonly #held: Uint32Array
  /** By number of a set, the comment that last held it. */
  #lastHeld = new Int32Array(256)
  #comment = 0
  readonly #needs: NeedTree
  readonly #open: Flags
  readonly #take: (index: number) => void
  /** Sets of one kind: one for each define, and those for kinds that shape and place determine. Of names, how they end is known. */
  readonly #ofDefines: readonly number[]
  /** The needs of every define, one list after the other, each terminated by `NO_NEED`. */
  readonly #needsOfDefines: Int32Array
  readonly #antecedent: number
  readonly #pronoun: number
  readonly #of: Readonly<Record<'group' | 'name' | 'capitalised' | 'capitals' | 'mention' | 'known' | 'number', number>>

  constructor(grammar: Grammar, words: Words, tokens: Tokens, tokenizer: Tokenizer, sentences: Sentences) {
    const { meets, kindSets, kinds, endings, defines, patterns, special } = grammar
    // How a word of theirs ends is seen when the comment is read.
    const setOf = (kind: number) => meets.ready(kindSets.withEnding(kindSets.with(NO_KINDS, kind), endings.all))
    const single = (kind: string) => kindSets.with(NO_KINDS, kinds.idOf(kind))
    const setOfKind = (kind: string) => setOf(kinds.idOf(kind))
    this.#grammar = grammar
    this.#words = words
    this.#tokens = tokens
    this.#tokenizer = tokenizer
    this.#sentences = sentences
    this.#held = new Uint32Array(meets.signWords)
    const signsOf = ({ needs }: Pattern) => needs.map((need) => meets.signOf(need))
    this.#needs = new NeedTree(patterns.map(signsOf), meets.signCount)
    this.#needsOfDefines = Int32Array.from(defines.flatMap(({ pattern }) => [...signsOf(pattern), NO_NEED]))
    this.#antecedent = meets.signOf(special.antecedent)
    this.#pronoun = meets.signOf(special.pronoun)
    this.#open = new Flags(patterns.length)
    this.#take = (index) => this.patterns.push(patterns[index]!)
    this.#ofDefines = defines.map(({ kind }) => setOf(kind))
    this.#of = {
      group: setOfKind('group'),
      name: single('name'),
      capitalised: single('capitalised'),
      capitals: setOfKind('capitals'),
      mention: setOfKind('mention'),
      known: setOfKind('known'),
      number: setOfKind('number'),
    }
  }

  /**
   * Fills `patterns` and `defines`, from words that are looked up.
   *
   * @param mayHaveKnown whether names were passed in
   * @returns whether there is any pattern to try
   */
  look(hits: readonly Hit[], mayHaveKnown: boolean): boolean {
    this.begin(mayHaveKnown)
    for (let index = 0; index < hits.length; index++) this.hold(this.#tokenizer.setIn(this.#words.text, hits[index]!))
    this.#holdWords()
    this.holdShapes(this.#words.allMarks)
    return this.conclude()
  }

  /**
   * Begins with a comment: of it nothing is held yet.
   *
   * @param mayHaveKnown whether names were passed in. Which of its words are names is seen when it is read: it costs nothing
   * where none were, which is nearly everywhere
   */
  begin(mayHaveKnown: boolean): void {
    this.patterns.length = 0
    this.defines.length = 0
    this.#held.fill(0)
    this.#comment++
    if (!mayHaveKnown) return
    this.hold(this.#of.known)
    this.hold(this.nameWith(this.#grammar.endings.all))
  }

  /** Fills `patterns` and `defines` from what is held. @returns whether there is any pattern */
  conclude(): boolean {
    this.#holdDefined()
    this.#needs.find(this.#held, this.#open)
    this.#open.drain(this.#take)
    return this.patterns.length > 0
  }

  #holdWords(): void {
    const { vocabulary, kindSets } = this.#grammar
    const { known, endings, count } = this.#tokens
    for (let token = 0; token < count; token++) {
      const word = known[token]!
      this.hold(kindSets.withEnding(vocabulary.sets[word]!, endings[token]!))
      if (this.mayBeName(token)) {
        this.hold(this.capitalisedWith(endings[token]!))
        if (!this.#sentences.beginsWith(token)) this.hold(this.nameWith(endings[token]!))
      }
      if (token + 1 < count) this.holdPhrases(word, known[token + 1]!)
    }
  }

  /** Takes note of the common phrases that begin with two words. */
  holdPhrases(first: number, second: number): void {
    const { vocabulary, kindSets, endings } = this.#grammar
    const phrases = vocabulary.phrasesOf(first, second)
    for (let index = 0; index < phrases.length; index++) this.hold(kindSets.withEnding(phrases[index]!.set, endings.all))
  }

  /** Takes note of what the writing of words tells, besides capitals at their beginning. @param marks of all words, bits of `Mark` */
  holdShapes(marks: number): void {
    if (marks & Mark.capitals) this.hold(this.#of.capitals)
    if (marks & Mark.mention) this.hold(this.#of.mention)
    if (marks & Mark.number) this.hold(this.#of.number)
  }

  /** Whether a token may be a word with a capital that nothing else is known of: a name, unless it owes the capital to its sentence. */
  mayBeName(token: number): boolean {
    const { first, known } = this.#tokens
    return (this.#words.marks[first[token]!]! & Mark.capital) !== 0 && this.#grammar.vocabulary.sets[known[token]!] === NO_KINDS
  }

  /** The set of such a word at the beginning of a sentence. @param ending what its ending tells */
  capitalisedWith(ending: number): number {
    return this.#grammar.kindSets.withEnding(this.#of.capitalised, ending)
  }

  /** The set of a name. @param ending what its ending tells */
  nameWith(ending: number): number {
    return this.#grammar.kindSets.withEnding(this.#of.name, ending)
  }

  #holdDefined(): void {
    const { defines } = this.#grammar
    const needs = this.#needsOfDefines
    for (let index = 0, at = 0; index < defines.length; index++, at++) {
      while (needs[at] !== NO_NEED && this.#holds(needs[at]!)) at++
      if (needs[at] === NO_NEED) {
        this.defines.push(defines[index]!)
        this.hold(this.#ofDefines[index]!)
      } else while (needs[at] !== NO_NEED) at++
    }
    if (this.#holds(this.#antecedent) && this.#holds(this.#pronoun)) this.hold(this.#of.group)
  }

  /** Takes note of the kinds of a word, by the number of their set. */
  hold(set: number): void {
    if (set === NO_KINDS) return
    if (set >= this.#lastHeld.length) this.#grow(set)
    if (this.#lastHeld[set] === this.#comment) return
    this.#lastHeld[set] = this.#comment
    const { meets } = this.#grammar
    meets.ready(set)
    const { signs } = meets
    const to = meets.signsTo[set]!
    for (let at = meets.signsFrom[set]!; at < to; at += 2) this.#held[signs[at]!]! |= signs[at + 1]!
  }

  #grow(set: number): void {
    const lastHeld = new Int32Array(2 * set)
    lastHeld.set(this.#lastHeld)
    this.#lastHeld = lastHeld
  }

  #holds(sign: number): boolean {
    return (this.#held[sign >> 5]! & (1 << (sign & 31))) !== 0
  }
}
