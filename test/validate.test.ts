import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { validate } from '../src/validate.js'
import { describeIssue } from '../src/wording.js'

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
    expect(problems([])).toEqual(['found an empty array, expected an object with name'])
    expect(problems({ name: 'x', pages: [[]] })).toEqual(['pages[0]: found an empty array, expected an object with size'])
    expect(problems(new Date(0))).toEqual(['found a Date, expected an object with name'])
  })

  test('and what has another type is told by what should be there', () => {
    expect(problems({ name: 'x', pages: ['long'] })).toEqual(['pages[0]: found "long", expected an object with size'])
    expect(problems({ name: 'x', pages: 'long' })).toEqual(['pages: found "long", expected an array'])
    expect(problems({ name: 1, pages: [{ size: true }] })).toEqual([
      'name: found 1, expected a string',
      'pages[0].size: found true, expected a number',
    ])
    const issues = validate(v.object({ sure: v.optional(v.boolean()) }), { sure: 'yes' }).issues ?? []
    expect(issues.map(describeIssue)).toEqual(['sure: found "yes", expected true or false'])
  })
})
