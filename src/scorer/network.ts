import { twice } from '../text/columns.js'
import type { Category } from '../verdict.js'
import { checkTable, decode, eachKey } from './bytes.js'
import type { KeySets } from './keySets.js'
import { calibrated, type Curve } from './weights.js'

/** Words next to each other that a filter looks at. */
export const WIDTH = 3

/** Words, as far as a network cares. */
export interface KeyedWords {
  readonly count: number
  /** Of each, the number of the set of its keys. */
  readonly sets: Int32Array
}

/** The row of words that a network does not know. */
const NO_ROW = 0
const UNMET = -1
const FEW = 256

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
  readonly #keySets: KeySets
  #generation: number
  /** By key, the number of a unit. */
  readonly #numbers = new Map<number, number>()
  /** Two signed numbers a byte. */
  readonly #vectors: Int8Array
  readonly #weights: Int8Array
  /** What each word that was met gives each filter in each of its places, in a row; the first is of all that give nothing. */
  #given: Float32Array<ArrayBuffer>
  #rowCount = 1
  /** By set of keys, where its row begins, or `UNMET`. */
  #rows = new Int32Array(FEW).fill(UNMET)
  /** Where the rows of the words begin that were read last, and two of nothing behind them. */
  #read = new Int32Array(FEW)
  readonly #thresholds: Float32Array
  /** By filter: the most it saw, and in which window. */
  readonly #most: Float32Array
  readonly #where: Int32Array

  /**
   * @param keySets of the words that it reads
   * @throws Error that says so, if the model is damaged
   */
  constructor(model: NetworkModel, keySets: KeySets) {
    const { table, checksum, units, dimensions, thresholds, language } = model
    checkTable(`the network for ${language} is`, table, checksum)
    this.language = language
    this.#model = model
    this.#filters = thresholds.length
    this.#thresholds = Float32Array.from(thresholds)
    this.#keySets = keySets
    this.#generation = keySets.generation
    const bytes = decode(table)
    eachKey(bytes, units, (key, number) => this.#numbers.set(key, number))
    const filterBytes = this.#filters * WIDTH * dimensions
    const numbers = new Int8Array(bytes.buffer, bytes.length - filterBytes - Math.ceil((units * dimensions) / 2))
    this.#vectors = numbers.subarray(0, numbers.length - filterBytes)
    this.#weights = numbers.subarray(numbers.length - filterBytes)
    this.#most = new Float32Array(this.#filters)
    this.#where = new Int32Array(this.#filters)
    this.#given = new Float32Array(FEW * WIDTH * this.#filters)
  }

  /** Looks at a comment: what is asked afterwards is about it. */
  read({ sets, count }: KeyedWords): void {
    if (this.#generation !== this.#keySets.generation) this.#forget()
    const windows = count + WIDTH - 1
    while (this.#read.length < windows) this.#read = twice(this.#read)
    for (let word = 0; word < count; word++) this.#read[word] = this.#rowOf(sets[word]!)
    this.#read.fill(NO_ROW, count, windows)
    for (let filter = 0; filter < this.#filters; filter++) this.#look(filter, windows)
  }

  /** Looks for the words in which a filter sees the most. */
  #look(filter: number, windows: number): void {
    const [given, rows, filters] = [this.#given, this.#read, this.#filters]
    const threshold = this.#thresholds[filter]!
    let most = 0
    let where = 0
    let before = 0
    let both = 0
    for (let window = 0; window < windows; window++) {
      const at = rows[window]! + filter
      const seen = both + given[at + 2 * filters]! + threshold
      if (seen > most) {
        most = Math.fround(seen)
        where = window
      }
      both = before + given[at + filters]!
      before = given[at]!
    }
    this.#most[filter] = most
    this.#where[filter] = where
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

  /** Adds to the contributions of the words read last how much each speaks for a violation. */
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

  /** Where the row of what a set of keys gives begins. */
  #rowOf(set: number): number {
    while (set >= this.#rows.length) this.#growRows()
    if (this.#rows[set] === UNMET) this.#rows[set] = this.#meet(this.#keySets.keysOf(set))
    return this.#rows[set]!
  }

  #meet(keys: readonly number[]): number {
    const units = keys.flatMap((key) => this.#numbers.get(key) ?? [])
    if (units.length === 0) return NO_ROW
    const width = WIDTH * this.#filters
    const row = this.#rowCount++ * width
    if (row === this.#given.length) this.#given = doubled(this.#given)
    this.#given.fill(0, row, row + width)
    for (const unit of units) this.#addUnit(unit, row)
    return row
  }

  #addUnit(unit: number, row: number): void {
    const { dimensions, scales } = this.#model
    for (let at = 0; at < WIDTH * this.#filters; at++) {
      let sum = 0
      for (let dimension = 0; dimension < dimensions; dimension++) {
        sum += this.#numberAt(unit * dimensions + dimension) * this.#weights[at * dimensions + dimension]!
      }
      this.#given[row + at]! += Math.fround(sum * scales[0] * scales[1])
    }
  }

  #numberAt(at: number): number {
    const both = this.#vectors[at >> 1]!
    return at % 2 === 0 ? (both << 28) >> 28 : both >> 4
  }

  #forget(): void {
    this.#generation = this.#keySets.generation
    this.#rows.fill(UNMET)
    this.#rowCount = 1
  }

  #growRows(): void {
    const { length } = this.#rows
    this.#rows = twice(this.#rows).fill(UNMET, length)
  }
}

/** With room for as many rows again. */
function doubled(rows: Float32Array): Float32Array<ArrayBuffer> {
  const room = new Float32Array(2 * rows.length)
  room.set(rows)
  return room
}
