import { isSpace } from './characters.js'

/** Longer chunks, links mostly, are not remembered. UTF-16 units. */
const LONGEST = 32

/** So many chunks are remembered; when there are more, all are forgotten. */
export const MOST_CHUNKS = 1 << 15

/** The id of a chunk that is not remembered. */
export const NO_CHUNK = MOST_CHUNKS

const SLOT_BITS = 17
const SLOTS = 1 << SLOT_BITS
const SLOT_SHIFT = 32 - SLOT_BITS
const POOL = MOST_CHUNKS * 10
const PRIME = 0x01000193
const SPREAD = 0x9e3779b1

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
  /** Grows whenever all chunks are forgotten: what is known by ids is worth nothing then. */
  generation = 1
  /** By slot: 1 + id, or 0 where it is free; open addressing. */
  readonly #slots = new Int32Array(SLOTS)
  /** By id. */
  readonly #hashes = new Int32Array(MOST_CHUNKS)
  readonly #places = new Int32Array(MOST_CHUNKS + 1)
  /** The units of all chunks, one behind the other. */
  readonly #units = new Uint16Array(POOL)
  #known = 0

  cut(text: string): void {
    if (this.#known > MOST_CHUNKS / 2 || this.#places[this.#known]! > POOL / 2) this.#forgetIfFull(text.length)
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

  #idOf(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    let slot = Math.imul(hash ^ (hash >>> 15), SPREAD) >>> SLOT_SHIFT
    for (let taken = slots[slot]!; taken !== 0; taken = slots[slot]!) {
      if (this.#hashes[taken - 1] === hash && this.#isSame(text, start, end, taken - 1)) return taken - 1
      slot = (slot + 1) & (SLOTS - 1)
    }
    return this.#remember(text, start, end, hash, slot)
  }

  #isSame(text: string, start: number, end: number, id: number): boolean {
    const units = this.#units
    let place = this.#places[id]!
    if (this.#places[id + 1]! - place !== end - start) return false
    for (let index = start; index < end; index++) if (units[place++] !== text.charCodeAt(index)) return false
    return true
  }

  #remember(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#known
    let place = this.#places[id]!
    if (id === MOST_CHUNKS || place + end - start > POOL) return NO_CHUNK
    this.#known++
    this.#slots[slot] = id + 1
    this.#hashes[id] = hash
    for (let index = start; index < end; index++) this.#units[place++] = text.charCodeAt(index)
    this.#places[id + 1] = place
    return id
  }

  /** Ids stay valid within a comment, so room is made before it is cut. */
  #forgetIfFull(units: number): void {
    const isRoom = this.#known + units / 2 < MOST_CHUNKS && this.#places[this.#known]! + units < POOL
    if (isRoom || this.#known === 0) return
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

function twice(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2)
  larger.set(column)
  return larger
}
