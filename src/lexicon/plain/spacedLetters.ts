import type { Stretches } from '../../text/stretches.js'
import { hasSyllables, isSyllable } from '../../text/letters/syllables.js'
import type { Borders } from './borders.js'

/** Fewer single letters, or syllables in scripts of India, in a row are no disguise: initials, "a", "I". */
export const FEWEST_SINGLES = 3

/** Most units of a syllable with its signs: three consonants tied together, and a vowel. */
const LONGEST_SYLLABLE = 6

/** Most characters between two letters of spaced-out writing. */
const WIDEST_GAP = 3

/** Runs of single letters, or of single syllables in scripts of India, which may be a word that is spaced out: `c r a p`. */
export class SpacedLetters {
  /** How many letters the run has that is being read. */
  count = 0
  readonly #stretches: Stretches
  readonly #borders: Borders
  /** Where it begins and ends. */
  #start = 0
  #end = 0

  /** @param stretches takes the runs; @param borders is told of each letter */
  constructor(stretches: Stretches, borders: Borders) {
    this.#stretches = stretches
    this.#borders = borders
  }

  clear(): void {
    this.count = 0
  }

  add(text: string, start: number, end: number): void {
    if (this.count > 0 && start - this.#end > WIDEST_GAP) this.endRun(text)
    if (this.count++ === 0) this.#start = start
    this.#end = end
    this.#borders.single()
  }

  /** Nothing more belongs to the run. */
  endRun(text: string): void {
    if (this.count >= FEWEST_SINGLES) this.#stretches.markSpaced(text, this.#start, this.#end)
    this.count = 0
  }
}

/** Whether a word is a single letter, or a single syllable. @param letters how many it has */
export function isSingle(text: string, start: number, end: number, letters: number, script: number): boolean {
  return letters === 1 || (mayBeSingle(letters, script) && isSyllable(text, start, end))
}

/** Whether a word of so many letters may be such a one. */
export function mayBeSingle(letters: number, script: number): boolean {
  return letters <= (hasSyllables(script) ? LONGEST_SYLLABLE : 1)
}
