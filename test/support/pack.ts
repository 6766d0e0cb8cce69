import type { LanguagePack } from '../../src/lexicon/pack.js'

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
