import type { Letters } from './letters.js'

/** Where a look is taken, and what takes what is found. One object, so that a look makes none. */
export interface Place {
  /** The letters behind the word or words looked at. */
  behind(): Letters
  /** The letters from so many before the end of the one looked at. */
  back(letters: number): Letters
  /** @param form number of a form; @param end where its last letter ends */
  found(form: number, end: number): void
  /** The letters ended where a form might have gone on behind a gap. */
  ranOut(): void
}
