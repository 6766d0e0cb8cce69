import { describe, expect, test } from 'vitest'
import { ChunkMarks } from '../../../src/rules/rewriting/chunkMarks.js'
import { Chunks } from '../../../src/text/chunks.js'

describe('marks of chunks', () => {
  const TAGS = Array.from({ length: 40 }, (_, index) => `x${index}`)
  const setUp = (): { chunks: Chunks; marks: ChunkMarks; asked: string[] } => {
    const chunks = new Chunks()
    const asked: string[] = []
    const marks = new ChunkMarks(TAGS, chunks, (word, tag) => {
      asked.push(`${word} ${tag}`)
      return word === tag || word === `on${tag}`
    })
    return { chunks, marks, asked }
  }

  test('are asked for once for a word and a language, however many there are', () => {
    const { chunks, marks, asked } = setUp()
    for (let times = 0; times < 2; times++) {
      for (const tag of TAGS) {
        const text = `("x14!" on${tag}`
        chunks.cut(text)
        expect(marks.holds(text, 0, marks.bitsOf([tag]))).toBe(tag === 'x14')
        expect(marks.holds(text, 1, marks.bitsOf(['x39', 'x0']))).toBe(tag === 'x39' || tag === 'x0')
      }
    }
    expect(asked).toHaveLength(new Set(asked).size)
  })

  test('are asked for anew where a chunk is too long to be remembered, and not at all where it is longer than a word', () => {
    const { chunks, marks, asked } = setUp()
    for (const length of [40, 40, 70]) {
      const text = 'a'.repeat(length)
      chunks.cut(text)
      marks.holds(text, 0, marks.bitsOf(['x1']))
    }
    expect(asked).toEqual([`${'a'.repeat(40)} x1`, `${'a'.repeat(40)} x1`])
  })
})
