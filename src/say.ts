import { askedFor } from './language/tags.js'
import type { LanguagePack, Messages } from './lexicon/pack.js'

/** Looks up a sentence and fills in its `{…}`; of several keys, the first that has a sentence. */
export type Saying = (keys: string | readonly string[], values?: Readonly<Record<string, string>>) => string

/** What the packs can say, in one language. */
export interface Say {
  readonly commenter: Saying
  readonly moderator: Saying
}

/** The sentences of a locale. */
export function sayIn(locale: string, packs: readonly LanguagePack[]): Say {
  const sources = inOrderOf(locale, packs).map((pack) => pack.messages)
  const sayTo =
    (audience: keyof Messages): Saying =>
    (keys, values = {}) => {
      const wanted = typeof keys === 'string' ? [keys] : keys
      const found = sources.flatMap((messages) => wanted.map((key) => messages[audience][key]))
      // A pack written by hand may know no sentence: then its key says what it would have been about.
      const template = found.find((sentence) => sentence !== undefined) ?? wanted.at(-1)!
      return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder)
    }
  return { commenter: sayTo('commenter'), moderator: sayTo('moderator') }
}

/** The packs that can speak: those of the locale, from `hi-Latn` to `hi`, then English, then any. */
function inOrderOf(locale: string, packs: readonly LanguagePack[]): LanguagePack[] {
  return [...new Set([...askedFor(locale, packs), ...askedFor('en', packs), ...packs])]
}
