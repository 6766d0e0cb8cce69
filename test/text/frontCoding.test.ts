import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frontCode, isIn, wordsIn } from '../../src/text/frontCoding.js'

const word = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'b', '0', ' '), maxLength: 5 }), fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 33, maxLength: 40 }))

describe('front-coded words', () => {
  test('share the beginnings of those before', () => {
    expect(frontCode(['shelf', 'shell', 'ship'])).toBe('0shelf\n4l\n2ip')
    expect(frontCode([])).toBe('')
  })

  test('are read back in order, each once', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(wordsIn(frontCode(words))).toEqual([...new Set(words)].sort())
    }))
    expect(wordsIn('')).toEqual([])
  })

  test('are found, and no others', () => {
    fc.assert(fc.property(fc.array(word), fc.array(word), (words, others) => {
      const coded = frontCode(words)
      for (const one of [...words, ...others]) expect(isIn(coded, one)).toBe(words.includes(one))
    }))
  })
})
