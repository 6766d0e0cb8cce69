import { describe, expect, test } from 'vitest'
import { NameEndings } from '../../../src/lexicon/index/nameEndings.js'

const endings = new NameEndings(['ji', 'jee', 'ji', 's', "s'", "en'"])

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

  test('but for an ending that an apostrophe tells', () => {
    expect(endings.without('pothans', 7, "'")).toEqual(['pothan'])
    expect(endings.without('manaliji', 7, "'")).toEqual([])
  })
})

test.each([
  ['pothans', '’', ['pothan']],
  ['pothanen', "' house", ['pothan']],
  ['pothans', '.', []],
  ['pothans', '', []],
  ['pothanji', "'", []],
  ['pothan', "'", []],
])('before an apostrophe: %s%s', (word, behind, owners) => {
  expect(endings.owners(word, behind)).toEqual(owners)
})
