import { expect, test } from 'vitest'
import { Chunks, NO_CHUNK } from '../../src/text/chunks.js'
import { crowdingWords } from '../support/crowding.js'

/** The ids of the chunks of a text. */
function idsOf(chunks: Chunks, text: string): number[] {
  chunks.cut(text)
  return [...chunks.ids.subarray(0, chunks.count)]
}

test('chunks made to be looked up at a few slots are not all remembered, because finding one would take as long as there are', () => {
  const chunks = new Chunks()
  const words = crowdingWords(1000, 16)
  const ids = idsOf(chunks, words.join(' '))
  const remembered = ids.filter((id) => id !== NO_CHUNK)
  expect(remembered.length).toBeGreaterThan(10)
  expect(remembered.length).toBeLessThan(50)
  expect(new Set(remembered).size).toBe(remembered.length)
  expect(idsOf(chunks, words.join('\n'))).toEqual(ids)
})

test('ordinary chunks are, each with an id of its own', () => {
  const ids = idsOf(new Chunks(), Array.from({ length: 5000 }, (_, number) => `w${number}`).join(' '))
  expect(ids.filter((id) => id === NO_CHUNK).length).toBeLessThan(10)
  expect(new Set(ids).size).toBeGreaterThan(4990)
})
