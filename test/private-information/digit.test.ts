import { expect, test } from 'vitest'
import { digitDisguise, digitValue, nextDigit } from '../../src/private-information/digit.js'

test.each([
  ['see 7', 4, 7, undefined],
  ['देखो ९', 5, 9, undefined],
  ['see ７', 4, 7, 'width'],
  ['see ⑦', 4, 7, 'styled'],
  ['see 𝟕', 4, 7, 'styled'],
])('%s', (text, index, value, disguise) => {
  expect(nextDigit(text, 0)).toBe(index)
  expect(digitValue(text, index)).toBe(value)
  expect(digitDisguise(text, index)).toBe(disguise)
})

test.each(['none', '𝐀 begins with the same unit as a digit'])('no digit: %s', (text) => {
  expect(nextDigit(text, 0)).toBe(-1)
})
