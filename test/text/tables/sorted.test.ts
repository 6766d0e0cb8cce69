import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstThat } from '../../../src/text/tables/sorted.js'

test.each([
  ['none at all', [], 0],
  ['the first', [4, 5, 6], 0],
  ['the last', [1, 2, 4], 2],
  ['none that fits', [1, 2, 3], 3],
  ['the first of equal ones', [1, 4, 4, 4, 9], 1],
])('finds %s', (_, numbers, place) => {
  expect(firstThat(numbers, (number) => number > 3)).toBe(place)
})

test('finds what a look at each of them finds', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 20 }), (numbers, least) => {
    const sorted = numbers.toSorted((a, b) => a - b)
    const first = sorted.findIndex((number) => number >= least)
    expect(firstThat(sorted, (number) => number >= least)).toBe(first < 0 ? sorted.length : first)
  }))
})

test('looks at few of many', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, number) => number)
  let looks = 0
  firstThat(numbers, (number) => {
    looks++
    return number >= 765_432
  })
  expect(looks).toBeLessThanOrEqual(20)
})
