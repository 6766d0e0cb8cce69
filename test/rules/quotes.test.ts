import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { Quotations, quotationsIn } from '../../src/rules/quotes.js'

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end))

describe('quotations', () => {
  it.each([
    ['he said "go away" and left', ['"go away"']],
    ['“one” and «two» and „three“ and ‘four’', ['“one”', '«two»', '„three“', '‘four’']],
    ["they call it 'progress', don't they", ["'progress'"]],
    ["it's the boys' room, isn't it", []],
    ['a 6" nail and a 5" one', []],
    ['"never closed', []],
    ['"not over\na line" end', []],
    ["'it's fine' by me", ["'it's fine'"]],
    ['the ""end"" is near', ['""end""']],
    ['"No!"', []],
    ['@mike_2 "No!" (10/10)', []],
    ['"No." "Go!" 🙂', []],
    ['""No!""', []],
    ['"It said ""no""', []],
    ['"The ""end"" is near"', ['""end""']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })
})

describe('what is quoted', () => {
  const text = 'a "b c" d "e" f'
  const quotations = new Quotations(text)

  it.each(['b', 'c', 'b c', 'e'])('%s', (part) => {
    const start = text.indexOf(part)
    expect(quotations.holds(start, start + part.length)).toBe(true)
  })

  it.each(['a', 'd', 'f', 'c" d', 'a "b c" d'])('not %s', (part) => {
    const start = text.indexOf(part)
    expect(quotations.holds(start, start + part.length)).toBe(false)
  })

  it('is nothing where nothing is', () => {
    expect(new Quotations('a b').holds(0, 1)).toBe(false)
  })
})

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
