import type { Hit } from '../../lexicon/entry.js'
import type { LanguagePack } from '../../lexicon/pack.js'
import type { Excuse } from '../excuses.js'
import type { Finding } from '../finding.js'
import type { Chunks } from '../../text/chunks.js'
import { ChunkKinds } from './chunkKinds.js'
import { Glance } from './glance.js'
import { UNWRITTEN, type RulePattern } from '../grammar/compiler.js'
import { grammarOf, type Grammar } from '../grammar/grammar.js'
import { Guards } from './guards.js'
import type { Letters } from '../words/letters.js'
import type { Names } from '../people.js'
import { Phrases } from './phrases.js'
import { Places } from './places.js'
import { Pronouns } from './pronouns.js'
import { Prospects } from './prospects.js'
import type { Quotations } from '../quotes.js'
import { mergeSenses } from '../senses.js'
import { Sentences } from './sentences.js'
import { Shapes } from './shapes.js'
import { Tokenizer } from './tokenizer.js'
import type { Tokens } from './tokens.js'
import { Walk } from './walk.js'
import { MatchFindings, type Match } from './matchFindings.js'
import type { Words } from '../words/words.js'

/** A comment to be read, and what is known of it. */
export interface CommentToRead {
  readonly text: string
  readonly hits: readonly Hit[]
  readonly quotations: Quotations
  /** Those that were passed in. */
  readonly names: Names
  /** Takes where a pattern fits, but for what stands around it. */
  readonly excuses: Excuse[]
  /** Whether common phrases that only hide their words are read as these. */
  readonly isBeneath: boolean
}

/** Reads comments by the rules of one language. */
export class Reader {
  readonly #grammar: Grammar
  readonly #tokens: Tokens
  readonly #tokenizer: Tokenizer
  readonly #walk: Walk
  readonly #phrases: Phrases
  readonly #shapes: Shapes
  readonly #pronouns: Pronouns
  readonly #places: Places
  readonly #prospects: Prospects
  readonly #glance: Glance
  readonly #guards: Guards
  readonly #matchFindings: MatchFindings

  /**
   * @param chunks of the comment to be read; @param column the first of those for a glance at them
   * @param words of the comment to be read; shared with the readers of other languages
   * @param tokens a place for what is read of it; shared, too
   */
  constructor(pack: LanguagePack, letters: Letters, chunks: Chunks, column: number, words: Words, tokens: Tokens) {
    this.#grammar = grammarOf(pack, letters)
    this.#tokens = tokens
    const sentences = new Sentences(this.#grammar, words, tokens)
    this.#tokenizer = new Tokenizer(this.#grammar, words, tokens, sentences)
    this.#walk = new Walk(this.#grammar, tokens)
    this.#phrases = new Phrases(this.#grammar, tokens, this.#walk)
    this.#shapes = new Shapes(this.#grammar, words, tokens)
    this.#pronouns = new Pronouns(this.#grammar, tokens)
    this.#matchFindings = new MatchFindings(this.#grammar, words, tokens)
    this.#places = new Places(this.#grammar.meets, tokens, this.#grammar.wanted.count)
    this.#guards = new Guards(this.#grammar, words, tokens, this.#walk, this.#places)
    this.#prospects = new Prospects(this.#grammar, words, tokens, this.#tokenizer, sentences)
    const chunkKinds = new ChunkKinds(this.#grammar, words, tokens, this.#tokenizer, this.#prospects, sentences)
    this.#glance = new Glance(chunks, column, chunkKinds, this.#tokenizer, this.#prospects)
  }

  /** Whether it has met so many different words that it should be made anew: what it knows of each stays in memory. */
  get isFull(): boolean {
    return this.#grammar.kindSets.isFull
  }

  /** Whether the rules may find anything in a comment; undefined where its words must be read to tell. */
  mayFind({ text, hits, names }: CommentToRead): boolean | undefined {
    return this.#glance.mayFit(text, hits, !names.isEmpty)
  }

  /**
   * Adds what the rules find in a comment whose words are read.
   *
   * @param isTold whether `mayFind` was asked of this comment last, and said that they may
   * @returns whether common phrases of the comment only hide their words
   */
  find(comment: CommentToRead, isTold: boolean, findings: Finding[]): boolean {
    this.#tokenizer.lookUp()
    if (!isTold && !this.#prospects.look(comment.hits, !comment.names.isEmpty)) return false
    const hides = this.#makeTokens(comment)
    this.#pronouns.apply()
    this.#places.begin()
    for (const pattern of this.#prospects.patterns) {
      if (pattern.before === UNWRITTEN) this.#grammar.write(pattern)
      this.#places.find(pattern.anchor)
      for (let place = this.#places.from; place < this.#places.to; place++) {
        const match = this.#matchAt(this.#places.found[place]!, pattern)
        if (match === undefined) continue
        if (this.#guards.excuse(match, comment.quotations)) comment.excuses.push(this.#matchFindings.excuseOf(match))
        else findings.push(this.#matchFindings.findingOf(match, comment.hits))
      }
    }
    return hides
  }

  /** Whether a define makes the name of a group of words of the comment that are read. */
  namesGroup(hits: readonly Hit[], names: Names): boolean {
    const { meets, special } = this.#grammar
    this.#tokenizer.lookUp()
    this.#prospects.look(hits, false)
    if (this.#prospects.defines.length === 0) return false
    this.#makeTokens({ hits, names, isBeneath: false })
    const { sets, count } = this.#tokens
    for (let token = 0; token < count; token++) if (meets.has(sets[token]!, special.group)) return true
    return false
  }

  /**
   * Makes tokens of the words that are looked up: what phrases, defines and the writing of words say of them.
   *
   * @returns whether phrases only hide their words
   */
  #makeTokens({ hits, names, isBeneath }: Pick<CommentToRead, 'hits' | 'names' | 'isBeneath'>): boolean {
    this.#tokenizer.complete(hits)
    const hides = this.#phrases.mergeCommon(isBeneath)
    this.#shapes.apply(names)
    this.#phrases.mergeDefined(this.#prospects.defines)
    return hides
  }

  #matchAt(at: number, pattern: RulePattern): Match | undefined {
    const walk = this.#walk
    if (!walk.run(pattern.before, at - 1, -1)) return undefined
    const first = walk.end
    const { loose, markStart, markEnd } = walk
    const sense = mergeSenses(walk.sense, this.#tokens.senses[at]!)
    if (!walk.run(pattern.after, at + 1, 1)) return undefined
    const spanFirst = Math.max(markStart, walk.markStart)
    const spanLast = Math.max(markEnd, walk.markEnd)
    return {
      pattern,
      anchor: at,
      first,
      last: walk.end,
      spanFirst: spanFirst < 0 ? first : spanFirst,
      spanLast: spanLast < 0 ? walk.end : spanLast,
      sense: mergeSenses(sense, walk.sense),
      loose: loose + walk.loose,
    }
  }
}
