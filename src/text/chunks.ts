import { PRIME, SPREAD } from './tables/fnv.js'
import { isSpace } from './letters/units.js'
import { twice } from './tables/columns.js'

/** Longer chunks, links mostly, are not remembered. UTF-16 units: two of them fill a number of a row. */
const LONGEST = 32
const UNITS = LONGEST / 2

/** So many chunks are remembered; when there are more, all are forgotten. */
export const MOST_CHUNKS = 1 << 15

/** The id of a chunk that is not remembered. */
export const NO_CHUNK = MOST_CHUNKS

const SLOT_BITS = 16
const SLOT_SHIFT = 32 - SLOT_BITS
/** Numbers of a slot: a hash, and 1 + the id of the chunk that has it, or 0 where the slot is free. */
const SLOT = 2
const SLOTS = SLOT << SLOT_BITS
/**
 * So many slots are looked at for a chunk, which is hardly ever more than three: the hash is no secret, so somebody can write
 * thousands of chunks that all begin at one slot. Those behind are not remembered.
 */
const MOST_PROBES = 16
/** One unit of two in a number. */
const UNIT = 0xffff

/**
 * A comment cut at white space. Comments are made of the same few thousand chunks over and over, so each has an id, by
 * which whoever reads comments can remember what there is to know of it: everything that does not depend on what
 * stands around it. Chunks are told apart by all of their units, so what is remembered never changes a verdict.
 *
 * One object serves all comments.
 */
export class Chunks {
  /** Of the comment cut last: how many chunks, where each stands (UTF-16 offsets, end exclusive), and its id. */
  count = 0
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  ids = new Int32Array(256)
  /**
   * By id a row of numbers, all 0 while nothing is known of a chunk; readers that remember something reserve columns. One
   * array, so that all that is known of a chunk lies in the same cache lines.
   */
  rows = new Int32Array(0)
  /** Numbers of a row. */
  width = UNITS
  /** How often all chunks were forgotten: since then, ids stand for other ones. */
  generation = 0
  /** Open addressing. */
  readonly #slots = new Int32Array(SLOTS)
  #known = 0

  /**
   * Reserves numbers of a row, before the first comment is cut.
   *
   * @returns the column of the first
   * @throws Error if a comment was cut already
   */
  reserve(columns: number): number {
    if (this.rows.length > 0) throw new Error('Chunks.reserve: found a comment that is cut already, expected none: reserve first')
    const first = this.width
    this.width += columns
    return first
  }

  cut(text: string): void {
    if (this.rows.length === 0) this.rows = new Int32Array((MOST_CHUNKS + 1) * this.width)
    if (this.#known > MOST_CHUNKS / 2) this.#forgetIfFull(text.length)
    const length = text.length
    let count = 0
    let index = 0
    while (index < length) {
      let unit = text.charCodeAt(index)
      if (unit <= 0x20 || (unit >= 0x80 && isSpace(unit))) {
        index++
        continue
      }
      const start = index
      let hash = 0
      do {
        hash = Math.imul(hash ^ unit, PRIME)
        if (++index === length) break
        unit = text.charCodeAt(index)
      } while (unit > 0x20 && (unit < 0x80 || !isSpace(unit)))
      if (count === this.starts.length) this.#grow()
      this.starts[count] = start
      this.ends[count] = index
      this.ids[count++] = index - start > LONGEST ? NO_CHUNK : this.#idOf(text, start, index, hash)
    }
    this.count = count
  }

  /** Forgets what is known of all chunks in some columns. */
  forget(column: number, columns: number): void {
    for (let row = column; row < this.rows.length; row += this.width) this.rows.fill(0, row, row + columns)
  }

  #idOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    let slot = (Math.imul(hash ^ (hash >>> 15), SPREAD) >>> SLOT_SHIFT) * SLOT
    let probes = 0
    for (let taken = slots[slot + 1]!; taken !== 0; taken = slots[slot + 1]!) {
      if (slots[slot] === hash && this.#isSame(text, start, end, taken - 1)) return taken - 1
      if (++probes === MOST_PROBES) return NO_CHUNK
      slot = (slot + SLOT) & (SLOTS - 1)
    }
    if (this.#known === MOST_CHUNKS) return NO_CHUNK
    const id = this.#known++
    slots[slot] = hash
    slots[slot + 1] = id + 1
    this.#write(text, start, end, id)
    return id
  }

  /** Begins the row of a chunk with its units, and 0 behind them. */
  #write(text: string, start: number, end: number, id: number): void {
    const { rows, width } = this
    const row = id * width
    rows.fill(0, row, row + width)
    for (let index = start, at = 0; index < end; index++, at++) rows[row + (at >> 1)]! |= text.charCodeAt(index) << ((at & 1) << 4)
  }

  #isSame(text: string, start: number, end: number, id: number): boolean {
    const { rows } = this
    let at = id * this.width
    let index = start
    for (; index + 1 < end; index += 2) if (rows[at++] !== (text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16))) return false
    if (index < end) return rows[at] === text.charCodeAt(index)
    return end - start === LONGEST || (rows[at]! & UNIT) === 0
  }

  /** Ids stay valid within a comment, so room is made before it is cut. */
  #forgetIfFull(units: number): void {
    if (this.#known + units / 2 < MOST_CHUNKS) return
    this.#slots.fill(0)
    this.#known = 0
    this.generation++
  }

  #grow(): void {
    this.starts = twice(this.starts)
    this.ends = twice(this.ends)
    this.ids = twice(this.ids)
  }
}
