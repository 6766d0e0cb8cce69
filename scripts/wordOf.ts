import { formsOf } from '../src/lexicon/forms/speller.js'
import type { Attributes } from './lists/attributes.js'
import type { Language } from './lists/language.js'

/** A listed word or phrase without its edges, and all its forms with it. */
export interface Word {
  readonly text: string
  readonly forms: readonly string[]
}

/** The forms of a spelling of an entry. */
export function wordOf(spelling: string, { forms, traits }: Pick<Attributes, 'forms' | 'traits'>, language: Pick<Language, 'paradigms'>): Word {
  const text = spelling.replaceAll('|', '')
  const inflections = forms.map((name) => language.paradigms[name] ?? [])
  return { text, forms: formsOf(text, { inflections, isClosedUp: traits.includes('joined') }) }
}
