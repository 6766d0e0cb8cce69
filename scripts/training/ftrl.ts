import { EVIDENCE_COUNT } from '../../src/scorer/evidence.js'
import { KEYS, scaleOf } from '../../src/scorer/weights.js'
import { QUESTIONS } from './labels.js'
import { generator, shuffle } from './random.js'
import type { TrainingSet } from './rows.js'
import type { QuestionWeights } from './sources.js'

/** How to train. */
export interface FtrlOptions {
  readonly epochs: number
  /** How strongly a weight must be wanted to be other than 0. */
  readonly l1: number
  readonly l2: number
  /** Length of the first steps. */
  readonly alpha: number
  /** Features of fewer rows are left out. */
  readonly fewest: number
  /** By set, how much its rows count for each question; a set that is not named is not read. */
  readonly weights: Readonly<Record<string, QuestionWeights>>
}

/** Rows to train on: which of a set. */
export type Choice = (set: string, id: string) => boolean

/** One answer per question: log odds, linear in features and evidence. */
export interface LinearModel {
  /** By key and question. */
  readonly weights: Float32Array
  /** By number of the evidence and question; last the intercept. */
  readonly evidence: Float64Array
}

const Q = QUESTIONS.length
const BETA = 1
const EVIDENCE_STEP = 0.3
const SEED = 12345
const MOST_FEATURES = 1 << 16

/**
 * Trains by FTRL-proximal (McMahan et al. 2013): one logistic regression per question, all in one pass over the rows.
 * Each set has an intercept of its own that is dropped afterwards, so that what differs between sets only by how
 * often they say yes is not learned as a meaning of words. The same input gives the same weights.
 */
export function trainFtrl(sets: readonly TrainingSet[], chosen: Choice, options: FtrlOptions): LinearModel {
  const own = sets.filter(({ name }) => options.weights[name] !== undefined)
  const rows = own.flatMap((set, index) =>
    set.lines.flatMap(({ id }, row) => (chosen(set.name, id) ? [[index, row] as const] : [])),
  )
  const training = new Training(own, options)
  for (const [set, row] of rows) training.count(set, row)
  const random = generator(SEED)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(rows, random)
    for (const [set, row] of rows) training.learn(set, row)
  }
  return training.model()
}

class Training {
  readonly #sets: readonly TrainingSet[]
  readonly #options: FtrlOptions
  readonly #rowsOf = new Uint8Array(KEYS)
  readonly #z = new Float32Array(KEYS * Q)
  readonly #n = new Float32Array(KEYS * Q)
  /** What `z` and `n` come to. */
  readonly #weights = new Float32Array(KEYS * Q)
  readonly #evidence = new Float64Array((EVIDENCE_COUNT + 1) * Q)
  readonly #evidenceN = new Float64Array((EVIDENCE_COUNT + 1) * Q)
  readonly #bias: Float64Array
  readonly #biasN: Float64Array
  readonly #keys = new Int32Array(MOST_FEATURES)
  readonly #sums = new Float64Array(Q)

  constructor(sets: readonly TrainingSet[], options: FtrlOptions) {
    this.#sets = sets
    this.#options = options
    this.#bias = new Float64Array(sets.length * Q)
    this.#biasN = new Float64Array(sets.length * Q)
  }

  /** Counts in how many rows features are; a feature of many rows is counted no further. */
  count(set: number, row: number): void {
    const { keys, offsets } = this.#sets[set]!
    for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
      const key = keys[at]!
      if (this.#rowsOf[key]! < 255) this.#rowsOf[key]!++
    }
  }

  learn(set: number, row: number): void {
    const { name, offsets, evidence, answers } = this.#sets[set]!
    const { weights } = this.#options
    const count = this.#gather(set, row)
    const scale = scaleOf(offsets[row + 1]! - offsets[row]!)
    const facts = evidence.subarray(row * EVIDENCE_COUNT, (row + 1) * EVIDENCE_COUNT)
    this.#predict(count, scale, facts)
    for (let question = 0; question < Q; question++) {
      const answer = answers[row * Q + question]!
      const weight = weights[name]![question]!
      if (weight === 0 || Number.isNaN(answer)) continue
      const source = set * Q + question
      const odds = this.#sums[question]! + this.#bias[source]!
      const gradient = (1 / (1 + Math.exp(-odds)) - answer) * weight
      const step = gradient * scale
      const square = step * step
      for (let at = 0; at < count; at++) this.#update(this.#keys[at]! * Q + question, step, square)
      for (let fact = 0; fact <= EVIDENCE_COUNT; fact++) {
        const value = fact === EVIDENCE_COUNT ? 1 : facts[fact]!
        if (value !== 0) adagrad(this.#evidence, this.#evidenceN, fact * Q + question, gradient * value)
      }
      adagrad(this.#bias, this.#biasN, source, gradient)
    }
  }

  model(): LinearModel {
    const weights = new Float32Array(KEYS * Q)
    for (let key = 0; key < KEYS; key++) {
      if (this.#rowsOf[key]! < this.#options.fewest) continue
      for (let index = key * Q; index < (key + 1) * Q; index++) weights[index] = this.#weights[index]!
    }
    return { weights, evidence: this.#evidence }
  }

  #gather(set: number, row: number): number {
    const { keys, offsets } = this.#sets[set]!
    let count = 0
    for (let at = offsets[row]!; at < offsets[row + 1]! && count < MOST_FEATURES; at++) {
      const key = keys[at]!
      if (this.#rowsOf[key]! >= this.#options.fewest) this.#keys[count++] = key
    }
    return count
  }

  #predict(count: number, scale: number, facts: Float32Array): void {
    const sums = this.#sums.fill(0)
    for (let at = 0; at < count; at++) {
      const base = this.#keys[at]! * Q
      for (let question = 0; question < Q; question++) sums[question]! += this.#weights[base + question]!
    }
    for (let question = 0; question < Q; question++) {
      let sum = sums[question]! * scale + this.#evidence[EVIDENCE_COUNT * Q + question]!
      for (let fact = 0; fact < EVIDENCE_COUNT; fact++) {
        if (facts[fact] !== 0) sum += facts[fact]! * this.#evidence[fact * Q + question]!
      }
      sums[question] = sum
    }
  }

  #update(index: number, step: number, square: number): void {
    const { l1, l2, alpha } = this.#options
    const before = this.#n[index]!
    const root = Math.sqrt(before + square)
    const z = this.#z[index]! + step - ((root - Math.sqrt(before)) / alpha) * this.#weights[index]!
    this.#n[index] = before + square
    this.#z[index] = z
    this.#weights[index] = z >= -l1 && z <= l1 ? 0 : -(z - (z < 0 ? -l1 : l1)) / ((BETA + root) / alpha + l2)
  }
}

function adagrad(weights: Float64Array, squares: Float64Array, at: number, gradient: number): void {
  squares[at]! += gradient * gradient
  weights[at]! -= (EVIDENCE_STEP * gradient) / Math.sqrt(squares[at]! + 1)
}
