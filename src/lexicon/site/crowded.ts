import { scriptOf } from '../../text/letters/scripts.js'
import { readTerm } from './term.js'

/**
 * Different letters of one script that a site's terms may have in all. A script has a class for each letter, of which there
 * are 1,024 (`text/letters/kinds.ts`); some are taken by digits and by the words of language packs.
 */
export const MOST_LETTERS = 900

/** The first term of a list with which its script has too many different letters; undefined if none has. */
export function firstCrowded(terms: readonly string[]): { readonly index: number; readonly script: string } | undefined {
  // Few policies have so many characters at all, and reading each term again costs as much as the rest of the check.
  if (new Set(terms.join('')).size <= MOST_LETTERS) return undefined
  const letters = new Map<string, Set<string>>()
  for (const [index, term] of terms.entries()) {
    for (const letter of readTerm(term).texts.join('')) {
      const script = scriptOf(letter.codePointAt(0)!)
      const known = letters.get(script) ?? new Set()
      letters.set(script, known.add(letter))
      if (known.size > MOST_LETTERS) return { index, script }
    }
  }
  return undefined
}
