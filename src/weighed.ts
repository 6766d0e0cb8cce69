import { blockedTermIn } from './siteRule.js'
import { thousandths } from './rules/thousandths.js'
import { CATEGORIES, type Category, type Reason } from './verdict.js'

/** From this confidence on a reason stands for itself, whatever statistics say. */
const STRONG = 0.8

/**
 * What the scorer is asked about again: whether a listed insult is one depends most on what stands around it, which the scorer
 * has seen. A profanity is one anywhere, and of what is said of groups lists and rules know more than the scorer
 * (`docs/model-card.md`).
 */
const ASKED: Category = 'personal'

/**
 * Reasons as sure as the scorer is, where they depend on what stands around them: it may lower or raise the confidence of a
 * weak one. A strong one is never outvoted, and none is taken back.
 *
 * @param reasons of lists and rules, which the scorer has seen
 * @param probabilities of the scorer, in the order of `CATEGORIES`, 0–1
 * @param language that the scorer knows: it has seen nothing of words of others, nor of a site's own
 */
export function weighed(reasons: readonly Reason[], probabilities: Float64Array, language: string): readonly Reason[] {
  // Most comments have none.
  if (reasons.length === 0) return reasons
  const confidence = thousandths(probabilities[CATEGORIES.indexOf(ASKED)]!)
  return reasons.map((reason) => (isWeak(reason, language) ? { ...reason, confidence } : reason))
}

function isWeak({ category, language, confidence, rule }: Reason, known: string): boolean {
  return category === ASKED && language === known && confidence < STRONG && blockedTermIn(rule) === undefined
}
