import { formsOf as spellOut } from '../src/lexicon/speller.js'
import type { Language } from './lists/language.js'

/** A listed word or phrase without its edges, and all its forms with it. */
export interface Word {
  readonly text: string
  readonly forms: readonly string[]
}

/** The forms of a spelling in the paradigms named. */
export function formsOf(spelling: string, paradigms: readonly string[], language: Pick<Language, 'paradigms'>): Word {
  const text = spelling.replaceAll('|', '')
  return { text, forms: spellOut(text, { inflections: paradigms.map((name) => language.paradigms[name] ?? []) }) }
}
