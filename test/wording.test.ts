import { expect, test } from 'vitest'
import { keyInstead, pathOf, shown } from '../src/wording.js'

test('a path is written as a program would', () => {
  expect(pathOf([])).toBe('')
  expect(pathOf(['block', 3, 'term'])).toBe('block[3].term')
  expect(pathOf([0, '$schema', 'odd key', 'a"b'])).toBe('[0].$schema["odd key"]["a\\"b"]')
})

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [[], 'an empty array'],
  [new Map(), 'a Map'],
  ['x'.repeat(100), `"${'x'.repeat(59)}…`],
  [Symbol('x'), 'a symbol'],
])('%s is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text)
})

test('a key that is nearly a known one is taken for it', () => {
  expect(keyInstead('tem', ['term', 'note'])).toBe('one of term, note (did you mean "term"?)')
  expect(keyInstead('size', ['term', 'note'])).toBe('one of term, note')
})
