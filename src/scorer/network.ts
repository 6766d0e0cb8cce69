import type { Category } from '../verdict.js'
import { checkTable, decode, eachKey } from './bytes.js'
import { calibrated, type Curve } from './weights.js'

/** Words next to each other that a filter looks at. */
export const WIDTH = 3

/** Words that are remembered. */
const MOST_REMEMBERED = 20_000

/** A word, as far as a network cares. */
export interface Keyed {
  /** Keys of its units: what they say together is remembered by the array. */
  readonly keys: readonly number[]
  /** Of further ones. */
  readonly more: readonly number[]
}

/** A network as `npm run train:networks` writes it. */
export interface NetworkModel {
  /** BCP 47 tag of the pack whose language it was trained on. */
  readonly language: string
  /** Number of words and kinds that it knows. */
  readonly units: number
  /** Numbers that describe each of them. */
  readonly dimensions: number
  /**
   * Base64: the distance of each unit's key to the one before; then units × dimensions, signed, two a byte, the first in its
   * lower half; then places × filters × dimensions, signed bytes.
   */
  readonly table: string
  /** `checksumOf(table)`. */
  readonly checksum: number
  /** What 1 stands for: in units, in filters. */
  readonly scales: readonly [units: number, filters: number]
  /** By filter: what is added to what it sees. */
  readonly thresholds: readonly number[]
  /** What the network says of each category that it was asked about. */
  readonly answers: Readonly<Partial<Record<Category, NetworkAnswer>>>
}

/** What a network says of one category. */
export interface NetworkAnswer {
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
  /** BCP 47 tag of the language whose comments it judges. */
  readonly language: string
  readonly #model: NetworkModel
  readonly #filters: number
  readonly #thresholds: Float32Array
  /** By key, the number of a unit. */
  readonly #numbers = new Map<number, number>()
  /** Two signed numbers a byte. */
  readonly #vectors: Int8Array
  readonly #weights: Int8Array
  /** By unit, what it gives each filter in each of its places; made when it is first met. */
  readonly #given = new Map<number, Float32Array>()
  /** By the keys of a word, what they give together. */
  readonly #givenTogether = new Map<readonly number[], Float32Array>()
  /** By filter: the most it saw, and in which window. */
  readonly #most: Float32Array
  readonly #where: Int32Array
  readonly #nothing: Float32Array
  /** What words give of which something is said where they stand: no more than these are looked at at once. */
  readonly #sums: readonly Float32Array[]

  /** @throws Error that says so, if the model is damaged */
  constructor(model: NetworkModel) {
    const { table, checksum, units, dimensions, thresholds, language } = model
    checkTable(`the network for ${language} is`, table, checksum)
    this.language = language
    this.#model = model
    this.#filters = thresholds.length
    this.#thresholds = Float32Array.from(thresholds)
    const bytes = decode(table)
    eachKey(bytes, units, (key, number) => this.#numbers.set(key, number))
    const filterBytes = this.#filters * WIDTH * dimensions
    const numbers = new Int8Array(bytes.buffer, bytes.length - filterBytes - Math.ceil((units * dimensions) / 2))
    this.#vectors = numbers.subarray(0, numbers.length - filterBytes)
    this.#weights = numbers.subarray(numbers.length - filterBytes)
    this.#most = new Float32Array(this.#filters)
    this.#where = new Int32Array(this.#filters)
    this.#nothing = new Float32Array(WIDTH * this.#filters)
    this.#sums = Array.from({ length: WIDTH }, () => new Float32Array(WIDTH * this.#filters))
  }

  /** Looks at a comment: what is asked afterwards is about it. */
  read(words: readonly Keyed[]): void {
    const filters = this.#filters
    const thresholds = this.#thresholds
    const most = this.#most.fill(0)
    const where = this.#where
    let before = this.#nothing
    let beforeThat = this.#nothing
    for (let window = 0; window < words.length + WIDTH - 1; window++) {
      const last = window < words.length ? this.#givenBy(words[window]!, this.#sums[window % WIDTH]!) : this.#nothing
      for (let filter = 0; filter < filters; filter++) {
        const seen = beforeThat[filter]! + before[filters + filter]! + last[2 * filters + filter]! + thresholds[filter]!
        if (seen > most[filter]!) {
          most[filter] = seen
          where[filter] = window
        }
      }
      beforeThat = before
      before = last
    }
  }

  /** Whether the network was asked about a category when it was trained. */
  answers(category: Category): boolean {
    return this.#model.answers[category] !== undefined
  }

  /** Log odds that the comment read last violates a category that the network answers. */
  logOdds(category: Category): number {
    return calibrated(this.#model.answers[category]!.curve, this.odds(category))
  }

  /** The same before they are calibrated. */
  odds(category: Category): number {
    const { output } = this.#model.answers[category]!
    let odds = output[this.#filters]!
    for (let filter = 0; filter < this.#filters; filter++) odds += this.#most[filter]! * output[filter]!
    return odds
  }

  /** Adds to the contributions of the comment's words how much each speaks for a violation. */
  addContributions(category: Category, contributions: number[]): void {
    const { output } = this.#model.answers[category]!
    for (let filter = 0; filter < this.#filters; filter++) {
      const said = (this.#most[filter]! * output[filter]!) / WIDTH
      if (said === 0) continue
      for (let word = this.#where[filter]! - WIDTH + 1; word <= this.#where[filter]!; word++) {
        if (word >= 0 && word < contributions.length) contributions[word]! += said
      }
    }
  }

  /** @param sum takes what is added up, if something is said of the word where it stands */
  #givenBy({ keys, more }: Keyed, sum: Float32Array): Float32Array {
    const known = this.#givenByAll(keys)
    if (more.length === 0) return known
    sum.set(known)
    for (const key of more) addTo(sum, this.#givenByUnit(key))
    return sum
  }

  #givenByAll(keys: readonly number[]): Float32Array {
    const known = this.#givenTogether.get(keys)
    if (known !== undefined) return known
    const all = keys.map((key) => this.#givenByUnit(key)).filter((given) => given !== this.#nothing)
    const together = all.length > 1 ? all[0]!.slice() : (all[0] ?? this.#nothing)
    for (const given of all.slice(1)) addTo(together, given)
    if (this.#givenTogether.size >= MOST_REMEMBERED) this.#givenTogether.clear()
    this.#givenTogether.set(keys, together)
    return together
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
        sum += this.#numberAt(unit * dimensions + dimension) * this.#weights[at * dimensions + dimension]!
      }
      given[at] = sum * scales[0] * scales[1]
    }
    return given
  }

  #numberAt(at: number): number {
    const both = this.#vectors[at >> 1]!
    return at % 2 === 0 ? (both << 28) >> 28 : both >> 4
  }
}

function addTo(sum: Float32Array, given: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += given[at]!
}
