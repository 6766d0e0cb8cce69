import { describe, expect, it } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { en } from '../../../src/languages/en.js'

describe('a rule whose words are partly quoted', () => {
  const moderator = createModerator({}, { packs: [en] })
  const codes = (text: string) => moderator.check(text).reasons.map(({ code }) => code)

  it.each([
    '"Old people are just greedy" is the laziest line I have heard',
    'Why is it always "the Poles did it" with you?',
    'Please stop chanting "foreigners out of here" in front of the children.',
  ])('finds nothing in %s', (text) => {
    expect(codes(text)).toEqual([])
  })

  it.each(['"You are a complete idiot."', '«You are a complete idiot»', '"You are a complete idiot." "Go away."'])('counts in marks around all that is said: %s', (text) => {
    expect(codes(text)).toContain('personal/insult')
  })

  it('counts where a word or two are only kept at a distance', () => {
    expect(codes('Poles are "filthy animals".')).toContain('derogatory/dehumanising')
    expect(codes('The "Poles" are animals.')).toContain('derogatory/dehumanising')
    expect(codes('You are an "idiot".')).toEqual(['personal/insult'])
    expect(codes('He is a "complete idiot".')).toEqual(['personal/insult'])
    expect(codes('These "idiots" closed the road.')).toEqual(['personal/insult'])
  })

  it.each(['He wrote "idiot" on the wall.', 'The word "idiot" was in the headline.', '"You are an idiot" was all he had to say.', 'Have you seen "Scum"?'])(
    'finds nothing in %s',
    (text) => {
      expect(codes(text)).toEqual([])
    },
  )
})
