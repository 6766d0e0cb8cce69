import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rocAuc, type Scored } from '../../../bench/metrics/ranking.js'

/** The definition, pair by pair. */
function pairwise(scored: readonly Scored[]): number {
  let sum = 0
  let pairs = 0
  for (const { score: positive } of scored.filter((one) => one.positive)) {
    for (const { score: negative } of scored.filter((one) => !one.positive)) {
      sum += positive > negative ? 1 : positive === negative ? 0.5 : 0
      pairs++
    }
  }
  return sum / pairs
}

const of = (...pairs: readonly (readonly [number, boolean])[]): Scored[] => pairs.map(([score, positive]) => ({ score, positive }))

describe('ROC AUC', () => {
  it('is 1 for a perfect order, 0 for its reverse', () => {
    expect(rocAuc(of([0.1, false], [0.2, false], [0.8, true], [0.9, true]))).toBe(1)
    expect(rocAuc(of([0.1, true], [0.2, true], [0.8, false], [0.9, false]))).toBe(0)
  })

  it('counts ties half', () => {
    expect(rocAuc(of([0.5, true], [0.5, false]))).toBe(0.5)
    expect(rocAuc(of([0, true], [0, false], [0, false], [1, true]))).toBe(0.75)
  })

  it('is undefined without both classes', () => {
    expect(rocAuc([])).toBeUndefined()
    expect(rocAuc(of([0.3, true], [0.4, true]))).toBeUndefined()
  })

  it('equals the share of pairs in order, ties included', () => {
    const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 4 }), positive: fc.boolean() }), { maxLength: 30 })
    fc.assert(
      fc.property(scored, (some) => {
        const mixed = [...some, { score: 2, positive: true }, { score: 3, positive: false }]
        expect(rocAuc(mixed)).toBeCloseTo(pairwise(mixed), 10)
      }),
    )
  })
})
