import { WIDTH } from '../../src/scorer/network.js'
import { generator, shuffle } from './random.js'

/** One comment to learn from. */
export interface Example {
  /** By word, the numbers of its units. */
  readonly words: readonly (readonly number[])[]
  /** By question, the share of raters who say yes; NaN where nobody was asked. */
  readonly answers: readonly number[]
  /** How much the answers count. */
  readonly weight: number
  /** Number of the set that it is of. */
  readonly source: number
}

/** How large a network is, and how it is trained. */
export interface NetworkOptions {
  /** How many it answers. */
  readonly questions: number
  /** Numbers that describe a unit. */
  readonly dimensions: number
  readonly filters: number
  readonly epochs: number
  /** Length of the first steps; the last are short. */
  readonly rate: number
  /** The share of what is seen that is left out, another part each time, so that nothing relies on one word. */
  readonly dropout: number
}

/** What was learned. */
export interface TrainedNetwork {
  /** Units × dimensions. */
  readonly vectors: Float32Array
  /** Places × filters × dimensions. */
  readonly weights: Float32Array
  /** By filter. */
  readonly thresholds: Float32Array
  /** By question: by filter; last the intercept. */
  readonly outputs: readonly Float32Array[]
}

const SEED = 12345
/** Adagrad: keeps the first steps of what is seldom met from being long. */
const CAUTION = 0.1
const LAST_RATE = 0.05

/**
 * Trains a network on one comment after the other, by Adagrad (Duchi et al. 2011). Each set has an intercept of its own
 * that is dropped afterwards, so that what differs between sets only by how often they say yes is not learned. The same
 * input gives the same network.
 *
 * @param units how many there are
 */
export function trainNetwork(examples: readonly Example[], units: number, options: NetworkOptions): TrainedNetwork {
  const random = generator(SEED)
  const sources = examples.reduce((most, { source }) => Math.max(most, source), 0) + 1
  const training = new Training(units, sources, options, random)
  const order = [...examples]
  const steps = options.epochs * order.length
  let step = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      const left = 1 - step++ / steps
      training.learn(example, options.rate * (LAST_RATE + (1 - LAST_RATE) * left))
    }
  }
  return training.network
}

/** Numbers that are learned, and how far each was moved. */
class Parameters {
  readonly values: Float32Array
  readonly #squares: Float32Array

  constructor(count: number, reach: number, random: () => number) {
    this.values = Float32Array.from({ length: count }, () => reach * (2 * random() - 1))
    this.#squares = new Float32Array(count)
  }

  step(at: number, gradient: number, rate: number): void {
    const squares = (this.#squares[at]! += gradient * gradient)
    this.values[at]! -= (rate * gradient) / (Math.sqrt(squares) + CAUTION)
  }
}

class Training {
  readonly #options: NetworkOptions
  readonly #random: () => number
  readonly #vectors: Parameters
  readonly #weights: Parameters
  readonly #thresholds: Parameters
  /** By question. */
  readonly #outputs: readonly Parameters[]
  readonly #sources: readonly Parameters[]
  /** Of the comment at hand, by word and dimension: what describes it, what of that is left out, and how it should change. */
  #words = new Float32Array(0)
  #mask = new Float32Array(0)
  #change = new Float32Array(0)
  /** By filter: the most it saw, in which window, and whether it is left out. */
  readonly #most: Float32Array
  readonly #where: Int32Array
  readonly #kept: Float32Array
  /** By question: how far off its answer is. */
  readonly #errors: Float64Array

  constructor(units: number, sources: number, options: NetworkOptions, random: () => number) {
    const { dimensions, filters, questions } = options
    this.#options = options
    this.#random = random
    this.#vectors = new Parameters(units * dimensions, 0.17, random)
    this.#weights = new Parameters(WIDTH * filters * dimensions, Math.sqrt(1 / (WIDTH * dimensions)), random)
    this.#thresholds = new Parameters(filters, 0, random)
    const parametersOf = (count: number, reach: number) =>
      Array.from({ length: questions }, () => new Parameters(count, reach, random))
    this.#outputs = parametersOf(filters + 1, Math.sqrt(1 / filters))
    this.#sources = parametersOf(sources, 0)
    this.#errors = new Float64Array(questions)
    this.#most = new Float32Array(filters)
    this.#where = new Int32Array(filters)
    this.#kept = new Float32Array(filters)
  }

