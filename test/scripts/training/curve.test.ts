import { describe, expect, it } from 'vitest'
import { fitCurve } from '../../../scripts/training/curve.js'
import { probabilityOf } from '../../../src/scorer/weights.js'

describe('the curve', () => {
  it('finds the probabilities that odds stand for', () => {
    const judged = Array.from({ length: 2000 }, (_, index) => {
      const odds = index / 250 - 4
      return { odds, share: 1 / (1 + Math.exp(-(0.5 * odds - 1))), weight: 1 }
    })
    const curve = fitCurve(judged, [-2])
    for (const odds of [-3, 0, 3]) expect(probabilityOf(curve, odds)).toBeCloseTo(1 / (1 + Math.exp(-(0.5 * odds - 1))), 3)
  })
})
