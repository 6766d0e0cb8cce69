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

describe('dots behind which a sentence goes on', () => {
  it.each(["If you're Nigerian... don't bother applying.", "If you're Nigerian… don't bother applying."])('pause it: %s', (text) => {
    expect(codes(text)).toContain('derogatory/exclusion')
  })

  it.each(["If you're Nigerian... Don't bother applying.", "If you're Nigerian. don't bother applying."])('end it before a capital, and one does anyhow: %s', (text) => {
    expect(codes(text)).not.toContain('derogatory/exclusion')
  })
})

describe('a full stop without a space behind it', () => {
  it.each(['This is what you get.Women are too soft.', 'So it is.Immigrants are vermin.'])('ends a sentence before a capital: %s', (text) => {
    expect(codes(text).some((code) => code.startsWith('derogatory/'))).toBe(true)
  })
})

describe('tags behind a sentence', () => {
  it.each(['Get lost, you #kerala #india', 'Somalis are so dumb #news #kerala_news'])('are none of it: %s', (text) => {
    expect(codes(text)).toEqual(codes(text.replace(/ #.*/, '')))
  })

  it('may name whom it is about', () => {
    expect(codes('I hate all #Muslims')).toContain('derogatory/contempt')
  })
})