  get network(): TrainedNetwork {
    const [vectors, weights] = [this.#vectors.values, this.#weights.values]
    return { vectors, weights, thresholds: this.#thresholds.values, outputs: this.#outputs.map(({ values: ofOne }) => ofOne) }
  }

  learn(example: Example, rate: number): void {
    const { words, source } = example
    this.#describe(words)
    this.#see(words.length)
    const { filters } = this.#options
    for (let question = 0; question < this.#errors.length; question++) this.#errors[question] = this.#errorOf(example, question)
    for (let filter = 0; filter < filters; filter++) this.#correct(filter, words.length, rate)
    for (const [question, error] of this.#errors.entries()) {
      if (error === 0) continue
      this.#outputs[question]!.step(filters, error, rate)
      this.#sources[question]!.step(source, error, rate)
    }
    this.#correctUnits(words, rate)
  }

  /** How much too high an answer is, times what it counts; 0 where nobody was asked. */
  #errorOf({ answers, weight, source }: Example, question: number): number {
    const answer = answers[question]!
    if (Number.isNaN(answer)) return 0
    const { filters } = this.#options
    const output = this.#outputs[question]!.values
    let odds = output[filters]! + this.#sources[question]!.values[source]!
    for (let filter = 0; filter < filters; filter++) odds += output[filter]! * this.#most[filter]! * this.#kept[filter]!
    return (1 / (1 + Math.exp(-odds)) - answer) * weight
  }

  #describe(words: Example['words']): void {
    const { dimensions } = this.#options
    const size = words.length * dimensions
    if (this.#words.length < size) {
      this.#words = new Float32Array(2 * size)
      this.#mask = new Float32Array(2 * size)
      this.#change = new Float32Array(2 * size)
    }
    this.#words.fill(0, 0, size)
    this.#change.fill(0, 0, size)
    const vectors = this.#vectors.values
    for (const [word, units] of words.entries()) {
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const at = word * dimensions + dimension
        const mask = this.#leftOut()
        this.#mask[at] = mask
        if (mask === 0) continue
        let sum = 0
        for (const unit of units) sum += vectors[unit * dimensions + dimension]!
        this.#words[at] = sum * mask
      }
    }
    for (let filter = 0; filter < this.#kept.length; filter++) this.#kept[filter] = this.#leftOut()
  }

  /** 0, or what makes up for those that are. */
  #leftOut(): number {
    const { dropout } = this.#options
    return this.#random() < dropout ? 0 : 1 / (1 - dropout)
  }

  #see(count: number): void {
    const { dimensions, filters } = this.#options
    const weights = this.#weights.values
    this.#most.fill(0)
    this.#where.fill(-1)
    for (let window = 0; window < count + WIDTH - 1; window++) {
      for (let filter = 0; filter < filters; filter++) {
        let seen = this.#thresholds.values[filter]!
        for (let place = 0; place < WIDTH; place++) {
          const word = window - WIDTH + 1 + place
          if (word < 0 || word >= count) continue
          const from = (place * filters + filter) * dimensions
          for (let dimension = 0; dimension < dimensions; dimension++) {
            seen += this.#words[word * dimensions + dimension]! * weights[from + dimension]!
          }
        }
        if (seen > this.#most[filter]!) {
          this.#most[filter] = seen
          this.#where[filter] = window
        }
      }
    }
  }

  /** Only what a filter saw best is to blame. */
  #correct(filter: number, count: number, rate: number): void {
    const said = this.#blame(filter, rate)
    const window = this.#where[filter]!
    if (window < 0 || said === 0) return
    const { dimensions, filters } = this.#options
    this.#thresholds.step(filter, said, rate)
    for (let place = 0; place < WIDTH; place++) {
      const word = window - WIDTH + 1 + place
      if (word < 0 || word >= count) continue
      const from = (place * filters + filter) * dimensions
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const at = word * dimensions + dimension
        this.#change[at]! += said * this.#weights.values[from + dimension]!
        if (this.#words[at] !== 0) this.#weights.step(from + dimension, said * this.#words[at]!, rate)
      }
    }
  }

  /** How much more a filter said than it should have, over all questions. */
  #blame(filter: number, rate: number): number {
    const kept = this.#kept[filter]!
    let said = 0
    for (const [question, error] of this.#errors.entries()) {
      if (error === 0 || kept === 0) continue
      const output = this.#outputs[question]!
      said += error * kept * output.values[filter]!
      output.step(filter, error * kept * this.#most[filter]!, rate)
    }
    return said
  }

  #correctUnits(words: Example['words'], rate: number): void {
    const { dimensions } = this.#options
    for (const [word, units] of words.entries()) {
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const at = word * dimensions + dimension
        const change = this.#change[at]! * this.#mask[at]!
        if (change !== 0) for (const unit of units) this.#vectors.step(unit * dimensions + dimension, change, rate)
      }
    }
  }
}
