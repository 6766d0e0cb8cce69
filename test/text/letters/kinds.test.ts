import { expect, test } from 'vitest'
import { Alphabet } from '../../../src/text/letters/alphabet.js'
import { Characters } from '../../../src/text/letters/characters.js'
import { CLASS_BITS, LATIN, isInsideWords } from '../../../src/text/letters/kinds.js'
import { isSpace } from '../../../src/text/letters/units.js'

const latin = new Alphabet('abc', false)
const characters = new Characters((kind) => (kind === LATIN ? latin : undefined))

function isInside(char: string): boolean {
  return isInsideWords(characters.valueAt(char, 0) >> CLASS_BITS)
}

test.each(['a', 'z', 'é', '7', '\u0301', '\u00ad', '\u200d', '\u2069', '\ufeff', 'ж', 'ക', 'ാ', '𝐟'])('%j stands inside words', (char) => {
  expect(isInside(char)).toBe(true)
})

test.each([' ', '.', '-', '$', "'", '\n', '\u200a', '🐒'])('%j does not', (char) => {
  expect(isInside(char)).toBe(false)
})

test('no white space is read over inside words', () => {
  const spaces = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isSpace)
  expect(spaces.length).toBeGreaterThan(30)
  expect(spaces.filter((unit) => isInside(String.fromCharCode(unit)))).toEqual([])
})
