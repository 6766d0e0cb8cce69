import type { Category } from '../../src/verdict.js'

/** A development set that weights which ship may be fitted to. */
export interface Source {
  licence: string
  /** Categories that its labels are good for: it says nothing about the evidence of others. */
  fits: readonly Category[]
}

/**
 * The sets whose licence lets them feed what ships, by name. All others may only be measured on; a set that is
 * used must be named in `wordlists/SOURCES.md`.
 */
export const SOURCES: Readonly<Record<string, Source>> = {
  // Raters were asked for insults and attacks on identity alike: most of what derogates a group is not marked as such.
  civil_comments_en: { licence: 'CC0', fits: ['personal', 'obscene'] },
  wikipedia_talk_en: { licence: 'CC0', fits: ['personal'] },
  jigsaw6_en: { licence: 'CC0', fits: ['personal'] },
  contextual_abuse_en: { licence: 'CC BY 4.0', fits: ['derogatory', 'personal'] },
  hatexplain_en: { licence: 'MIT', fits: ['derogatory'] },
  dynahate_en: { licence: 'CC BY 4.0', fits: ['derogatory'] },
  gab_hate_en: { licence: 'CC BY 4.0', fits: ['derogatory'] },
}
