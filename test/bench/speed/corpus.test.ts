import { describe, expect, it } from 'vitest'
import { cut, longText, ownCorpus, pseudoWords } from '../../../bench/speed/corpus.js'
import { createModerator } from '../../../src/index.js'

const { comments, characters } = ownCorpus()
const shareOf = (pattern: RegExp): number => comments.filter((text) => pattern.test(text)).length / comments.length

describe('our own comments', () => {
  it('are the same in every run', () => {
    expect(ownCorpus().comments).toEqual(comments)
    expect(longText(5000)).toBe(longText(5000))
  })

  // The healthy comments of a newspaper measured: 111 characters, a digit in 12 %, a link in 1 %.
  it('are like those of a newspaper in length, digits and links', () => {
    expect(characters / comments.length).toBeGreaterThan(90)
    expect(characters / comments.length).toBeLessThan(130)
    expect(shareOf(/\d/)).toBeGreaterThan(0.05)
    expect(shareOf(/\d/)).toBeLessThan(0.35)
    expect(shareOf(/https?:/)).toBeGreaterThan(0.002)
  })

  it('are ordinary: hardly any is more than nudged', () => {
    const moderator = createModerator()
    const actions = comments.map((text) => moderator.check(text).action)
    expect(actions.filter((action) => action === 'review' || action === 'reject')).toEqual([])
    expect(actions.filter((action) => action === 'nudge').length).toBeLessThan(0.03 * comments.length)
  })
})

describe('long texts', () => {
  it('have exactly the length asked for, and lose nothing when cut', () => {
    const text = longText(1001)
    expect(text).toHaveLength(1001)
    expect(cut(text, 200).map(({ length }) => length)).toEqual([200, 200, 200, 200, 200, 1])
    expect(cut(text, 200).join('')).toBe(text)
  })

  it('hold only the sentences that fit', () => {
    expect(longText(5000, (sentence) => !sentence.includes('the'))).not.toContain(' the ')
  })
})

describe('pseudo-words', () => {
  it('are as many as asked for, all different, letters only', () => {
    const words = pseudoWords(3000)
    expect(new Set(words).size).toBe(3000)
    expect(words.every((word) => /^[a-z]{6,}$/.test(word))).toBe(true)
  })
})
