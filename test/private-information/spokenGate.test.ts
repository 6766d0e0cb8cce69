import { expect, test } from 'vitest'
import { privateWords } from '../../src/generated/private-words.js'
import { SpokenGate } from '../../src/private-information/spokenGate.js'

const gate = new SpokenGate(privateWords)

test.each([
  'nine eight four seven zero five',
  'Call NINE-EIGHT-FOUR, seven zero five.',
  'call 3one2 - four five - 6seven',
  'дев’ять п’ять дев’ять п’ять п’ять дев’ять',
])('digits in a row: %s', (text) => {
  expect(gate.mayHaveRow(text)).toBe(true)
})

test.each([
  '',
  'nine',
  'one two three four five, and that was all',
  'nine of the eight or four, the seven and zero, not five of one',
  'to zero in on nine-year-olds, eighty-four of sevens',
])('none: %s', (text) => {
  expect(gate.mayHaveRow(text)).toBe(false)
})
