import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpack, type PackedTable } from '../../src/scorer/packedTable.js'
import { packTable } from '../../scripts/training/packTable.js'

const RANGE = 1 << 12
const COLUMNS = 2

function read(packed: PackedTable, range = RANGE): number[][] {
  const rows: number[][] = []
  unpack('the numbers are', packed, range, (key, numbers) => rows.push([key, ...numbers]))
  return rows
}

describe('a packed table', () => {
  it('is read as it was written, however many numbers, however large and however often', () => {
    const number = fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -127, max: 127 }))
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(RANGE - 1), { maxLength: 600 }), fc.array(number, { minLength: 1200, maxLength: 1200 }), (unsorted, numbers) => {
        const keys = unsorted.toSorted((a, b) => a - b)
        const columns = Array.from({ length: COLUMNS }, (_, column) => numbers.slice(600 * column, 600 * column + keys.length))
        expect(read(packTable(keys, RANGE, columns))).toEqual(keys.map((key, at) => [key, ...columns.map((column) => column[at])]))
      }),
    )
  })

  it('takes about a byte for a key where one in a hundred is taken', () => {
    const keys = Array.from({ length: 1000 }, (_, at) => at * 100 + ((at * 37) % 100))
    expect(packTable(keys, 100_000, []).table.length).toBeLessThan((8 / 6) * 1.2 * keys.length)
  })

  it('takes hardly more for numbers than they say', () => {
    // Half of them 0, a quarter 1, and so on: two bits each.
    const column = Array.from({ length: 4096 }, (_, at) => Math.clz32((at % 4096) << 20) - 0)
    const keys = column.map((_, at) => at)
    const bits = 6 * (packTable(keys, keys.length, [column]).table.length - packTable(keys, keys.length, []).table.length)
    expect(bits / column.length).toBeLessThan(2.01)
  })

  it('that is damaged says so', () => {
    const packed = packTable([1, 2, 5], RANGE, [[1, -1, 0]])
    expect(() => read({ ...packed, table: `${packed.table}A` })).toThrow(/the numbers are damaged.*expected checksum.*Install refrain again/)
  })
})
