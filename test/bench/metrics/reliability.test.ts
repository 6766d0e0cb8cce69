import { describe, expect, it } from 'vitest'
import { expectedCalibrationError, reliability } from '../../../bench/metrics/reliability.js'

const repeat = (score: number, positives: number, of: number) =>
  Array.from({ length: of }, (_, index) => ({ score, positive: index < positives }))

describe('reliability', () => {
  it('promises and observes per interval, empty intervals left out, 1 in the last', () => {
    const bins = reliability([...repeat(0.25, 1, 4), ...repeat(1, 2, 2)], 10)
    expect(bins).toEqual([
      { from: 0.2, to: 0.3, count: 4, meanScore: 0.25, observed: 0.25 },
      { from: 0.9, to: 1, count: 2, meanScore: 1, observed: 1 },
    ])
  })

  it('has no calibration error when promises come true', () => {
    expect(expectedCalibrationError([...repeat(0.25, 1, 4), ...repeat(0.75, 3, 4)])).toBe(0)
  })

  it('weighs the error of each interval by its size', () => {
    // 8 comments promised 0.9 of which half hold, 2 promised 0.1 of which none does.
    expect(expectedCalibrationError([...repeat(0.9, 4, 8), ...repeat(0.1, 0, 2)])).toBeCloseTo(0.8 * 0.4 + 0.2 * 0.1)
  })

  it('is undefined for nothing', () => {
    expect(expectedCalibrationError([])).toBeUndefined()
  })
})
