import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issueOfId } from '../../src/cli/ids.js'

const issueIn = (line: string) => issueOfId((JSON.parse(line) as { id?: unknown }).id, line)

/** Text before and after, with numbers of its own that nobody asks for. */
const among = (id: string) => `{"x":1e999,"text":"\\"id\\":12345678901234567890","id":${id},"y":[1.00000000000000000001,"\\\\"]}`

describe('an id comes back as it is', () => {
  test.each([
    '7', '-0', '0.0', '1.50e1', '9007199254740991', '9007199254740992', '123456789012345680000', '1e22', '1E+2', '0.1', '0.30000000000000004',
    '5e-324', '"1234567890123456789"', '"1e400"', '["a",null,{"b":[true,2]}]', '{"1234567890123456789":1}', 'null',
  ])('if it is %s', (id) => {
    expect(issueIn(`{"id":${id}}`)).toBeUndefined()
    expect(issueIn(among(id))).toBeUndefined()
  })

  test.each([
    '1234567890123456789', '-1234567890123456789', '9007199254740993', '1e400', '-1e400', '1e-400', '0.12345678901234567890', '1.00000000000000000001',
    '["a",{"b":1234567890123456789}]', `1${'0'.repeat(100_000)}`, `0.${'0'.repeat(100_000)}1`,
  ])('but not if it is %s', (id) => {
    const issue = { path: 'id', found: 'a number that JavaScript cannot hold exactly', expected: 'it in quotes' }
    expect(issueIn(`{"id":${id}}`)).toEqual(issue)
    expect(issueIn(among(id))).toEqual(issue)
  })

  test('whatever number JavaScript wrote', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (id) => {
      expect(issueIn(JSON.stringify({ id }))).toBeUndefined()
    }))
  })

  test('if anybody could have written it', () => {
    const nested = (depth: number) => `{"id":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(issueIn(nested(101))).toBeUndefined()
    expect(issueIn(nested(102))).toBeDefined()
    expect(issueIn(nested(100_000))).toEqual({ path: 'id', found: 'brackets inside more than 100 others', expected: 'a string or a number' })
  })
})
