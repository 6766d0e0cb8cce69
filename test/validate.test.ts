import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { describeIssue, pathOf, validate } from '../src/validate.js'

const schema = v.object({ name: v.string(), pages: v.optional(v.array(v.strictObject({ size: v.number(), color: v.optional(v.string()) }))) })

function problems(input: unknown): string[] {
  return (validate(schema, input).issues ?? []).map(describeIssue)
}

describe('data is checked against a schema', () => {
  test('and copied as far as it is known', () => {
    const input = { name: 'x', pages: [{ size: 1 }], other: true }
    expect(validate(schema, input)).toEqual({ output: { name: 'x', pages: [{ size: 1 }] } })
  })

  test('of which only a strict object minds unknown keys: all of them', () => {
    expect(problems({ name: 'x', nam: 1, pages: [{ size: 1 }, { size: 2, colour: 'red', shape: 'round' }] })).toEqual([
      'pages[1].colour: found an unknown key, expected one of size, color (did you mean "color"?)',
      'pages[1].shape: found an unknown key, expected one of size, color',
    ])
  })

  test('and what is missing is told by what should be there', () => {
    expect(problems({ pages: [{}] })).toEqual([
      'name: found nothing, expected a string',
      'pages[0].size: found nothing, expected a number',
    ])
  })

  test('and nothing is told twice', () => {
    expect(problems([])).toEqual(['found an empty array, expected an object'])
    expect(problems({ name: 'x', pages: [[]] })).toEqual(['pages[0]: found an empty array, expected an object'])
    expect(problems(new Date(0))).toEqual(['found a Date, expected an object'])
  })
})

test('a path is written as a program would', () => {
  expect(pathOf([])).toBe('')
  expect(pathOf(['block', 3, 'term'])).toBe('block[3].term')
  expect(pathOf([0, '$schema', 'odd key', 'a"b'])).toBe('[0].$schema["odd key"]["a\\"b"]')
})
