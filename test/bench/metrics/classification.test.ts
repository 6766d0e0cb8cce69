import { describe, expect, it } from 'vitest'
import { count, emptyConfusion, f1, macroF1, precision, recall, type Confusion } from '../../../bench/metrics/classification.js'

const some: Confusion = { truePositives: 6, falsePositives: 2, falseNegatives: 4, trueNegatives: 8 }

describe('classification', () => {
  it('counts each of the four outcomes', () => {
    const confusion = emptyConfusion()
    count(confusion, true, true)
    count(confusion, true, false)
    count(confusion, true, false)
    count(confusion, false, true)
    count(confusion, false, false)
    expect(confusion).toEqual({ truePositives: 1, falsePositives: 2, falseNegatives: 1, trueNegatives: 1 })
  })

  it('computes precision, recall and F1 of the violating', () => {
    expect(precision(some)).toBe(0.75)
    expect(recall(some)).toBe(0.6)
    expect(f1(some)).toBeCloseTo(2 * 0.75 * 0.6 / (0.75 + 0.6))
  })

  it('computes macro-F1 as the mean over both classes', () => {
    // The innocent class: precision 8/12, recall 8/10.
    expect(macroF1(some)).toBeCloseTo((12 / 18 + 16 / 22) / 2)
  })

  it('has macro-F1 0 only when everything is wrong', () => {
    expect(macroF1({ truePositives: 0, falsePositives: 3, falseNegatives: 2, trueNegatives: 0 })).toBe(0)
  })

  it('leaves undefined what there is nothing to compute from', () => {
    expect(precision({ ...some, truePositives: 0, falsePositives: 0 })).toBeUndefined()
    expect(recall({ ...some, truePositives: 0, falseNegatives: 0 })).toBeUndefined()
    expect(macroF1({ ...some, falsePositives: 0, trueNegatives: 0 })).toBeUndefined()
    expect(f1(emptyConfusion())).toBeUndefined()
  })
})
