import { checksumOf, decode } from './bytes.js'

/** A table of small whole numbers by key, as it ships. */
export interface PackedTable {
  /** How many keys it has. */
  readonly features: number
  /**
   * Base64, bits from the lowest of a byte on: the keys, rising, each as its distance to the one before by Rice's code (1979);
   * then what they have, column by column, each by its own Huffman code (1952).
   */
  readonly table: string
  /** By column. */
  readonly codes: readonly HuffmanCode[]
  /** `checksumOf(table)`. */
  readonly checksum: number
}

/** Which numbers have how many bits: the canonical Huffman code follows from that (RFC 1951, 3.2.2). */
export interface HuffmanCode {
  /** The least of them. */
  readonly least: number
  /** By number from there on, its bits as a digit in base 36: 0 if it does not occur. */
  readonly lengths: string
}

const LENGTHS_BASE = 36

/**
 * Reads a table.
 *
 * @param what it is the table of
 * @param range the keys are below it
 * @param take is given each key, and by column what it has
 * @throws Error that says what was found and what to do, if it is not what was written
 */
export function unpack(what: string, packed: PackedTable, range: number, take: (key: number, numbers: Int32Array) => void): void {
  refuseDamaged(what, packed)
  const bits = new Bits(decode(packed.table))
  const keys = readKeys(bits, packed.features, range)
  const columns = packed.codes.map((code) => readColumn(bits, packed.features, code))
  const numbers = new Int32Array(columns.length)
  for (const [feature, key] of keys.entries()) {
    for (let column = 0; column < columns.length; column++) numbers[column] = columns[column]![feature]!
    take(key, numbers)
  }
}

function refuseDamaged(what: string, { table, checksum }: PackedTable): void {
  const found = checksumOf(table)
  if (found === checksum) return
  throw new Error(
    `refrain/scorer: ${what} damaged: found ${table.length} characters with checksum ${found}, ` +
      `expected checksum ${checksum}. Install refrain again.`,
  )
}

/** A distance: as many ones as it has multiples of a power of two, a zero, and the rest of it. */
function readKeys(bits: Bits, count: number, range: number): Int32Array {
  const keys = new Int32Array(count)
  const low = lowBitsOf(count, range)
  let key = -1
  for (let index = 0; index < count; index++) {
    let multiples = 0
    while (bits.next() === 1) multiples++
    let rest = 0
    for (let bit = 0; bit < low; bit++) rest |= bits.next() << bit
    key += 1 + (multiples << low) + rest
    keys[index] = key
  }
  return keys
}

/** How many bits of a distance are written as they are: those of the mean, about. */
export function lowBitsOf(count: number, range: number): number {
  return Math.max(0, Math.round(Math.log2((Math.LN2 * range) / Math.max(1, count))))
}

function readColumn(bits: Bits, count: number, code: HuffmanCode): Int32Array {
  const { counts, numbers } = canonical(code)
  const column = new Int32Array(count)
  for (let index = 0; index < count; index++) column[index] = readNumber(bits, counts, numbers)
  return column
}

/** Codes of one length are numbers in a row, and begin where those of the length before end, one bit longer. */
function readNumber(bits: Bits, counts: readonly number[], numbers: readonly number[]): number {
  let code = 0
  let first = 0
  let passed = 0
  for (let length = 1; length < counts.length; length++) {
    code |= bits.next()
    const count = counts[length]!
    if (code < first + count) return numbers[passed + code - first]!
    passed += count
    first = (first + count) << 1
    code <<= 1
  }
  return 0
}

/** By length how many numbers have it, and the numbers: those of shorter codes first, of equally long ones the lesser. */
export function canonical({ least, lengths }: HuffmanCode): { counts: readonly number[]; numbers: readonly number[] } {
  const bits = Array.from(lengths, (digit) => parseInt(digit, LENGTHS_BASE))
  const counts = new Array<number>(Math.max(0, ...bits) + 1).fill(0)
  for (const length of bits) if (length > 0) counts[length]!++
  const places = [...bits.keys()].filter((place) => bits[place]! > 0).sort((a, b) => bits[a]! - bits[b]! || a - b)
  return { counts, numbers: places.map((place) => least + place) }
}

class Bits {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): number {
    const bit = (this.#bytes[this.#at >> 3]! >> (this.#at & 7)) & 1
    this.#at++
    return bit
  }
}
