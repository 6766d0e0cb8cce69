import { describe, expect, test } from 'vitest'
import { ChunkAnswers } from '../../../src/rules/rewriting/chunkAnswers.js'
import { Chunks } from '../../../src/text/chunks.js'

describe('answers about chunks', () => {
  const TAGS = Array.from({ length: 40 }, (_, index) => `x${index}`)
  const setUp = (): { chunks: Chunks; answers: ChunkAnswers; asked: string[] } => {
    const chunks = new Chunks()
    const asked: string[] = []
    const answers = new ChunkAnswers(TAGS, chunks, (word, tag) => {
      asked.push(`${word} ${tag}`)
      return word === tag || word === `on${tag}`
    })
    return { chunks, answers, asked }
  }

  test('are asked for once for a word and a language, however many there are', () => {
    const { chunks, answers, asked } = setUp()
    for (let times = 0; times < 2; times++) {
      for (const tag of TAGS) {
        const text = `("x14!" on${tag}`
        chunks.cut(text)
        expect(answers.holds(text, 0, answers.bitsOf([tag]))).toBe(tag === 'x14')
        expect(answers.holds(text, 1, answers.bitsOf(['x39', 'x0']))).toBe(tag === 'x39' || tag === 'x0')
      }
    }
    expect(asked).toHaveLength(new Set(asked).size)
  })

  test('are asked for anew where a chunk is too long to be remembered, and not at all where it is longer than a word', () => {
    const { chunks, answers, asked } = setUp()
    for (const length of [40, 40, 70]) {
      const text = 'a'.repeat(length)
      chunks.cut(text)
      answers.holds(text, 0, answers.bitsOf(['x1']))
    }
    expect(asked).toEqual([`${'a'.repeat(40)} x1`, `${'a'.repeat(40)} x1`])
  })
})
