import { describe, expect, test } from 'vitest'
import { privateInformation } from '../../src/private-information.js'
import { NOT_PRIVATE, PRIVATE } from './cases.js'

describe('private information is found, exactly, and as what it is', () => {
  test.each(PRIVATE)('$kind: $text', ({ kind, text, quote }) => {
    const found = privateInformation.find(text).map((reason) => [reason.rule, reason.quote])
    expect(found).toEqual([[`private:${kind}`, quote]])
  })
})

test.each(NOT_PRIVATE)('not private: %s', (text) => {
  expect(privateInformation.find(text).map(({ rule, quote }) => [rule, quote])).toEqual([])
})
