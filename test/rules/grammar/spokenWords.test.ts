import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/languages/all.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { PatternReader } from '../../../src/rules/grammar/pattern.js'
import { spokenWordsOf } from '../../../src/rules/grammar/spokenWords.js'
import { Letters } from '../../../src/rules/words/letters.js'
import { hashOf } from '../../../src/rules/words/wordHasher.js'
import type { LanguagePack } from '../../../src/lexicon/pack.js'
import { packOf, termsOf } from '../../support/pack.js'

const setUp = (pack: LanguagePack): ((word: string) => boolean) => {
  const letters = new Letters(new Lexicon([pack], {}).characters)
  return (word) => spokenWordsOf(pack, letters).has(...hashOf(word, letters))
}

describe('words that rules speak of', () => {
  const pack = packOf({
    terms: [termsOf('|plain thing\n|zonk|')],
    common: [{ kinds: ['folk'], sense: {}, forms: ['noun'], entries: 'lark\nof late' }],
    paradigms: { noun: [{ ending: '', forms: ['', 's'] }] },
    contractions: 'dont>do not',
    grammar: {
      defines: [{ kind: 'beast', patterns: '<bird|fish> ..3 horned|winged' }],
      guards: { dreamt: "dreamt ...4 @\n@ in ['s] {dream}!" },
      rules: [],
    },
  })
  const isSpokenOf = setUp(pack)

  it.each([
    ['common ones, in all of their forms', ['lark', 'larks', 'of', 'late']],
    ['those of listed phrases', ['plain', 'thing']],
    ['what is written short, and what is meant by it', ['dont', 'do', 'not']],
    ['those that patterns name, in letters of any size', ['horned', 'WINGED', 'dreamt', 'dream', 'in', "'s"]],
  ])('are %s', (_, words) => {
    expect(words.filter((word) => !isSpokenOf(word))).toEqual([])
  })

  it('are no kinds, gaps or listed single words, nor what is longer or shorter', () => {
    for (const word of ['bird', 'fish', 'beast', '3', '4', 'zonk', 'lar', 'larksome', 'winge', 'dreams']) expect(isSpokenOf(word), word).toBe(false)
  })

  it.each(languages.map((language) => [language.tag, language] as const))('are all that patterns of %s name, as the grammar reads them', (_, language) => {
    const named = new Set<string>()
    const reader = new PatternReader((any) => any.filter((word) => !word.startsWith('<')).forEach((word) => named.add(word)))
    for (const { patterns } of [...language.grammar.defines, ...language.grammar.rules]) for (const text of patterns.split('\n')) reader.read(text, false)
    for (const texts of Object.values(language.grammar.guards)) for (const text of texts.split('\n')) reader.read(text, true)
    expect(named.size).toBeGreaterThan(500)
    const isSpoken = setUp(language)
    expect([...named].filter((word) => !isSpoken(word))).toEqual([])
  })
})
