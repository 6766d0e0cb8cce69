import { checkTable, decode, eachKey } from './bytes.js'
import { probabilityOf, type Curve } from './weights.js'

/** Words next to each other that a filter looks at. */
export const WIDTH = 3

/** A word, as far as a network cares. */
export interface Keyed {
  /** Keys of its units. */
  readonly keys: readonly number[]
}

/** A network as `npm run train:groups` writes it. */
export interface NetworkModel {
  /** BCP 47 tag of the pack whose language it was trained on. */
  readonly language: string
  /** Number of words and kinds that it knows. */
  readonly units: number
  /** Numbers that describe each of them. */
  readonly dimensions: number
  /** Base64: the distance of each unit's key to the one before; then signed bytes: units × dimensions, filters × places × dimensions. */
  readonly table: string
  /** `checksumOf(table)`. */
  readonly checksum: number
  /** What 1 of a byte stands for: in units, in filters. */
  readonly scales: readonly [units: number, filters: number]
  /** By filter: what is added to what it sees. */
  readonly thresholds: readonly number[]
  /** By filter: what it says; last the intercept. */
  readonly output: readonly number[]
  readonly curve: Curve
}

/**
 * A convolutional network of one layer (Kim 2014): each filter looks for a way of saying something in three words next to
 * each other, wherever it stands, and what the filters see best adds up. A word is the sum of what describes it and the
 * kinds that the lists have it in.
 */
export class Network {
  readonly #model: NetworkModel
  readonly #filters: number
  /** By key, the number of a unit. */
  readonly #numbers = new Map<number, number>()
  /** Signed bytes. */
  readonly #vectors: Int8Array
  readonly #weights: Int8Array
  /** By unit, what it gives each filter in each of its places; made when it is first met. */
  readonly #given = new Map<number, Float32Array>()
  /** By filter: the most it saw, and in which window. */
  readonly #most: Float32Array
  readonly #where: Int32Array
  readonly #nothing: Float32Array
  /** What words of several units give: no more than these are looked at at once. */
  readonly #sums: readonly Float32Array[]

  /** @throws Error that says so, if the model is damaged */
  constructor(model: NetworkModel) {
    const { table, checksum, units, dimensions, output, language } = model
    checkTable(`the network for ${language} is`, table, checksum)
    this.#model = model
    this.#filters = output.length - 1
    const bytes = decode(table)
    eachKey(bytes, units, (key, number) => this.#numbers.set(key, number))
    const filterBytes = this.#filters * WIDTH * dimensions
    const numbers = new Int8Array(bytes.buffer, bytes.length - filterBytes - units * dimensions)
    this.#vectors = numbers.subarray(0, units * dimensions)
    this.#weights = numbers.subarray(units * dimensions)
    this.#most = new Float32Array(this.#filters)
    this.#where = new Int32Array(this.#filters)
    this.#nothing = new Float32Array(WIDTH * this.#filters)
    this.#sums = Array.from({ length: WIDTH }, () => new Float32Array(WIDTH * this.#filters))
  }

  /** The probability that a comment violates: 0–1. */
  probability(words: readonly Keyed[]): number {
    return probabilityOf(this.#model.curve, this.odds(words))
  }

  /** The same before it is calibrated. */
  odds(words: readonly Keyed[]): number {
    const { thresholds, output } = this.#model
    const filters = this.#filters
    const most = this.#most.fill(0)
    const where = this.#where
    let before = this.#nothing
    let beforeThat = this.#nothing
    for (let window = 0; window < words.length + WIDTH - 1; window++) {
      const last = window < words.length ? this.#givenBy(words[window]!, this.#sums[window % WIDTH]!) : this.#nothing
      for (let filter = 0; filter < filters; filter++) {
        const seen =
          beforeThat[filter]! + before[filters + filter]! + last[2 * filters + filter]! + thresholds[filter]!
        if (seen > most[filter]!) {
          most[filter] = seen
          where[filter] = window
        }
      }
      beforeThat = before
      before = last
    }
    let odds = output[filters]!
    for (let filter = 0; filter < filters; filter++) odds += most[filter]! * output[filter]!
    return odds
  }

  /** How much each word of the comment read last speaks for a violation. */
  contributions(count: number): number[] {
    const contributions = new Array<number>(count).fill(0)
    for (let filter = 0; filter < this.#filters; filter++) {
      const said = (this.#most[filter]! * this.#model.output[filter]!) / WIDTH
      if (said === 0) continue
      for (let word = this.#where[filter]! - WIDTH + 1; word <= this.#where[filter]!; word++) {
        if (word >= 0 && word < count) contributions[word]! += said
      }
    }
    return contributions
  }

  /** @param sum takes what is added up, if the word has more than one unit that is known */
  #givenBy({ keys }: Keyed, sum: Float32Array): Float32Array {
    let only: Float32Array | undefined
    let isSummed = false
    for (const key of keys) {
      const given = this.#givenByUnit(key)
      if (given === this.#nothing) continue
      if (only === undefined) only = given
      else {
        if (!isSummed) sum.set(only)
        isSummed = true
        for (let at = 0; at < sum.length; at++) sum[at]! += given[at]!
      }
    }
    return isSummed ? sum : (only ?? this.#nothing)
  }

  #givenByUnit(key: number): Float32Array {
    const number = this.#numbers.get(key)
    if (number === undefined) return this.#nothing
    let given = this.#given.get(number)
    if (given === undefined) this.#given.set(number, (given = this.#project(number)))
    return given
  }

  #project(unit: number): Float32Array {
    const { dimensions, scales } = this.#model
    const given = new Float32Array(WIDTH * this.#filters)
    for (let at = 0; at < given.length; at++) {
      let sum = 0
      for (let dimension = 0; dimension < dimensions; dimension++) {
        sum += this.#vectors[unit * dimensions + dimension]! * this.#weights[at * dimensions + dimension]!
      }
      given[at] = sum * scales[0] * scales[1]
    }
    return given
  }
}
