import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashOfText } from '../../../src/text/tables/fnv.js'
import { forEachHash, frontCode, wordsIn } from '../../../src/text/tables/frontCoding.js'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '0', ' ', '😀', '😁', '🦀'), maxLength: 5 })
const word = fc.oneof(letters, fc.tuple(fc.nat(40), letters).map(([length, end]) => 'a'.repeat(length) + end))

describe('front-coded words', () => {
  test('share the beginnings of those before', () => {
    expect(frontCode(['shelf', 'shell', 'ship'])).toBe('0shelf\n4l\n2ip')
    expect(frontCode([])).toBe('')
  })

  test('share no half of a character, which UTF-8 cannot write', () => {
    expect(frontCode(['a😀', 'a😁'])).toBe('0a😀\n1😁')
    fc.assert(fc.property(fc.array(word), (words) => {
      const coded = frontCode(words)
      expect(Buffer.from(coded).toString()).toBe(coded)
    }))
  })

  test('are read back in order, each once', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(wordsIn(frontCode(words))).toEqual([...new Set(words)].sort())
    }))
    expect(wordsIn('')).toEqual([])
  })

  test('have the hashes of their words, in order', () => {
    fc.assert(fc.property(fc.array(word), (words) => {
      const hashes: number[] = []
      forEachHash(frontCode(words), (hash) => hashes.push(hash))
      expect(hashes).toEqual([...new Set(words)].sort().map((each) => hashOfText(each)))
    }))
  })
})
