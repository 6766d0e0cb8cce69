import type { Form } from '../entry.js'
import type { LanguagePack } from '../pack.js'

const LETTER = /^[\p{L}\p{M}]$/u

/** The letters that the forms of packs and of a site are made of, each once. */
export function lettersOf(packs: readonly LanguagePack[], site: readonly Form[]): string {
  const parts = [
    ...packs.flatMap(({ terms, exceptions }) => [...terms, ...exceptions].map(({ entries }) => entries)),
    ...packs.flatMap(({ paradigms }) => Object.values(paradigms).flat().flatMap(({ forms }) => forms)),
    ...packs.flatMap(({ spellings = '', respellings }) => [spellings, respellings]),
    ...site.map(({ text }) => text),
  ]
  return [...new Set(parts.join(''))].filter((char) => LETTER.test(char)).join('')
}
