import { foldedClass } from '../text/folding.js'

/** The symbols of a word that is folded, as `FoldedReading` has them. */
export function symbolsOf(folded: string): number[] {
  return Array.from(folded, symbolOf)
}

/** That of one letter of it. */
export function symbolOf(letter: string): number {
  return foldedClass(letter.charCodeAt(0)) + 1
}
