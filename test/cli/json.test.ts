import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JsonError, parseJson } from '../../src/cli/json.js'

/** What is wrong with a text, as `line:column: what`. */
function problem(text: string): string {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof JsonError) return `${error.position.line}:${error.position.column}: ${error.message}`
    throw error
  }
  throw new Error('It is JSON')
}

/** Whether JSON loses an entry when it is read. */
function hasKeyTwice(text: string): boolean {
  // Every key and every string are quoted once: only a key that is lost is missing afterwards.
  const quotes = (json: string) => (json.replace(/\\./g, '').match(/"/g) ?? []).length
  return quotes(text) !== quotes(JSON.stringify(JSON.parse(text)))
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), undefined, space)
      expect(parseJson(text).value).toEqual(JSON.parse(text))
      expect(parseJson(` \r\n${text}\n`).value).toEqual(JSON.parse(text))
    }),
  )
})

test('and refuses what JSON.parse refuses, and a key twice', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '1', 'a', '\\', '\n', '.', '-'), (json, at, sign) => {
      const from = at % (json.length + 1)
      const text = json.slice(0, from) + sign + json.slice(from + 1)
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      if (!isJson) expect(() => parseJson(text)).toThrow(JsonError)
      else if (hasKeyTwice(text)) expect(problem(text)).toMatch(/ twice, expected each once$/)
      else expect(parseJson(text).value).toEqual(JSON.parse(text))
    }),
  )
})

test.each([
  ['', '1:1: found the end of the file, expected a value'],
  ['{\n  "a": 1,\n  b: 2\n}', '3:3: found b, expected a key or a text in double quotes, a number, true, false or null'],
  ["{ 'a': 1 }", "1:3: found 'a', expected a key or a text in double quotes, a number, true, false or null"],
  ['{ "a" 1 }', '1:7: found 1, expected ":"'],
  ['{ "a": 1 "b": 2 }', '1:10: found "b", expected a comma, or the bracket that closes'],
  ['{ "a": 1, }', '1:11: found }, expected a key in double quotes'],
  ['[1, 2\n', '2:1: found the end of the file, expected "]"'],
  ['[1,, 2]', '1:4: found ,, expected a value'],
  ['{ "a": nil }', '1:8: found nil, expected a key or a text in double quotes, a number, true, false or null'],
  ['{ "a": 01 }', '1:9: found 1, expected a comma, or the bracket that closes'],
  ['{} // note', '1:4: found // note, expected no comment: JSON has none'],
  ['["open', '1:2: found "open, expected a quote at the end of the text, in the same line'],
  ['["C:\\Users\\x"]', '1:2: found "C:\\Users\\x", expected one of "\\/bfnrtu behind a backslash'],
  ['["a\tb"]', '1:2: found "a\tb", expected no control character in a text: a tab is written \\t'],
  ['["\\u12"]', '1:2: found "\\u12", expected four hexadecimal digits behind \\u'],
  ['[1.]', '1:2: found 1., expected a number with digits behind its point or e'],
  ['{} []', '1:4: found [, expected the end'],
  ['{ "a": 1', '1:9: found the end of the file, expected "}"'],
  ['{\n  "block": [],\n  "allow": [],\n  "block": []\n}', '4:3: found the key "block" twice, expected each once'],
])('%j is wrong at %s', (text, message) => {
  expect(problem(text)).toBe(message)
})

test('what is deeper than people write is refused before it exhausts the stack', () => {
  expect(problem('[\n'.repeat(200_000))).toBe('102:1: found brackets inside more than 100 others, expected at most 100')
  expect(problem('{"a":'.repeat(200_000))).toBe('1:506: found brackets inside more than 100 others, expected at most 100')
  expect(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`).positionOf('')).toEqual({ line: 1, column: 1 })
})

test('a string may be as long as a file', () => {
  expect(parseJson(JSON.stringify('a'.repeat(10_000_000))).value).toHaveLength(10_000_000)
})

describe('knows where everything stands', () => {
  const json = parseJson('{\n  "actions": { "obscene": { "mild": "warn" } },\n  "block": [\n    { "term": "a" },\n    { "odd key": 1 }\n  ]\n}')

  test.each([
    ['', 1, 1],
    ['actions', 2, 14],
    ['actions.obscene.mild', 2, 37],
    ['block[1]', 5, 5],
    ['block[0].term', 4, 15],
    ['block[1]["odd key"]', 5, 18],
  ])('%s', (path, line, column) => {
    expect(json.positionOf(path)).toEqual({ line, column })
  })

  test.each([
    ['block[1].term', 'block[1]'],
    ['actions.obscene.severe', 'actions.obscene'],
    ['notCovered', ''],
  ])('what is missing, by what it is missing in: %s', (path, around) => {
    expect(json.positionOf(path)).toEqual(json.positionOf(around))
  })
})
