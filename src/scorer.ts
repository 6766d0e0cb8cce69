import { model } from './scorer/model.js'
import { skipgrams } from './scorer/skipgrams/all.js'
import type { StatisticalScorer } from './scorer/part.js'
import { LinearScorer } from './scorer/scorer.js'
import type { Table } from './scorer/table.js'
import { readTable } from './scorer/weights.js'
import { Witness } from './scorer/witness.js'

export type { Scorer, StatisticalScorer } from './scorer/part.js'

/**
 * Judges comments by small weights beside the lists, also where no list has a word for it: in English how likely each
 * category is, in all languages whether a group is derogated, or a person attacked. What it was trained on and how good it is:
 * `docs/model-card.md`.
 *
 * @example createModerator(policy, { packs: [en], scorer })
 */
export const scorer: StatisticalScorer = {
  create: (chunks, packs) => new LinearScorer(model, chunks, new Witness(skipgrams, packs, chunks), (table ??= readTable(model))),
}

/** Read once, for all moderators. */
let table: Table | undefined
