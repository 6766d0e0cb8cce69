import type { LanguagePack, TermGroup, Trait } from '../../src/lexicon/pack.js'

/** A language pack that knows nothing but what is given. */
export function packOf(parts: Partial<LanguagePack> = {}): LanguagePack {
  return {
    tag: 'xx',
    script: 'Latn',
    terms: [],
    common: [],
    contractions: '',
    grammar: { defines: [], guards: {}, rules: [] },
    exceptions: [],
    paradigms: {},
    joins: '',
    respellings: '',
    innocent: '',
    messages: { commenter: {}, moderator: {} },
    calibration: {},
    ...parts,
  }
}

/** Entries as lists have them, `|whole|` or `|begins`, written as a pack has them. */
export function inPack(entries: string): string {
  return entries
    .split('\n')
    .map((entry) => `${entry.startsWith('|') ? '' : '*'}${entry.replaceAll('|', '')}${entry.endsWith('|') ? '' : '*'}`)
    .join('\n')
}

/** Mild profanities of a list called `words`, one a line, as lists have them. */
export function termsOf(entries: string, ...traits: Trait[]): TermGroup {
  return { list: 'words', code: 'obscene/profanity', severity: 'mild', kinds: [], sense: {}, forms: [], traits, entries: inPack(entries) }
}
