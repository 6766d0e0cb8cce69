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
  return charactersOf(parts).filter((character) => LETTER.test(character)).join('')
}

/** The characters of texts, each once: there are a million letters, so none becomes a string before it is known to be a new one. */
function charactersOf(texts: readonly string[]): string[] {
  const seen = new Uint8Array(1 << 16)
  const pairs = new Set<string>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isSurrogate(unit)) pairs.add(String.fromCodePoint(text.codePointAt(at)!))
      seen[unit] = 1
    }
  }
  const units = [...seen.keys()].filter((unit) => seen[unit] === 1 && !isSurrogate(unit))
  return [...units.map((unit) => String.fromCharCode(unit)), ...pairs]
}

function isSurrogate(unit: number): boolean {
  return unit >> 11 === 0xd800 >> 11
}
