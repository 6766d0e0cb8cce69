import { describe, expect, it } from 'vitest'
import { groupPhrases, linesOf } from '../../scripts/training/neutral.js'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { scorer } from '../../src/scorer.js'

const moderator = createModerator({}, { packs: [en], scorer })
const isLikely = (text: string): boolean => moderator.check(text).reasons.some(({ code }) => code.endsWith('/likely'))

/** Shares of comments, in percent. */
const MOST = 1
const WIDEST = 1

describe('the scorer and groups of people', () => {
  const phrases = groupPhrases(en)
  const sentences = linesOf(new URL('neutral.txt', import.meta.url))
  const rates = phrases.map((phrase) => {
    const held = sentences.filter((sentence) => isLikely(sentence.replaceAll('{people}', phrase)))
    return (100 * held.length) / sentences.length
  })

  it('leaves sentences alone that merely name one', () => {
    expect(phrases.length).toBeGreaterThan(1000)
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeLessThanOrEqual(MOST)
  })

  it('treats all of them alike', () => {
    expect(Math.max(...rates) - Math.min(...rates)).toBeLessThanOrEqual(WIDEST)
  })
})

describe('the scorer and varieties of English', () => {
  it('does not take African American English for a sign', () => {
    const pairs = linesOf(new URL('varieties.txt', import.meta.url)).map((line) => line.split(' | '))
    expect(pairs.length).toBeGreaterThanOrEqual(150)
    const rate = (side: number) => (100 * pairs.filter((pair) => isLikely(pair[side]!)).length) / pairs.length
    expect(Math.abs(rate(0) - rate(1))).toBeLessThanOrEqual(1)
    expect(rate(0)).toBeLessThanOrEqual(MOST)
  })
})
