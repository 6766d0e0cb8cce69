import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import type { Script } from '../../src/lexicon/pack.js'
import { packOf, termsOf } from '../support/pack.js'

/** The quotes that a pack with these entries finds. */
function finder(tag: string, script: Script, entries: string, spellings?: string): (text: string) => string[] {
  const pack = packOf({ tag, script, terms: [termsOf(entries)], ...(spellings !== undefined && { spellings }) })
  const moderator = createModerator({}, { packs: [packOf({ tag: 'en' }), pack] })
  return (text) =>
    moderator.check(text).reasons.map(({ quote, disguise }) => (disguise.length === 0 ? quote : `${quote} ${disguise.join()}`))
}

describe('Devanagari', () => {
  const found = finder('hi', 'Deva', '|गंदाबाड|\n|साफ', 'ंद>न्द')

  test('reads a nukta over, written apart or not', () => {
    expect(found('गंदाबाड गंदाबाड़ गंदाबाड\u093c')).toEqual(['गंदाबाड', 'गंदाबाड़', 'गंदाबाड\u093c'])
    expect(found('साफ़ी')).toEqual(['साफ़ी'])
  })

  test('takes chandrabindu for anusvara, and what spellings.txt says for one', () => {
    expect(found('गँदाबाड गन्दाबाड')).toEqual(['गँदाबाड', 'गन्दाबाड'])
  })

  test('a vowel sign is no word edge', () => {
    expect(found('गंदाबाडी')).toEqual([])
  })
})

describe('Malayalam', () => {
  const found = finder('ml', 'Mlym', '|തവളൻ|\n|കടി|', 'ൻ>ന്')

  test('takes a chillu for the consonant with virama and joiner', () => {
    expect(found('തവളൻ തവളന്\u200d തവളന്')).toEqual(['തവളൻ', 'തവളന്\u200d', 'തവളന്'])
  })

  test('reads joiners over', () => {
    expect(found('തവള\u200cൻ')).toEqual(['തവള\u200cൻ'])
  })

  test('a vowel sign is no word edge', () => {
    expect(found('കടിച്ചു കട')).toEqual([])
  })
})

describe('Cyrillic', () => {
  const found = finder('ru', 'Cyrl', '|елкопал|')

  test('takes ё for е', () => {
    expect(found('Ёлкопал елкопал')).toEqual(['Ёлкопал', 'елкопал'])
  })

  test('undoes Latin look-alikes, digits and stretched letters', () => {
    expect(found('eлкoпaл')).toEqual(['eлкoпaл homoglyph'])
    expect(found('елк0пал')).toEqual(['елк0пал leet'])
    expect(found('елкооопал')).toEqual(['елкооопал repeat'])
    expect(found('е л к о п а л')).toEqual(['е л к о п а л spacing'])
  })
})

test('a word of a script is found in the first comment that has it and in the next', () => {
  const found = finder('ta', 'Taml', '|தவளை|')
  expect(found('x தவளை')).toEqual(['தவளை'])
  expect(found('தவளை x')).toEqual(['தவளை'])
})

describe('syllables', () => {
  const found = finder('hi', 'Deva', '|गंदाबाड|\n|साफ|\n|भद्दा')

  test('are what a word is spaced out by, as letters are elsewhere', () => {
    expect(found('गं दा बा ड')).toEqual(['गं दा बा ड spacing'])
    expect(found('गं.दा.बा.ड')).toEqual(['गं.दा.बा.ड spacing'])
    expect(found('ये भ द्दा')).toEqual(['भ द्दा spacing'])
  })

  test('a word of one syllable may stand beside them', () => {
    expect(found('तू गं दा बा ड है')).toEqual(['गं दा बा ड spacing'])
  })

  test('two are too few to tell', () => {
    expect(found('सा फ लोग')).toEqual([])
  })

  test('longer words are not read as one', () => {
    expect(found('गंदा बाड है')).toEqual([])
  })
})

test("a site's own term is found however a letter without a vowel is written, in it and in the comment", () => {
  const ways = ['തവളന്\u200d', 'തവളൻ']
  for (const term of ways) {
    const moderator = createModerator({ block: [{ term, category: 'obscene', severity: 'mild' }] }, { packs: [] })
    expect(ways.map((text) => moderator.check(text).reasons.map(({ quote }) => quote))).toEqual(ways.map((text) => [text]))
  }
})

test('a word may begin with digits, also where a letter behind them stands three times', () => {
  const found = finder('ru', 'Cyrl', '9ккк\n|42ккко|')
  expect(found('9ккк 42ккко')).toEqual(['9ккк', '42ккко'])
  expect(found('a9ккк')).toEqual([])
})

test('digits of all scripts are one: a number is found as it is written anywhere, and no other number', () => {
  const moderator = createModerator({ block: [{ term: '|४२०|', category: 'personal', severity: 'mild' }] }, { packs: [packOf({ script: 'Deva', tag: 'hi' })] })
  const quotes = (text: string) => moderator.check(text).reasons.map(({ quote, disguise }) => [quote, disguise])
  expect(quotes('वह ४२० है, और 420 भी')).toEqual([['४२०', []], ['420', []]])
  expect(quotes('कुल २५० रुपये, बस १०१ में, ½½ ③४')).toEqual([])
})

describe('Greek', () => {
  test('takes the sigma at the end of a word for the one inside', () => {
    const policy = { block: [{ term: '|όμορφος|', category: 'obscene', severity: 'mild' } as const] }
    const moderator = createModerator(policy, { packs: [packOf({ tag: 'en' })] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote }) => quote)
    expect(['ένας όμορφος', 'ΈΝΑΣ ΌΜΟΡΦΟΣ', 'όμορφοσ'].flatMap(quotes)).toEqual(['όμορφος', 'ΌΜΟΡΦΟΣ', 'όμορφοσ'])
  })
})
