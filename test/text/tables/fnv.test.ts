import { expect, test } from 'vitest'
import { BASIS, mix } from '../../../src/text/tables/fnv.js'

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %j is that of the published vectors', (text, hash) => {
  const units = Array.from(text, (char) => char.charCodeAt(0))
  expect(units.reduce(mix, BASIS) >>> 0).toBe(hash)
})
