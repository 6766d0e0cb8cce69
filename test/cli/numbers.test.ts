import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { score, wholeNumber } from '../../src/cli/numbers.js'

describe('a number of an option is read as people write it', () => {
  test.each([['0', 0], ['10000', 10_000], ['007', 7]])('whole: %s', (text, number) => {
    expect(wholeNumber(0, 10_000)(text)).toBe(number)
  })

  test.each(['-1', '', ' ', '0x1', '1e2', '2.5', '10001', '80a', '+1'])('%j is no whole number of the range', (text) => {
    const reading = () => wholeNumber(0, 10_000)(text)
    expect(reading).toThrow(InvalidArgumentError)
    expect(reading).toThrow('Expected a whole number, from 0 to 10000.')
  })

  test('a range may be open', () => {
    expect(wholeNumber(1)('123456789')).toBe(123_456_789)
    expect(() => wholeNumber(1)('0')).toThrow('Expected a whole number, at least 1.')
  })

  test.each([['1', 1], ['0.8', 0.8], ['.5', 0.5]])('a score: %s', (text, number) => {
    expect(score(text)).toBe(number)
  })

  test.each(['high', '80', '', ' ', '0x1', '1e-1', '0', '1.1', '+1', '1.'])('%j is no score', (text) => {
    expect(() => score(text)).toThrow(InvalidArgumentError)
    expect(() => score(text)).toThrow('Expected a number above 0, at most 1.')
  })
})
