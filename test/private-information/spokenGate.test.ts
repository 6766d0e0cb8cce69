import fc from 'fast-check'
import { expect, test } from 'vitest'
import { privateWords } from '../../src/generated/private-words.js'
import { privateInformation } from '../../src/private-information.js'
import { SpokenGate } from '../../src/private-information/spokenGate.js'
import { SpokenNumbers } from '../../src/private-information/spokenNumbers.js'
import { PRIVATE } from './cases.js'

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

const word = fc.constantFrom(...Object.keys(privateWords.digits), ...Object.keys(privateWords.repeats))
const written = fc.tuple(word, fc.constantFrom("'", '’', 'ʼ'), fc.boolean()).map(([small, apostrophe, isLarge]) => {
  const spelt = small.replace("'", apostrophe)
  return isLarge ? spelt.toUpperCase() : spelt
})
const part = fc.oneof({ weight: 3, arbitrary: written }, { weight: 1, arbitrary: fc.nat(999).map(String) })
const row = fc.array(fc.tuple(part, fc.constantFrom(' ', ' ', '-', ', ', ' - ', '')), { minLength: 6, maxLength: 12 }).map((parts) => parts.flat().join(''))
const beside = fc.constantFrom('', ' ', 'call ', '“', "'", '(', ')', '!', '। ', 'so it was, ')

test('it misses no row that is a number, whatever stands around it', () => {
  const numbers = new SpokenNumbers(privateWords)
  fc.assert(
    fc.property(beside, row, beside, (before, spelt, after) => {
      const text = before + spelt + after
      fc.pre(numbers.find(text).length > 0)
      expect(gate.mayHaveRow(text)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('it misses none wherever it stands', () => {
  const spelt = PRIVATE.filter(({ quote }) => !/[\p{N}@]/u.test(quote))
  expect(spelt.length).toBeGreaterThan(5)
  for (const { kind, text } of spelt) {
    for (let length = 0; length < 40; length++) {
      expect(privateInformation.find(`${'m'.repeat(length)} ${text}`).map(({ rule }) => rule), text).toEqual([`private:${kind}`])
    }
  }
})
