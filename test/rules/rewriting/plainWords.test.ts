import { describe, expect, test } from 'vitest'
import { readLanguage } from '../../../scripts/lists/language.js'
import { Problems } from '../../../scripts/lists/problems.js'
import { createModerator } from '../../../src/index.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import type { TermGroup } from '../../../src/lexicon/pack.js'
import { PlainWords } from '../../../src/rules/rewriting/plainWords.js'
import { packOf, termsOf } from '../../support/pack.js'

const emphasis: TermGroup = { ...termsOf('|blasted|', 'masked'), kinds: ['emphasis'] }
const pack = packOf({
  terms: [emphasis],
  common: [{ kinds: ['adverb', 'emphasis'], sense: {}, forms: [], entries: 'only' }],
  contractions: "u>you\nr>are\ndont>do not\nalot>a lot\nain't>is not\n-even>-\n-seven>-s\n-inko>-in ko",
  adverbials: 'by far\n-ously',
})

describe('a comment in plain words', () => {
  const lexicon = new Lexicon([pack], {})
  const plainWords = new PlainWords([pack], lexicon.chunks, () => false)
  const written = (text: string, languages = ['xx']) => {
    const hits = lexicon.find(text, () => 0)
    return plainWords.writeOut(text, hits, languages)?.text
  }

  test.each([
    ['u see', 'you see'],
    ['"U!" R they, u?', '"you!" are they, you?'],
    ['they only see', 'they  see'],
    ['they, only, see', 'they  see'],
    ['they,  only, blasted , see', 'they     see'],
    ['they, only see, too', 'they,  see, too'],
    ['the blasted door', 'the  door'],
    ['the bl*sted door', 'the  door'],
    ['"Dooreven!" he sees', '"door!" he sees'],
    ['catseven see', 'cats see'],
    ['The child-only door', 'The child door'],
    ['they see alot', 'they see a lot'],
    ['"Gatinko, u!"', '"gatin ko, you!"'],
  ])('%s', (text, plain) => {
    expect(written(text)).toBe(plain)
  })

  test.each(['you see', 'dont see', "it ain't", 'uu see', 'only-child', 'doeven see', 'ginko', 'gatinkos', ''])('is the same: %j', (text) => {
    expect(written(text)).toBeUndefined()
  })

  test.each([
    ['the blasted door is, by far, hideously near', 'the  door is   near'],
    ['the door is by far near', undefined],
  ])('what only qualifies is left out where something was found: %s', (text, plain) => {
    expect(written(text)).toBe(plain)
  })

  test('but not in another language', () => {
    expect(written('u only see', ['yy'])).toBeUndefined()
  })

  test('is told from others, when its words were seen before, too', () => {
    const may = ['u see', 'you see', 'only u', 'only you', 'you two', 'u see'].map((text) => {
      lexicon.find(text, () => 0)
      return plainWords.mayReplace(text, ['xx'])
    })
    expect(may).toEqual([true, false, true, true, false, true])
  })
})

const moderator = createModerator()

describe('what the English rules find', () => {
  const { grammar } = readLanguage('wordlists/en', new Problems())
  const sentences = grammar.rules.flatMap(({ matches }) => matches.filter(({ names }) => names.length === 0).map(({ text }) => text))
  const codesOf = (text: string) => moderator.check(text).reasons.map(({ code }) => code).filter((code) => !code.endsWith('/likely'))
  // Of a sentence without a code nothing could be lost.
  const found = sentences.map((text) => ({ text, codes: codesOf(text) })).filter(({ codes }) => codes.length > 0)

  /** The share of the sentences written otherwise of which a code is lost. */
  const lostBy = (rewrite: (text: string) => string) => {
    const rewritten = found.map(({ text, codes }) => ({ text, codes, other: rewrite(text) })).filter(({ text, other }) => text !== other)
    const lost = rewritten.filter(({ codes, other }) => {
      const after = codesOf(other)
      return codes.some((code) => !after.includes(code))
    })
    expect(rewritten.length).toBeGreaterThan(50)
    return lost.length / rewritten.length
  }

  // Some rules ask that two words stand side by side.
  test.each<[string, RegExp, string, number]>([
    ['you', /\byou\b/gi, 'u', 0.01],
    ['your', /\byour\b/gi, 'ur', 0.02],
  ])('is found that is written short: %s', (_, word, short, most) => {
    expect(lostBy((text) => text.replaceAll(word, short))).toBeLessThan(most)
  })

  test.each(['just', 'really', 'bloody', 'f*cking'])('is found that has "%s" in it', (word) => {
    expect(lostBy((text) => text.replaceAll(/\b(you|they|the|a|your) (?=[a-z])/gi, `$1 ${word} `))).toBeLessThan(0.03)
  })
})

test('what is found in plain words is quoted as it stands, beside what was found without', () => {
  const verdict = moderator.check('What is the damn point of the Welsh?')
  expect(verdict.reasons.map(({ code, quote }) => `${code}: ${quote}`)).toEqual(
    expect.arrayContaining(['derogatory/contempt: What is the damn point of the Welsh', 'obscene/profanity: damn']),
  )
})
