import { dampingOf, eachFeature, SKIPGRAM_KEYS } from '../../src/scorer/skipgramFeatures.js'
import { generator, shuffle } from './random.js'

/** One comment to learn from. */
export interface Example {
  /** By word, its keys. */
  readonly words: readonly (readonly number[])[]
  /** By question, the share of raters who say yes; NaN where nobody was asked. */
  readonly answers: readonly number[]
  /** By question, how much the answer counts. */
  readonly weights: readonly number[]
}

/** What was learned. */
export interface Learned {
  /** By question and feature. */
  readonly weights: readonly Float32Array[]
  /** Of how many comments each feature is. */
  readonly counts: Uint32Array
}

const SEED = 12345
const EPOCHS = 8
/** Adagrad (Duchi et al. 2011): the length of the first steps, and what keeps those of a feature seldom met from being long. */
const RATE = 0.2
const CAUTION = 0.1
const LAST_RATE = 0.05
const INTERCEPT_RATE = 0.01
/**
 * How much a weight is drawn to 0 each time its feature is met. That restrains frequent features more than rare ones, which
 * say more, as leaving features out by chance does (Wager et al. 2013).
 */
const DECAY = 0.004
/** Features of fewer comments are not learned. */
const FEWEST = 3

interface Row {
  readonly features: Int32Array
  readonly damping: number
  readonly answers: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Fits a logistic regression for each question, one comment after the other. The same input gives the same weights.
 *
 * @param questions how many there are
 */
export function learn(examples: readonly Example[], questions: number): Learned {
  const read = examples.map(rowOf)
  const counts = countsOf(read)
  const rows = read.map((row) => ({ ...row, features: row.features.filter((feature) => counts[feature]! >= FEWEST) }))
  const weights = Array.from({ length: questions }, (_, question) =>
    fit(rows.filter(({ answers }) => !Number.isNaN(answers[question])), question),
  )
  return { weights, counts }
}

function rowOf({ words, answers, weights }: Example): Row {
  const features: number[] = []
  eachFeature(words, (key) => features.push(key))
  return { features: Int32Array.from(features), damping: dampingOf(words.length), answers, weights }
}

function countsOf(rows: readonly Row[]): Uint32Array {
  const counts = new Uint32Array(SKIPGRAM_KEYS)
  for (const { features } of rows) for (const feature of new Set(features)) counts[feature]!++
  return counts
}

function fit(rows: Row[], question: number): Float32Array {
  const random = generator(SEED)
  const weights = new Float32Array(SKIPGRAM_KEYS)
  const squares = new Float32Array(SKIPGRAM_KEYS)
  const steps = EPOCHS * rows.length
  let intercept = 0
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(rows, random)
    for (const { features, damping, answers, weights: own } of rows) {
      const rate = RATE * (1 - (1 - LAST_RATE) * (step++ / steps))
      let odds = intercept
      for (const feature of features) odds += weights[feature]! / damping
      const error = (1 / (1 + Math.exp(-odds)) - answers[question]!) * own[question]!
      for (const feature of features) {
        const gradient = error / damping + DECAY * weights[feature]!
        squares[feature]! += gradient * gradient
        weights[feature]! -= (rate * gradient) / (Math.sqrt(squares[feature]!) + CAUTION)
      }
      intercept -= INTERCEPT_RATE * error
    }
  }
  return weights
}
