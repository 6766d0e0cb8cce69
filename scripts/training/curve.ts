import type { Curve } from '../../src/scorer/weights.js'
import { fitLogistic } from '../calibration/logistic.js'

/** Log odds, the share of raters who say yes (or whether most do), and how much the comment counts. */
export interface Judged {
  readonly odds: number
  readonly share: number
  readonly weight: number
}

/** Next to nothing: it only keeps the weight of a stretch finite that no comment, or comments of one kind, are in. */
const RIDGE = 1e-6

/**
 * Fits the curve from log odds to probability by logistic regression, on comments the model was not trained on. It is
 * bent at the knots given, for bland comments are safer than a straight line says.
 *
 * @param knots where it is bent, in log odds, rising
 */
export function fitCurve(judged: readonly Judged[], knots: readonly number[]): Curve {
  const observations = judged.map(({ odds, share, weight }) => ({
    evidence: [1, odds, ...knots.map((knot) => Math.min(0, odds - knot))],
    share,
    weight,
  }))
  return { knots, weights: fitLogistic(observations, { ridge: RIDGE, notNegative: [] }) }
}
