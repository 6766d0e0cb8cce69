import { describe, expect, it } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'

const moderator = createModerator({}, { packs: [en] })
const codes = (text: string) => moderator.check(text).reasons.map(({ code }) => code)

describe('words of a link', () => {
  it.each([
    'Read http://news.example/2016/09/immigrants-are-vermin first.',
    'Read https://news.example/a/hating-muslims?q=immigrants-are-vermin first.',
    'Read www.news.example/immigrants-are-vermin first.',
  ])('say nothing together: %s', (text) => {
    expect(codes(text)).toEqual([])
  })

  it.each([
    'http://news.example/2016/may immigrants are vermin',
    'Immigrants are vermin: http://news.example/2016',
    'immigrants-are-vermin',
    'http: immigrants are vermin',
  ])('hide nothing that stands beside it: %s', (text) => {
    expect(codes(text)).toContain('derogatory/dehumanising')
  })

  it('are found where one alone is a violation', () => {
    expect(codes('http://fucking.example/news')).toContain('obscene/profanity')
  })
})
