import { describe, expect, it } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'

const moderator = createModerator({}, { packs: [en] })
const quotes = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)

describe('a misspelt word in a disguise', () => {
  it.each([
    ['what an 1doit', '1doit'],
    ['you are an 1doit', '1doit'],
  ])('is found: %s', (text, quote) => {
    expect(quotes(text)).toEqual([quote])
  })

  it.each(['list price Rs-1107', 'flight BA-1107', '(x-1107)'])('is no number: %s', (text) => {
    expect(quotes(text)).toEqual([])
  })
})
