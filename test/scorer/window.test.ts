import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mostTelling } from '../../src/scorer/window.js'

it('is the word that says most, with neighbours that say at least half as much', () => {
  expect(mostTelling([-1, 2, 3, -1], 4)).toEqual({ first: 1, last: 2 })
  expect(mostTelling([1, 3, 2, 2, 0], 5)).toEqual({ first: 1, last: 3 })
  expect(mostTelling([5, -1, 4, -9, 3], 5)).toEqual({ first: 0, last: 0 })
  expect(mostTelling([5, undefined, 5], 3)).toEqual({ first: 0, last: 0 })
  expect(mostTelling([-3, -1, -2], 3)).toEqual({ first: 1, last: 1 })
})

it('lies within the comment and is short', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 60 }), (contributions) => {
      const { first, last } = mostTelling(contributions, contributions.length)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(last).toBeGreaterThanOrEqual(first)
      expect(last).toBeLessThan(contributions.length)
      expect(last - first).toBeLessThan(7)
    }),
  )
})
