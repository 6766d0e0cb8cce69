import { expect, it } from 'vitest'
import { entryOf } from '../../../bench/metrics/entry.js'

it('the value under a key is made once, when it is first asked for', () => {
  const map = new Map<string, number[]>()
  entryOf(map, 'a', () => []).push(1)
  entryOf(map, 'a', () => []).push(2)
  entryOf(map, 'b', () => []).push(3)
  expect([...map]).toEqual([['a', [1, 2]], ['b', [3]]])
})
