import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTable, lookUp, put } from '../../src/scorer/table.js'

describe('a table', () => {
  it('has the numbers that were put into it, and 0 for all other keys', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.nat(1 << 22), fc.integer({ min: 1, max: 0xffffff })), { selector: ([key]) => key, maxLength: 300 })
    fc.assert(
      fc.property(entries, fc.array(fc.nat(1 << 22)), (known, others) => {
        const table = emptyTable(known.length)
        for (const [key, number] of known) put(table, key, number)
        const numbers = new Map(known)
        for (const key of [...numbers.keys(), ...others]) expect(lookUp(table, key)).toBe(numbers.get(key) ?? 0)
      }),
      { numRuns: 50 },
    )
  })
})
