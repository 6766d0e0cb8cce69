import { BASIS, mix } from '../text/fnv.js'

const BITS_PER_CHAR = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const ASCII = 128
const NO_CHAR = 255

/** Base64 without padding → bytes; browsers and Node have no decoder in common. */
export function decode(text: string): Uint8Array {
  const valueOf = new Uint8Array(ASCII).fill(NO_CHAR)
  for (let value = 0; value < ALPHABET.length; value++) valueOf[ALPHABET.charCodeAt(value)] = value
  const bytes = new Uint8Array(Math.floor((text.length * BITS_PER_CHAR) / 8))
  let bits = 0
  let held = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    held = (held << BITS_PER_CHAR) | valueOf[text.charCodeAt(at)]!
    bits += BITS_PER_CHAR
    if (bits < 8) continue
    bits -= 8
    bytes[count++] = held >> bits
    held &= (1 << bits) - 1
  }
  return bytes
}

/**
 * Reads rising keys, each as its distance to the one before by Rice's code (1979), bits from the lowest of a byte on: as many
 * ones as the distance has multiples of a power of two, a zero, and the rest of it.
 *
 * @param count how many there are
 * @param range the keys are below it
 */
export function eachKey(bytes: Uint8Array, count: number, range: number, take: (key: number, index: number) => void): void {
  const bits = new Bits(bytes)
  const low = lowBitsOf(count, range)
  let key = -1
  for (let index = 0; index < count; index++) {
    let multiples = 0
    while (bits.next() === 1) multiples++
    let rest = 0
    for (let bit = 0; bit < low; bit++) rest |= bits.next() << bit
    key += 1 + (multiples << low) + rest
    take(key, index)
  }
}

/** How many bits of a distance are written as they are: those of the mean, about. */
export function lowBitsOf(count: number, range: number): number {
  return Math.max(0, Math.round(Math.log2((Math.LN2 * range) / Math.max(1, count))))
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

/** Changes if anything of a model does, which the verdicts follow from: its table by the checksum, the rest as it stands. */
export function versionOf(model: { readonly table: string; readonly checksum: number }): string {
  return checksumOf(JSON.stringify({ ...model, table: '' })).toString(16)
}

/** 32 bits that change if any character does. It guards against damage, not against malice. */
export function checksumOf(text: string, from = 0, to = text.length): number {
  let hash: number = BASIS
  for (let at = from; at < to; at++) hash = mix(hash, text.charCodeAt(at))
  return hash >>> 0
}

/**
 * @param what it is the table of
 * @throws Error that says what was found and what to do, if a table is not what was written
 */
export function checkTable(what: string, table: string, checksum: number): void {
  const found = checksumOf(table)
  if (found === checksum) return
  throw new Error(
    `refrain/scorer: ${what} damaged: found ${table.length} characters with checksum ${found}, ` +
      `expected checksum ${checksum}. Install refrain again.`,
  )
}
