import { BASIS, mix } from '../text/tables/fnv.js'

/** The bit that makes a small letter of an ASCII capital. */
const SMALL = 0x20

/** The hash of a word of small letters. */
export function hashOfSpelling(word: string): number {
  return hashOfWritten(word, 0, word.length)
}

/** Hash of part of a text. Ignores case for ASCII letters only, which is all that the markers use. */
export function hashOfWritten(text: string, start: number, end: number): number {
  let hash: number = BASIS
  for (let index = start; index < end; index++) hash = mix(hash, text.charCodeAt(index) | SMALL)
  return hash
}
