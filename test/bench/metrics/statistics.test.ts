import { describe, expect, it } from 'vitest'
import { halfOf, hash } from '../../../bench/metrics/hash.js'
import { median, quantile, spread } from '../../../bench/metrics/statistics.js'

describe('statistics', () => {
  it('takes the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('sorts numbers as numbers and leaves its argument alone', () => {
    const values = [10, 9, 100]
    expect(median(values)).toBe(10)
    expect(values).toEqual([10, 9, 100])
  })

  it('interpolates quantiles', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5)
    expect(quantile([1, 2, 3], 0)).toBe(1)
    expect(quantile([1, 2, 3], 1)).toBe(3)
  })

  it('gives the spread as a share of the median', () => {
    expect(spread([5, 5, 5])).toBe(0)
    expect(spread([8, 9, 10, 11, 12])).toBeCloseTo(0.1)
  })

  it('has no median of nothing', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('halves', () => {
  it('depends on the id alone', () => {
    expect(halfOf('5167187')).toBe(halfOf('5167187'))
    expect(hash('')).toBe(hash(''))
  })

  it('splits ids of any kind about evenly', () => {
    for (const prefix of ['', 'test-', 'en-']) {
      const fit = Array.from({ length: 2000 }, (_, index) => halfOf(`${prefix}${index}`)).filter((half) => half === 'fit')
      expect(fit.length).toBeGreaterThan(900)
      expect(fit.length).toBeLessThan(1100)
    }
  })
})
