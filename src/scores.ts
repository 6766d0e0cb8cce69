import { CATEGORIES, type Category, type Reason } from './verdict.js'

/** The scores of a comment in which nothing was found and nothing was weighed. */
const NO_SCORES: Readonly<Record<Category, number>> = Object.freeze({ derogatory: 0, personal: 0, obscene: 0 })

/** How much a further reason of a category adds to what the surest one leaves open. */
const WEIGHT_OF_FURTHER = 0.5

/** From this confidence on a reason counts in full, whatever statistics say. */
const STRONG = 0.8

/**
 * What a weaker reason is sure to keep of its confidence. Whether a listed insult is one depends most on what stands
 * around it, which the scorer has seen; a profanity is one anywhere.
 */
const WEAK_SHARE: Readonly<Record<Category, number>> = { derogatory: 1, personal: 0.5, obscene: 1 }

/**
 * The score of each category: the surest witness, which is a reason or the scorer's probability, and a little more for
 * every further reason, so that one more never lowers it. The scorer has weighed the reasons of its language already:
 * of those only the strong ones count in full.
 *
 * @param probabilities of the scorer, in the order of `CATEGORIES`
 * @param language that the scorer knows
 */
export function scoresOf(
  reasons: readonly Reason[],
  probabilities?: Float64Array,
  language?: string,
): Readonly<Record<Category, number>> {
  if (reasons.length === 0 && probabilities === undefined) return NO_SCORES
  const scores = { ...NO_SCORES }
  for (const [index, category] of CATEGORIES.entries()) {
    const probability = probabilities?.[index]
    scores[category] = thousandths(together(reasons, category, probability ?? 0, probability === undefined ? undefined : language))
  }
  return scores
}

/** @param weighed the language whose weak reasons the scorer has weighed */
function together(reasons: readonly Reason[], category: Category, probability: number, weighed: string | undefined): number {
  let surest = 0
  let open = 1
  for (const { category: own, confidence, language } of reasons) {
    if (own !== category) continue
    const counts = language === weighed && confidence < STRONG ? WEAK_SHARE[category] * confidence : confidence
    surest = Math.max(surest, counts)
    open *= 1 - WEIGHT_OF_FURTHER * counts
  }
  // The surest reason speaks for itself or through the scorer; every further one counts by half.
  return 1 - ((1 - Math.max(surest, probability)) * open) / (1 - WEIGHT_OF_FURTHER * surest)
}

/** More digits would be a pretence. */
function thousandths(probability: number): number {
  return Math.round(probability * 1000) / 1000
}
