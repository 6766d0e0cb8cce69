import { describe, expect, it } from 'vitest'
import { fitLogistic, probability, type Observation } from '../../../scripts/calibration/logistic.js'

const LIGHT = { ridge: 1e-3, notNegative: [] }

/** For every combination of yes and no, as many positives as the weights promise. */
function observationsOf(weights: readonly number[], each = 2000): Observation[] {
  const combinations = 2 ** (weights.length - 1)
  return Array.from({ length: combinations }, (_, bits) => [1, ...weights.slice(1).map((_, index) => (bits >> index) & 1)]).flatMap(
    (evidence) => {
      const positives = Math.round(each * probability(weights, evidence))
      return Array.from({ length: each }, (_, index) => ({ evidence, share: Number(index < positives) }))
    },
  )
}

describe('logistic regression', () => {
  it('recovers the weights behind the observations', () => {
    const weights = [0.5, -1.2, 2, 0]
    fitLogistic(observationsOf(weights), LIGHT).forEach((weight, index) => {
      expect(weight).toBeCloseTo(weights[index] ?? NaN, 1)
    })
  })

  it('with the intercept alone gives the share of positives', () => {
    const observations = Array.from({ length: 10 }, (_, index) => ({ evidence: [1], share: Number(index < 7) }))
    expect(probability(fitLogistic(observations, LIGHT), [1])).toBeCloseTo(0.7, 4)
  })

  it('takes shares for as many who say yes and no, and a weight for as many observations', () => {
    const said = [[0.5, 3], [-1, 1], [2, 4]].flatMap(([odds, yes]) =>
      Array.from({ length: 4 }, (_, index) => ({ evidence: [1, odds!], share: Number(index < yes!) })))
    const shared = [[0.5, 0.75], [-1, 0.25], [2, 1]].map(([odds, share]) => ({ evidence: [1, odds!], share: share!, weight: 4 }))
    const weights = fitLogistic(said, LIGHT)
    fitLogistic(shared, LIGHT).forEach((weight, index) => {
      expect(weight).toBeCloseTo(weights[index]!, 9)
    })
    expect(fitLogistic(shared.map((one) => ({ ...one, weight: 1 })), LIGHT)).not.toEqual(fitLogistic(shared, LIGHT))
  })

  it('keeps weights finite where everything holds, and small for what was hardly seen', () => {
    const observations = [
      ...Array.from({ length: 100 }, (_, index) => ({ evidence: [1, 0], share: Number(index < 50) })),
      { evidence: [1, 1], share: 1 },
    ]
    const [, rare = NaN] = fitLogistic(observations, { ridge: 1, notNegative: [] })
    expect(rare).toBeGreaterThan(0)
    expect(rare).toBeLessThan(1)
  })

  it('gives a weight that must not be negative 0, and fits the others without it', () => {
    const weights = fitLogistic(observationsOf([1, -1.5, 0.8]), { ridge: 1e-3, notNegative: [1] })
    expect(weights[1]).toBe(0)
    expect(weights).not.toEqual(fitLogistic(observationsOf([1, -1.5, 0.8]), LIGHT))
    expect(weights[2]).toBeCloseTo(0.8, 0)
  })

  it('gives the same weights for the same observations', () => {
    const observations = observationsOf([0.2, 1])
    expect(fitLogistic(observations, LIGHT)).toEqual(fitLogistic([...observations], LIGHT))
  })

  it('has nothing to say about nothing', () => {
    expect(() => fitLogistic([], LIGHT)).toThrow(RangeError)
  })
})
