import { expect, test } from 'vitest'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { Innocent } from '../../../src/text/tables/innocent.js'

test('innocent words are those of its lists, and no others', () => {
  const words = Array.from({ length: 2000 }, (_, number) => `word${number * 7}`)
  const innocent = new Innocent([frontCode(words), frontCode(['snarf', 's narf', 'பா']), ''].map((list) => ({ innocent: list })))
  for (const word of [...words, 'snarf', 's narf', 'பா']) expect(innocent.has(word)).toBe(true)
  for (const word of ['', 'word1', 'snar', 'snarfs', 'narf', 's', 'ப', 'snarf\n']) expect(innocent.has(word)).toBe(false)
})

test('without a list there is none', () => {
  expect(new Innocent([]).has('snarf')).toBe(false)
})

test('are read anew where a list is another one by now', () => {
  const owner = { innocent: frontCode(['snarf']) }
  expect(new Innocent([owner]).has('snarf')).toBe(true)
  owner.innocent = frontCode(['blipt'])
  const innocent = new Innocent([owner])
  expect([innocent.has('snarf'), innocent.has('blipt')]).toEqual([false, true])
})
