import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumOf, eachKey } from '../../src/scorer/bytes.js'
import { distancesOf } from '../../scripts/training/pack.js'

const RANGE = 1 << 12

describe('keys', () => {
  it('come out as they were packed, however many and however far apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(RANGE - 1), { maxLength: 600 }), (unsorted) => {
        const keys = unsorted.toSorted((a, b) => a - b)
        const read: number[] = []
        eachKey(Uint8Array.from(distancesOf(keys, RANGE)), keys.length, RANGE, (key, index) => {
          expect(index).toBe(read.length)
          read.push(key)
        })
        expect(read).toEqual(keys)
      }),
    )
  })

  it('take about a byte where one in a hundred is taken', () => {
    const keys = Array.from({ length: 1000 }, (_, at) => at * 100 + ((at * 37) % 100))
    expect(distancesOf(keys, 100_000).length).toBeLessThan(1.2 * keys.length)
  })
})

describe('the checksum', () => {
  it('of a part is that of the part by itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        expect(checksumOf(before + part + after, before.length, before.length + part.length)).toBe(checksumOf(part))
      }),
    )
  })
})
