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

/** Mild profanities of a list called `words`, one a line. */
export function termsOf(entries: string, ...traits: Trait[]): TermGroup {
  return { list: 'words', code: 'obscene/profanity', severity: 'mild', kinds: [], sense: {}, forms: [], traits, entries }
}
