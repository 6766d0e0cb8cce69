import { expect, test } from 'vitest'
import { withOwnI } from '../../src/text/borrowedI.js'

test.each([
  ['тобi i менi', 'тобі і мені'],
  ['ТОБI, Iване', 'ТОБІ, Іване'],
  ['менi твiй iPhone', 'мені твій iPhone'],
])('%s', (text, read) => {
  expect(withOwnI(text)?.text).toBe(read)
})

test.each([
  ['тобі i менi', 'has the letter'],
  ['ты дебiл и кретiн', 'has a letter that Ukrainian has not'],
  ['який дебiл', 'has it in one word only'],
  ['my id is i', 'has no other Cyrillic letters'],
  ['iPhone для мене', 'has it in words of its own script'],
])('leaves %s alone, which %s', (text) => {
  expect(withOwnI(text)).toBeUndefined()
})

test('tells where what it replaced stands', () => {
  expect(withOwnI('тобi i менi')!.spanOf({ start: 7, end: 11 })).toEqual({ start: 7, end: 11 })
})
