import { expect, test } from 'vitest'
import { surest, type Finding } from '../../src/private-information/finding.js'

const at = (start: number, end: number, evidence: number): Finding => ({ kind: 'phone', start, end, evidence, disguises: [] })

test('of findings that overlap the surest stays, and what overlaps only others', () => {
  // The second is surer than the first, the third than the second: the first overlaps the third nowhere.
  expect(surest([at(0, 10, 1), at(8, 20, 2), at(18, 30, 3)])).toEqual([at(0, 10, 1), at(18, 30, 3)])
  expect(surest([at(0, 10, 3), at(8, 20, 2), at(18, 30, 1)])).toEqual([at(0, 10, 3), at(18, 30, 1)])
})

test('of those as sure the longest; what touches does not overlap; what speaks against is none', () => {
  expect(surest([at(2, 5, 1), at(0, 6, 1), at(6, 9, 1), at(9, 12, 0)])).toEqual([at(0, 6, 1), at(6, 9, 1)])
})

test('of those as sure the longest, also where it begins later', () => {
  expect(surest([at(0, 3, 1), at(2, 8, 1)])).toEqual([at(2, 8, 1)])
  expect(surest([at(0, 6, 1), at(5, 8, 1)])).toEqual([at(0, 6, 1)])
})

test('what touches stays, also where something less sure overlaps both', () => {
  expect(surest([at(0, 6, 3), at(4, 7, 1), at(6, 9, 2)])).toEqual([at(0, 6, 3), at(6, 9, 2)])
  expect(surest([at(0, 6, 2), at(4, 7, 1), at(6, 9, 3)])).toEqual([at(0, 6, 2), at(6, 9, 3)])
})

test('takes no time squared', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => at(i * 10, i * 10 + 10, 1 + (i % 7)))
  expect(surest(many)).toHaveLength(200_000)
})
