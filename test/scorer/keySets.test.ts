import { describe, expect, it } from 'vitest'
import { KeySets, NO_KEYS } from '../../src/scorer/keySets.js'

describe('sets of keys', () => {
  it('have one number each', () => {
    const sets = new KeySets()
    const one = sets.of([3, 5])
    expect(sets.of([3, 5])).toBe(one)
    expect(sets.of([5])).not.toBe(one)
    expect(sets.of([])).toBe(NO_KEYS)
    expect(sets.keysOf(one)).toEqual([3, 5])
  })

  it('are united without saying anything twice', () => {
    const sets = new KeySets()
    const [one, other] = [sets.of([3, 5]), sets.of([5, 7])]
    expect(sets.keysOf(sets.union(one, other))).toEqual([3, 5, 7])
    expect(sets.union(one, other)).toBe(sets.union(one, sets.of([7])))
    expect(sets.union(one, NO_KEYS)).toBe(one)
    expect(sets.union(NO_KEYS, one)).toBe(one)
  })

  it('are forgotten but for the lasting ones', () => {
    const sets = new KeySets([[1], [2]])
    expect([sets.of([1]), sets.of([2])]).toEqual([1, 2])
    const union = sets.union(sets.of([1]), sets.of([9]))
    sets.forget()
    expect(sets.generation).toBe(1)
    expect([sets.of([1]), sets.of([2])]).toEqual([1, 2])
    expect(sets.of([4])).toBeLessThanOrEqual(union)
    expect(sets.keysOf(sets.union(1, sets.of([9])))).toEqual([1, 9])
  })

  it('are full some day', () => {
    const sets = new KeySets()
    let key = 0
    while (!sets.isFull && key < 100_000) sets.of([key++])
    expect(sets.isFull).toBe(true)
  })
})
