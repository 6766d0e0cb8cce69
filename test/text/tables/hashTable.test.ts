import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HashTable } from '../../../src/text/tables/hashTable.js'

it('gives back what was put in, and -1 for the rest', () => {
  const hash = fc.integer({ min: -0x80000000, max: 0x7fffffff })
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(hash, fc.nat({ max: 1000 })), { selector: ([key]) => key, maxLength: 600 }), fc.array(hash), fc.nat({ max: 100 }), (pairs, others, expected) => {
      const table = new HashTable(expected)
      for (const [key, value] of pairs) table.set(key, value)
      const known = new Map(pairs)
      for (const key of [...known.keys(), ...others]) expect(table.get(key)).toBe(known.get(key) ?? -1)
    }),
  )
})
