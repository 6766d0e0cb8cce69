import { Kind } from './kinds.js'
import { KNOWN_SCRIPTS } from './scripts.js'

/** By kind of a script: whether it writes syllables, a letter with the vowel as a sign on it. */
const SYLLABIC: readonly boolean[] = KNOWN_SCRIPTS.map((script) => ['Deva', 'Mlym', 'Taml'].includes(script))

/** Tie a consonant to the one behind it. */
export const VIRAMAS: readonly string[] = ['\u094d', '\u0d4d', '\u0bcd']
const SIGN = /^\p{M}$/u

/** A letter or sign of one of the scripts in which joiners are spelling. UTF-16 units. */
export function isOfIndia(unit: number): boolean {
  return unit >= 0x900 && unit < 0xe00
}

/** Whether the script of a kind writes syllables: a letter, and the vowel as a sign on it. */
export function hasSyllables(kind: number): boolean {
  return SYLLABIC[kind - Kind.firstScript] === true
}

/**
 * Whether the unit at `index` goes on with the syllable before it, in a script of India: a sign, or a letter that a virama
 * ties to the one before.
 */
export function continuesSyllable(text: string, index: number): boolean {
  if (!isOfIndia(text.charCodeAt(index))) return false
  return SIGN.test(text.charAt(index)) || VIRAMAS.includes(text.charAt(index - 1))
}

/**
 * Whether letters and signs of a script of India are a single syllable.
 * @example isSyllable('ത്താ', 0, 4) // true
 */
export function isSyllable(text: string, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) if (!continuesSyllable(text, index)) return false
  return true
}
