import { BASIS, mix } from '../text/fnv.js'

/** Makes a small letter of a Latin capital, and leaves a small one. */
const SMALL = 0x20

/** The hash of a word of small letters. */
export function hashOfSpelling(word: string): number {
  return hashOfWritten(word, 0, word.length)
}

/** The hash of a part of a text, read in small letters: another one for whatever are no Latin letters. */
export function hashOfWritten(text: string, start: number, end: number): number {
  let hash: number = BASIS
  for (let index = start; index < end; index++) hash = mix(hash, text.charCodeAt(index) | SMALL)
  return hash
}
