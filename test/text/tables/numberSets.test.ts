import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NumberSets } from '../../../src/text/tables/numberSets.js'

const numbers = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 12 })

describe('sets of numbers', () => {
  test('have one number each, and are given back as they came', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 300 }), (all) => {
        const sets = new NumberSets()
        const known = new Map<string, number>()
        for (const each of all) {
          const set = sets.of(each)
          expect(set).toBe(known.get(each.join()) ?? known.size)
          known.set(each.join(), set)
        }
        expect(sets.count).toBe(known.size)
        for (const each of all) expect(sets.numbersOf(sets.of(each))).toEqual(each)
      }),
    )
  })

  test('of the same hash are told apart', () => {
    const sets = new NumberSets()
    // FNV-1a over whole numbers: of 200,000 pairs some share their 32 bits.
    const pairs = Array.from({ length: 200_000 }, (_, at) => [at % 500, Math.floor(at / 500) * 7919])
    const given = pairs.map((pair) => sets.of(pair))
    expect(new Set(given).size).toBe(pairs.length)
    expect(given.every((set, at) => sets.of(pairs[at]!) === set)).toBe(true)
  })

  test('that are added are new ones', () => {
    const sets = new NumberSets()
    const set = sets.of([1, 2])
    expect(sets.add([1, 2])).not.toBe(set)
    expect(sets.of([1, 2])).toBe(set)
    expect(sets.numbersOf(1)).toEqual([1, 2])
  })
})
