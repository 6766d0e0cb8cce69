/*
 * FNV-1a, the hash by which words and chunks are told apart: fast, and made unit by unit while a text is read.
 */

/** The hash of nothing. */
export const BASIS = 0x811c9dc5 | 0

/** What `mix` multiplies by, for loops that are to be free of calls. */
export const PRIME = 0x01000193

/** Knuth's multiplicative hashing: times this, a number has its best mixed bits uppermost. */
export const SPREAD = 0x9e3779b1

/** A hash with one unit more. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME)
}

/** The hash of a stretch of a text, unit by unit. */
export function hashOfText(text: string, from = 0, to = text.length): number {
  let hash: number = BASIS
  for (let at = from; at < to; at++) hash = mix(hash, text.charCodeAt(at))
  return hash
}
