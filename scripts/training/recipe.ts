import { trainFtrl, type Choice } from './ftrl.js'
import { merge, type MergedModel } from './merge.js'
import { NEUTRAL } from './neutral.js'
import type { TrainingSet } from './rows.js'
import { SOURCES, type QuestionWeights } from './sources.js'

const GENERAL = { epochs: 2, l1: 0.3, l2: 3, alpha: 0.5, fewest: 6 }
const FEW = { epochs: 4, l1: 3, l2: 3, alpha: 0.5, fewest: 3 }

/**
 * The model that ships is the sum of three. One is trained on everything and knows many words. Two are trained on few
 * sets with hard pruning, so that they learn hardly more than what the lists and rules mean there: one on comments of
 * news sites, one on those and on talk pages.
 */
export function trainAll(sets: readonly TrainingSet[], chosen: Choice): MergedModel {
  const general = trainFtrl(sets, chosen, {
    ...GENERAL,
    weights: { ...weightsOfSources(), [NEUTRAL]: [1, 1, 1, 1] },
  })
  const news = trainFtrl(sets, chosen, { ...FEW, weights: { civil_comments_en: [1, 1, 1, 1] } })
  const talk = trainFtrl(sets, chosen, {
    ...FEW,
    weights: { civil_comments_en: [1, 1, 1, 1], wikipedia_talk_en: [0.3, 0.3, 0.3, 0.3], jigsaw6_en: [0.3, 0.3, 0.3, 0.3] },
  })
  return merge([
    { model: general, weight: 1, any: 0.5 },
    { model: news, weight: 1, any: 0 },
    { model: talk, weight: 1, any: 0 },
  ])
}

function weightsOfSources(): Record<string, QuestionWeights> {
  return Object.fromEntries(Object.entries(SOURCES).map(([name, { weights }]) => [name, weights]))
}
