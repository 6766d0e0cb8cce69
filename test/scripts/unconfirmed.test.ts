import { describe, expect, test } from 'vitest'
import type { Language } from '../../scripts/lists/language.js'
import { ListError, Problems } from '../../scripts/lists/problems.js'
import { refuseUnconfirmed } from '../../scripts/unconfirmed.js'
import { readLanguages } from '../../scripts/wordlists.js'
import { WORDLISTS } from './fixtures.js'

const [orthographic] = readLanguages(WORDLISTS)
const romanised: Language = { ...orthographic!, folding: [['aa', 'a']] }

/** What is refused when these words are known of other languages. */
function refused(language: Language, dictionary: readonly string[]): string[] {
  const problems = new Problems()
  refuseUnconfirmed(language, new Set(dictionary), problems)
  try {
    problems.throwIfAny()
  } catch (error) {
    if (error instanceof ListError) return error.problems.map(({ found }) => found.replace(/,.*$/u, ''))
  }
  return []
}

describe('an entry of a romanised language', () => {
  const begun = (count: number) => Array.from({ length: count }, (_, at) => `crundle${at}`)

  test('is refused if it is a word of another one, and does not say so', () => {
    expect(refused(romanised, ['snarf', 'other'])).toEqual(['snarf'])
  })

  test('may say so by an attribute', () => {
    expect(refused(romanised, ['flap doodle', 'flp doodle'])).toEqual([])
  })

  test('is refused if it begins too many words of others', () => {
    expect(refused(romanised, begun(41))).toEqual(['crundle'])
    expect(refused(romanised, begun(40))).toEqual([])
  })
})

test('an entry of a language with an orthography needs to say nothing', () => {
  expect(refused(orthographic!, ['snarf'])).toEqual([])
})
