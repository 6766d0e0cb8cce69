/** Weights of one set per question: derogatory, personal, obscene, any. 0: the set does not speak to it. */
export type QuestionWeights = readonly [derogatory: number, personal: number, obscene: number, any: number]

/** A development set that the weights of the scorer may be trained on. */
export interface TrainingSource {
  readonly licence: string
  /** Who is to be named where the licence asks for it. */
  readonly attribution: string
  readonly weights: QuestionWeights
}

/**
 * The sets whose licence lets them feed weights that ship, and how much a row of each counts. Sets that call much
 * hateful that a news site would publish, or that were drawn by keywords, count less; the biased ones least.
 */
export const SOURCES: Readonly<Record<string, TrainingSource>> = {
  civil_comments_en: source('CC0', 'Civil Comments, toxic spans', [2, 2, 2, 2]),
  wikipedia_talk_en: source('CC0', 'Jigsaw, Wikipedia talk pages', [1, 1, 1, 1]),
  jigsaw6_en: source('CC0', 'Jigsaw, Wikipedia talk pages', [1, 1, 1, 1]),
  jigsaw_binary_en: source('CC0, CC BY 4.0', 'Jigsaw, Wikipedia talk pages', [1, 1, 1, 1]),
  wikipedia_natural_en: source('Apache-2.0', 'Wikipedia talk pages at their natural rate', [0.5, 0.5, 0.5, 0.5]),
  civil_toxic_en: source('CC0', 'Civil Comments', [0, 0, 0, 0.5]),
  contextual_abuse_en: source('CC BY 4.0', 'Contextual Abuse Dataset (Vidgen et al. 2021)', [1, 1, 0, 1]),
  hatexplain_en: source('MIT', 'HateXplain (Mathew et al. 2021)', [0.5, 0, 0, 0.5]),
  edos_sexism_en: source('CC0', 'EDOS (Kirk et al. 2023)', [0.5, 0, 0, 0]),
  dynahate_en: source('CC BY 4.0', 'Dynamically Generated Hate (Vidgen et al. 2021)', [0.5, 0, 0, 0]),
  hatemoji_build_en: source('CC BY 4.0', 'HatemojiBuild (Kirk et al. 2022)', [0.3, 0, 0, 0]),
  gab_hate_en: source('CC BY 4.0', 'Gab Hate Corpus (Kennedy et al. 2022)', [0.5, 0, 0, 0]),
  measuring_hate_en: source('CC BY 4.0', 'Measuring Hate Speech (Kennedy et al. 2020)', [0.5, 0, 0, 0]),
  toxigen_en: source('MIT', 'ToxiGen (Hartvigsen et al. 2022)', [0.5, 0, 0, 0.5]),
  paradetox_en: source('CC0', 'ParaDetox (Logacheva et al. 2022)', [0.2, 0.2, 0.3, 0.5]),
  davidson_en: source('MIT', 'Davidson et al. 2017', [0.2, 0, 0, 0.3]),
  convabuse_en: source('CC BY 4.0', 'ConvAbuse (Cercas Curry et al. 2021)', [0.5, 1, 0, 1]),
  reddit_misogyny_en: source('MIT', 'Guest et al. 2021', [0.5, 0, 0, 0]),
  surge_toxicity_en: source('MIT', 'Surge AI', [0, 0, 0, 1]),
  verdicts_en: source('MIT', 'refrain', [3, 3, 3, 3]),
  refrain_en: source('MIT', 'refrain, `bench/comments`', [2, 2, 2, 2]),
}

function source(licence: string, attribution: string, weights: QuestionWeights): TrainingSource {
  return { licence, attribution, weights }
}
