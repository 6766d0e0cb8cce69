import { expect, test } from 'vitest'
import { emptyFilter, hasBit, setBit } from '../../../src/text/tables/bitFilter.js'

test('a filter has the bits that were set, and no other', () => {
  const filter = emptyFilter(7)
  const set = [0, 31, 32, 64, 127]
  for (const bit of set) setBit(filter, bit)
  expect(Array.from({ length: 128 }, (_, bit) => bit).filter((bit) => hasBit(filter, bit))).toEqual(set)
})
