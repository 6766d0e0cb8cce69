import { foldLetter, isReadOver } from '../../text/letters/foldLetter.js'
import { ANY_CHARACTER } from '../entry.js'
import { readPattern } from './pattern.js'

/** Between letters these are written and left out as people like, and so it is read. */
const JOINING = /(?<=[\p{L}\p{M}\p{N}])[-‐‑–'’](?=[\p{L}\p{M}\p{N}])/gu

/**
 * The signs of a site's own term that are not looked for, in order, each once; what only joins letters is none.
 *
 * @throws TermError for a pattern that cannot be read
 * @example signsIn('|f**k?-ups|') // '*'
 */
export function signsIn(term: string): string[] {
  const [reading] = readPattern(term).readings.slice(-1)
  return [...new Set(reading!.replaceAll(ANY_CHARACTER, '').replace(JOINING, ''))].filter(isSign)
}

function isSign(char: string): boolean {
  const codePoint = char.codePointAt(0)!
  return !/\s/.test(char) && foldLetter(codePoint) === undefined && !isReadOver(codePoint)
}
