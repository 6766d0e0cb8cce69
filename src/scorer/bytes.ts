import { hashOfText } from '../text/tables/fnv.js'

const BITS_PER_CHAR = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const ASCII = 128
const NO_CHAR = 255

/**
 * Base64 without padding → bytes. `atob` belongs to the host, of which this room knows nothing, and gives a text that would have
 * to be copied: it is no faster by a millisecond for 100 KB.
 */
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

/** Changes if anything of a model does, which the verdicts follow from: its table by the checksum, the rest as it stands. */
export function versionOf(model: { readonly table: string; readonly checksum: number }): string {
  return checksumOf(JSON.stringify({ ...model, table: '' })).toString(16)
}

/** 32 bits that change if any character does. It guards against damage, not against malice. */
export function checksumOf(text: string, from = 0, to = text.length): number {
  return hashOfText(text, from, to) >>> 0
}
