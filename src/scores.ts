import { thousandths } from './rules/thousandths.js'
import { CATEGORIES, type Category, type Reason } from './verdict.js'

/** The scores of a comment in which nothing was found and nothing was weighed. */
const NO_SCORES: Readonly<Record<Category, number>> = Object.freeze({ derogatory: 0, personal: 0, obscene: 0 })

/** How much a further reason of a category adds to what the surest one leaves open. */
const WEIGHT_OF_FURTHER = 0.5

/**
 * The score of each category: the surest witness, which is a reason or the scorer's probability, and a little more for
 * every further reason, so that one more never lowers it.
 *
 * @param reasons with what the scorer makes of them: see `weighed.ts`
 * @param probabilities of the scorer, in the order of `CATEGORIES`
 */
export function scoresOf(reasons: readonly Reason[], probabilities?: Float64Array): Readonly<Record<Category, number>> {
  if (reasons.length === 0 && probabilities === undefined) return NO_SCORES
  const scores = { ...NO_SCORES }
  for (const [index, category] of CATEGORIES.entries()) {
    scores[category] = thousandths(together(reasons, category, probabilities?.[index] ?? 0))
  }
  return scores
}

function together(reasons: readonly Reason[], category: Category, probability: number): number {
  let surest = 0
  let open = 1
  for (const { category: own, confidence } of reasons) {
    if (own !== category) continue
    surest = Math.max(surest, confidence)
    open *= 1 - WEIGHT_OF_FURTHER * confidence
  }
  // The surest reason speaks for itself or through the scorer; every further one counts by half.
  return 1 - ((1 - Math.max(surest, probability)) * open) / (1 - WEIGHT_OF_FURTHER * surest)
}
