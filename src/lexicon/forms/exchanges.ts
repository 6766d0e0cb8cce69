import { movedInto } from '../../text/tables/columns.js'
import type { Pairs } from './speller.js'

export const EDGE = '|'.charCodeAt(0)
const SPACE = ' '.charCodeAt(0)

/** The bits of a unit by which pairs are told apart. */
const UNIT_MASK = 63

/** With more pairs than this in one word, only one is exchanged at a time, or all of them. */
const MOST_COMBINED = 4

/** A pair as units, and where it stands among the pairs. */
interface Exchange {
  readonly listed: Uint16Array
  readonly written: Uint16Array
  readonly place: number
}

/**
 * Spells words where letters may be written in two ways: the Malayalam *n* at the end of a syllable, the nasal of Hindi. Each pair
 * is exchanged throughout the word, as people keep to one keyboard.
 *
 * Hundreds of thousands of forms pass through it before the first comment is read, so none becomes a string.
 */
export class Exchanges {
  /** The spellings of the last form behind each other, itself first; `|` where a word edge is required. Some may be there twice. */
  units = new Uint16Array(256)
  /** By spelling, where its units end. */
  readonly ends: Int32Array
  count = 0
  readonly #exchanges: readonly Exchange[]
  /** Those at the end of a word, which are most, by the last bits of the unit before that, and the others by those of their first. */
  readonly #endings: Exchange[][] = buckets()
  readonly #others: Exchange[][] = buckets()
  /** By place, whether the form has what the pair replaces. */
  readonly #applies: Uint8Array

  /** @param pairs how the lists have it, how it may be written as well; both can name a word edge */
  constructor(pairs: Pairs) {
    this.#exchanges = pairs.map(([listed, written], place) => ({ listed: unitsOf(listed), written: unitsOf(written), place }))
    this.#applies = new Uint8Array(pairs.length)
    this.ends = new Int32Array(Math.max(1 << MOST_COMBINED, 1 + 2 * pairs.length))
    for (const exchange of this.#exchanges) {
      const { listed } = exchange
      const isEnding = listed.length > 1 && listed.at(-1) === EDGE
      const bucket = isEnding ? this.#endings[listed.at(-2)! & UNIT_MASK]! : this.#others[listed[0]! & UNIT_MASK]!
      bucket.push(exchange)
    }
  }

  /**
   * Spells the form that stands from one place of some units to another (exclusive).
   *
   * @returns whether there is another spelling than itself
   */
  spell(units: Uint16Array, from: number, to: number, edgeBefore: boolean, edgeAfter: boolean): boolean {
    this.#start(units, from, to, edgeBefore, edgeAfter)
    const applicable = this.#lookForPairs()
    if (applicable === 0) return false
    for (let place = 0; place < this.#applies.length; place++) {
      if (this.#applies[place] === 0) continue
      this.#applies[place] = 0
      const exchange = this.#exchanges[place]!
      const spelt = this.count
      if (applicable <= MOST_COMBINED) for (let base = 0; base < spelt; base++) this.#exchange(base, exchange)
      else {
        this.#exchange(0, exchange)
        this.#exchange(spelt - 1, exchange)
      }
    }
    return true
  }

  #start(units: Uint16Array, from: number, to: number, edgeBefore: boolean, edgeAfter: boolean): void {
    this.#reserve(0, 3 * (to - from) + 2)
    let length = 0
    if (edgeBefore) this.units[length++] = EDGE
    for (let at = from; at < to; at++) {
      const isGap = units[at] === SPACE
      if (isGap) this.units[length++] = EDGE
      this.units[length++] = units[at]!
      if (isGap) this.units[length++] = EDGE
    }
    if (edgeAfter) this.units[length++] = EDGE
    this.ends[0] = length
    this.count = 1
  }

  /** Marks the pairs that apply to the form; returns how many. */
  #lookForPairs(): number {
    const { units } = this
    const length = this.ends[0]!
    let found = 0
    for (let at = 0; at < length; at++) {
      const unit = units[at]!
      if (unit === EDGE && at > 0) {
        const endings = this.#endings[units[at - 1]! & UNIT_MASK]!
        for (let index = 0; index < endings.length; index++) found += this.#markIf(endings[index]!, at + 1 - endings[index]!.listed.length, length)
      }
      const others = this.#others[unit & UNIT_MASK]!
      for (let index = 0; index < others.length; index++) found += this.#markIf(others[index]!, at, length)
    }
    return found
  }

  /** Marks a pair if it applies at a place and was not marked before; returns how many it marked. */
  #markIf({ listed, place }: Exchange, at: number, end: number): number {
    if (this.#applies[place] !== 0 || !this.#stands(listed, at, end)) return 0
    this.#applies[place] = 1
    return 1
  }

  #stands(listed: Uint16Array, at: number, end: number): boolean {
    // Nothing stands nowhere: a pack written by hand may have a pair without a left side.
    if (listed.length === 0 || at < 0 || at + listed.length > end) return false
    for (let unit = 0; unit < listed.length; unit++) if (this.units[at + unit] !== listed[unit]) return false
    return true
  }

  /** Adds a spelling that is another one with a pair exchanged. */
  #exchange(base: number, { listed, written }: Exchange): void {
    const from = base === 0 ? 0 : this.ends[base - 1]!
    const to = this.ends[base]!
    let place = this.ends[this.count - 1]!
    this.#reserve(place, (to - from) * Math.max(1, written.length))
    for (let at = from; at < to; ) {
      if (!this.#stands(listed, at, to)) this.units[place++] = this.units[at++]!
      else {
        for (let unit = 0; unit < written.length; unit++) this.units[place++] = written[unit]!
        at += listed.length
      }
    }
    this.ends[this.count++] = place
  }

  /** Makes room for so many further units behind a place. */
  #reserve(place: number, more: number): void {
    if (place + more > this.units.length) this.units = movedInto(this.units, new Uint16Array(2 * (place + more)))
  }
}

function buckets(): Exchange[][] {
  return Array.from({ length: UNIT_MASK + 1 }, () => [])
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (_, at) => text.charCodeAt(at))
}
