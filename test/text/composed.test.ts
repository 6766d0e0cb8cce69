import { describe, expect, test } from 'vitest'
import { composedIn } from '../../src/text/composed.js'

const anyLetter = () => true

describe('composedIn', () => {
  test.each([
    ['й', 'a letter that is no other one with an accent'],
    ['ജോലി', 'a vowel sign of two halves'],
    ['하늘', 'syllables of Korean letters'],
  ])('%s: %s', (composed) => {
    const text = `a ${composed.normalize('NFD')} b`
    expect(text).not.toBe(`a ${composed} b`)
    expect(composedIn(text, anyLetter)?.text).toBe(`a ${composed} b`)
  })

  test('a letter without a vowel as it was written before it was a character of its own', () => {
    expect(composedIn('അവന്\u200d പാല്\u200d', anyLetter)?.text).toBe('അവൻ പാൽ')
    expect(composedIn('ന്യായം', anyLetter)).toBeUndefined()
    const both = composedIn(`അവന്\u200d ${'ജോലി'.normalize('NFD')}`, anyLetter)!
    expect(both.text).toBe('അവൻ ജോലി')
    expect(both.spanOf({ start: 0, end: 3 })).toEqual({ start: 0, end: 5 })
  })

  test('tells where what it composed stands', () => {
    const text = 'ой и йод'.normalize('NFD')
    const { text: composed, spanOf } = composedIn(text, anyLetter)!
    const start = composed.indexOf('йод')
    const span = spanOf({ start, end: start + 3 })
    expect(text.slice(span.start, span.end)).toBe('йод'.normalize('NFD'))
  })

  test.each([
    ['plain text', 'has no mark'],
    ['йод', 'is in one piece'],
    ['cafe\u0301', 'has a Latin letter with an accent, which is read over'],
    ['с\u0306и\u0306', 'has marks that make no letter beside one that does: a disguise'],
  ])('leaves %j alone, which %s', (text) => {
    expect(composedIn(text, anyLetter)).toBeUndefined()
  })

  test('composes nothing that is no letter to the reader', () => {
    expect(composedIn('у\u0306', (char) => char !== 'ў')).toBeUndefined()
  })
})
