import { describe, expect, test } from 'vitest'
import { NameEndings, isPossessive } from '../../../src/lexicon/plain/nameEndings.js'

const endings = new NameEndings(['ji', 'jee', 'ji', 's'])

describe('what was written on to a name', () => {
  test.each([
    ['manali99', ['manali']],
    ['manaliji', ['manali']],
    ['manaliji99', ['manali', 'manaliji']],
    ['manalis', ['manali']],
    ['manali', []],
  ])('is taken off: %s', (word, names) => {
    expect(endings.without(word, 5, '')).toEqual(names)
  })

  test('belongs to what is listed, if that reaches into it', () => {
    expect(endings.without('manaliji', 7, '')).toEqual([])
    expect(endings.without('manali99', 8, '')).toEqual([])
    expect(endings.without('pothans', 7, '')).toEqual([])
  })

  test('but for an s before an apostrophe', () => {
    expect(endings.without('pothans', 7, "'")).toEqual(['pothan'])
  })
})

test.each([['pothans', '’', true], ['pothans', '.', false], ['pothan', "'", false], ['pothans', '', false]])(
  'an s before an apostrophe is possessive: %s%s', (word, behind, expected) => {
    expect(isPossessive(word, behind)).toBe(expected)
  },
)
