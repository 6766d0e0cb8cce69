import type { Hit } from '../lexicon/entry.js'
import type { Chunks } from '../text/chunks.js'
import { CATEGORIES, type Category, type Reason, type Severity } from '../verdict.js'
import { checksumOf, versionOf } from './bytes.js'
import { EVIDENCE_COUNT, readEvidence } from './evidence.js'
import { Features } from './features.js'
import type { FeatureSink } from './featureWords.js'
import { likelyReason } from './likely.js'
import type { Scorer } from './part.js'
import { mostTelling } from './window.js'
import { QUESTIONS, type Question } from './skipgrams.js'
import { lookUp, type Table } from './table.js'
import { keyOf, probabilityOf, readTable, scaleOf, toLogOdds, type Model } from './weights.js'
import { ALONE, type Second, type Witness } from './witness.js'

/** From which probability on a comment is said to be likely to violate, and from which on that is sure. */
const THRESHOLDS: Readonly<Record<Category, { readonly likely: number; readonly sure: number }>> = {
  derogatory: { likely: 0.3, sure: 0.6 },
  personal: { likely: 0.62, sure: 0.8 },
  obscene: { likely: 0.4, sure: 0.8 },
}

/**
 * What the weights say of a comment that is neither likely nor unlikely to attack a person: a little more than their base rate
 * (`docs/model-card.md`).
 */
const EXPECTED_PERSONAL = 0.32
/** How much of what skip-grams say of a person is added to what the weights say (docs/experiments.md). */
const SHARE_OF_SKIPGRAMS = 0.5

/**
 * Where the weights give an attack on a person, or on a group that is not named, less than this, skip-grams are not asked
 * about one: they would hardly find any, and two of three comments are judged faster.
 */
const FAINTEST: Readonly<Record<Exclude<Question, 'group'>, number>> = { allusion: 0.02, person: 0.1 }

/** In a comment of fewer words there is too little to go by. */
const FEWEST_WORDS = 3

/** Judges English by the weights of a model, and by skip-grams what is said of groups and of persons. */
export class LinearScorer implements Scorer {
  readonly language: string
  readonly version: string
  readonly #model: Model
  readonly #witness: Witness
  readonly #sums: Sums
  readonly #features: Features
  readonly #evidence = new Float32Array(EVIDENCE_COUNT)
  /** What the weights say of a person in the comment read last: one object serves all comments. */
  readonly #ofPersons = { odds: 0, share: SHARE_OF_SKIPGRAMS }
  readonly #probabilities = new Float64Array(CATEGORIES.length)

  /** @throws Error that says so, if the model is damaged */
  constructor(model: Model, chunks: Chunks, witness: Witness, table: Table = readTable(model)) {
    this.#model = model
    this.#witness = witness
    this.language = model.language
    this.version = checksumOf(`${versionOf(model)} ${witness.version}`).toString(16)
    this.#sums = new Sums(table)
    this.#features = new Features(this.#sums, model.language, chunks)
  }

  score(text: string, hits: readonly Hit[], reasons: readonly Reason[]): Float64Array {
    const { units, evidence, curves } = this.#model
    const sums = this.#sums
    sums.start()
    this.#features.read(text, hits)
    const scale = scaleOf(this.#features.words.total)
    readEvidence(text, reasons, this.language, this.#evidence)
    const intercept = evidence[EVIDENCE_COUNT]!
    for (let category = 0; category < CATEGORIES.length; category++) {
      let odds = sums.of(category) * scale * units[category]! + intercept[category]!
      for (let fact = 0; fact < EVIDENCE_COUNT; fact++) {
        const value = this.#evidence[fact]!
        if (value !== 0) odds += value * evidence[fact]![category]!
      }
      this.#probabilities[category] = probabilityOf(curves[category]!, odds)
    }
    return this.#probabilities
  }

  suspect(text: string, hits: readonly Hit[], tag: string, open: readonly Category[], namesGroup: () => boolean): readonly Reason[] {
    if (tag !== this.language) return this.#witness.testify(text, hits, tag, open, namesGroup).reasons
    const { asked, reasons } = this.#witness.testify(text, hits, tag, open, namesGroup, (question) => this.#secondOn(question))
    const alone = open.filter((category) => !asked.includes(category))
    return [...reasons, ...alone.flatMap((category) => this.#likely(text, hits, category) ?? [])]
  }

  /**
   * What the weights say beside skip-grams. Of persons both know different things in part: what the weights say above their base
   * rate counts, and half of what skip-grams say. Of groups only skip-grams are heard: to these weights all groups have one name.
   */
  #secondOn(question: Question): Second | undefined {
    if (question === 'group') return ALONE
    const probability = this.#probabilities[CATEGORIES.indexOf(QUESTIONS[question])]!
    if (probability < FAINTEST[question]) return undefined
    if (question === 'allusion') return ALONE
    this.#ofPersons.odds = toLogOdds(probability) - toLogOdds(EXPECTED_PERSONAL)
    return this.#ofPersons
  }

  /** What the weights suspect by themselves. */
  #likely(text: string, hits: readonly Hit[], category: Category): Reason | undefined {
    const probability = this.#probabilities[CATEGORIES.indexOf(category)]!
    const { likely, sure } = THRESHOLDS[category]
    if (probability < likely || this.#features.words.count < FEWEST_WORDS) return undefined
    const severity: Severity = probability < sure ? 'mild' : 'moderate'
    const { start, end } = this.#mostTelling(text, hits, CATEGORIES.indexOf(category))
    return likelyReason(text, { category, probability, severity, start, end, language: this.language, by: category })
  }

  /** Reads the comment again, this time word by word: likely reasons are rare. */
  #mostTelling(text: string, hits: readonly Hit[], category: number): { start: number; end: number } {
    this.#sums.trace(category)
    this.#features.read(text, hits)
    const { starts, ends, count } = this.#features.words
    if (count === 0) return { start: 0, end: text.length }
    const { first, last } = mostTelling(this.#sums.contributions, count)
    return { start: starts[first]!, end: ends[last]! }
  }
}

/** Adds up the weights of the features of a comment. */
class Sums implements FeatureSink {
  readonly #table: Table
  readonly #sums = new Float64Array(CATEGORIES.length)
  /** The category whose contributions are kept word by word, or -1. */
  #traced = -1
  contributions: number[] = []

  constructor(table: Table) {
    this.#table = table
  }

  start(): void {
    this.#sums.fill(0)
    this.#traced = -1
  }

  trace(category: number): void {
    this.start()
    this.#traced = category
    this.contributions = []
  }

  of(category: number): number {
    return this.#sums[category]!
  }

  /** What is added up so far; undefined while contributions are traced, which remembered chunks would hide. */
  get sums(): Float64Array | undefined {
    return this.#traced < 0 ? this.#sums : undefined
  }

  add(hash: number, word: number): void {
    const packed = lookUp(this.#table, keyOf(hash))
    if (packed === 0) return
    const sums = this.#sums
    sums[0]! += (packed << 24) >> 24
    sums[1]! += (packed << 16) >> 24
    sums[2]! += (packed << 8) >> 24
    if (this.#traced >= 0) {
      const weight = (packed << (24 - 8 * this.#traced)) >> 24
      this.contributions[word] = (this.contributions[word] ?? 0) + weight
    }
  }
}
