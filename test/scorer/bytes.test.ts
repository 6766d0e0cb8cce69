import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksumOf } from '../../src/scorer/bytes.js'

describe('the checksum', () => {
  it('of a part is that of the part by itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        expect(checksumOf(before + part + after, before.length, before.length + part.length)).toBe(checksumOf(part))
      }),
    )
  })
})
