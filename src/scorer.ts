import { model } from './scorer/model.js'
import type { StatisticalScorer } from './scorer/part.js'
import { LinearScorer } from './scorer/scorer.js'
import { readTable, type Table } from './scorer/weights.js'

export type { Scorer, StatisticalScorer } from './scorer/part.js'

/**
 * Judges English comments by small weights beside the lists: how likely each category is, also where no list has a
 * word for it. What it was trained on and how good it is: `docs/model-card.md`.
 *
 * @example createModerator(policy, { packs: [en], scorer })
 */
export const scorer: StatisticalScorer = {
  create: (chunks) => new LinearScorer(model, chunks, (table ??= readTable(model))),
}

/** Read once, for all moderators. */
let table: Table | undefined
