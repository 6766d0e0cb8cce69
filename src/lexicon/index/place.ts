import type { Letters } from './letters.js'

/** A position at which forms are looked up, and the callbacks that receive what is found. Reused, so that a lookup allocates nothing. */
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
