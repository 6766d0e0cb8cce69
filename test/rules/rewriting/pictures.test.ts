import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/index.js'
import { languages } from '../../../src/languages/all.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { Pictures } from '../../../src/rules/rewriting/pictures.js'
import { packOf } from '../../support/pack.js'

const PICTURES = ['🐒>monkey, monkeys', '🐷>pig', '*🖕>gesture', '🇳🇴>norwegians', '👨>man', '👨🏿>dark man', '👳>turban'].join('\n')
const pictures = new Pictures([packOf({ pictures: PICTURES })])
const written = (text: string): string[] => pictures.writeOut(text, ['xx']).map((rewritten) => rewritten.text.replaceAll(/ +/g, ' ').trim())

const moderator = createModerator()

describe('words are read instead of pictures', () => {
  test.each([
    ['you are a 🐒', ['you are a monkey', 'you are a monkeys']],
    ['🐷 are here', ['pig are here']],
    ['you🐷you', ['you pig you']],
    ['you 🐷🐷 🐷', ['you pig']],
    ['you 🐷🐒 there', ['you pig monkey there', 'you pig monkeys there']],
    ['a 👨🏿 and a 👨🏻', ['a dark man and a man']],
    ['a 👳🏽‍♂️ came', ['a turban came']],
    ['hit them, 🐷', ['hit them, pig']],
    ['you 🐷🐷 😂🤣', ['you pig 😂🤣']],
    ['we saw 🇳🇴', ['we saw norwegians']],
    ['🖕', ['gesture']],
    ['It is late. 🖕', ['It is late. gesture']],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected)
  })

  test.each([
    // What follows a sentence adorns it.
    'It is late. 🐷',
    'Really?! 🐒🐒',
    '🐷',
    'one 🇳🇴🇳🇴',
    // No other picture is meant by it.
    'ask the 👨🏻‍✈️ there',
    'no pictures at all',
    '🎉 new 🎉',
    'all new 🎉🐷',
    'all new 🐷🐒',
    'all new 🐷🎉',
    'all new 🐷😂🐷😂',
  ])('but not: %s', (text) => {
    expect(written(text)).toEqual([])
  })

  test('of the languages of the comment, or of all where it has no letters', () => {
    const both = new Pictures([
      packOf({ tag: 'en', pictures: '*🖕>gesture' }),
      packOf({ tag: 'uk', pictures: '*🖕>жест' }),
      packOf({ tag: 'ru' }),
    ])
    const texts = (languages: string[]) => both.writeOut('🖕', languages).map(({ text }) => text.trim())
    expect(texts(['uk'])).toEqual(['жест'])
    expect(texts([])).toEqual(['gesture', 'жест'])
    expect(texts(['ru'])).toEqual([])
  })

  test('and found where the pictures stand, whole, in any comment', () => {
    const piece = fc.constantFrom('you', 'are', 'a', 'the', '🐒', '🐷🐷', '🖕🏽', '👨🏿‍🦽', '🇵🇰', 'women', '!', '\n', 'ok')
    let found = 0
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { start, end, quote, disguise } of moderator.check(text).reasons) {
          expect(quote).toBe(text.slice(start, end))
          expect(quote).not.toMatch(/\p{Surrogate}/u)
          if (disguise.includes('picture')) found++
        }
      }),
    )
    expect(found).toBeGreaterThan(20)
  })
})

describe('pictures that languages list', () => {
  const lexicon = new Lexicon(languages, {})

  test.each(languages.filter(({ pictures }) => pictures !== undefined))('are read as words that count for something: $tag', ({ pictures, common }) => {
    const frequent = new Set(common.flatMap(({ entries }) => entries.split('\n')))
    const words = pictures!.split('\n').flatMap((line) => line.split('>')[1]!.split(', '))
    const isListed = (text: string) => lexicon.find(text, () => 1).length > 0
    expect(words.filter((text) => !isListed(text) && !text.split(' ').every((word) => frequent.has(word)))).toEqual([])
  })
})

describe('what is found in pictures', () => {
  test.each([
    ['you are a 🐒', 'personal/insult', '🐒'],
    ['you look like a 🐷', 'personal/insult', 'like a 🐷'],
    ["I'll 🔪 you", 'personal/threat', '🔪 you'],
    ['all 👨🏿 are 🐒🐒 here', 'derogatory/dehumanising', 'all 👨🏿 are 🐒'],
    ['no 👳 allowed here', 'derogatory/exclusion', 'no 👳 allowed'],
    ['🖕🏽', 'obscene/profanity', '🖕🏽'],
  ])('is quoted as it stands: %s', (text, code, quote) => {
    expect(moderator.check(text).reasons.find((reason) => reason.code === code)).toMatchObject({ quote, disguise: ['picture'] })
  })

  test.each([
    'we went to the zoo 🐒🦍 and it was great',
    'my dog 🐶 is here',
    'Happy birthday 🐷 love you',
    'India won 🇮🇳🇮🇳🇮🇳',
    'Stop the 🔫 violence',
    'she is on fire 🔥🔥',
    'I feel 🤢 today',
    'proud of these 👩🏾‍🔬 and 👨🏿‍🚒',
    'Muslims are not 🐀',
  ])('is nothing that would be nothing in words: %s', (text) => {
    expect(moderator.check(text).reasons).toEqual([])
  })
})
