import { describe, expect, test } from 'vitest'
import { plainSentences, readPlain } from '../../../scripts/training/plain.js'
import { languages } from '../../../src/languages/all.js'

describe('what is said of groups in plain words', () => {
  test('stands in the place of its heading in turn', () => {
    const source = '# fit\n== Women are *\nclever, just like us,\n\ntired\n== We * women\nthank'
    expect(readPlain('plain/en.txt', source)).toEqual(['Women are clever', 'Women are just like us', 'Women are tired', 'We thank women'])
  })

  test.each([
    ['clever', 'plain/en.txt:1: found "clever", expected a heading such as "== Muslims are *" first'],
    ['# fit\n== Women are', 'plain/en.txt:2: found "== Women are", expected a heading such as "== Muslims are *" first'],
  ])('is refused with its line: %j', (source, message) => {
    expect(() => readPlain('plain/en.txt', source)).toThrow(message)
  })

  test.each(languages.map(({ tag }) => tag))('is there in %s', (tag) => {
    expect(plainSentences(tag).length).toBeGreaterThan(500)
  })

  test('is nothing where a language has no file', () => {
    expect(plainSentences('xx')).toEqual([])
  })
})
