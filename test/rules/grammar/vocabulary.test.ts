import { describe, expect, it } from 'vitest'
import { en } from '../../../src/languages/en.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { Kinds } from '../../../src/rules/grammar/kinds.js'
import { KindSets } from '../../../src/rules/grammar/kindSets.js'
import { Letters } from '../../../src/rules/words/letters.js'
import { hashOf } from '../../../src/rules/words/wordHasher.js'
import { UNKNOWN, Vocabulary } from '../../../src/rules/grammar/vocabulary.js'

const common = [
  { kinds: ['claim'], sense: {}, forms: [], entries: 'for instance\nfor instance only\nof late' },
  { kinds: ['likeness'], sense: {}, forms: [], entries: 'for instance' },
]

describe('common phrases', () => {
  const letters = new Letters(new Lexicon([en], {}).characters)
  const kinds = new Kinds('en', new Set(['claim', 'likeness']))
  const kindSets = new KindSets()
  const vocabulary = new Vocabulary({ ...en, common, contractions: '' }, kinds, kindSets, letters)
  const numberOf = (word: string) => vocabulary.lookUp(...(hashOf(word, letters) as [number, number]))
  const phrases = (text: string) => {
    const [first, second] = text.split(' ').map(numberOf)
    return vocabulary.phrasesOf(first!, second!)
  }

  it('are known by their first two words, the longest first', () => {
    expect(phrases('for instance').map(({ words }) => words.length)).toEqual([3, 2])
    expect(phrases('of late')).toHaveLength(1)
  })

  it('do not begin with other words', () => {
    for (const text of ['for late', 'of instance', 'instance only', 'instance for', 'unknown late']) expect(phrases(text), text).toEqual([])
  })

  it('are of words that are looked up by hash, or where they stand in a text', () => {
    expect(numberOf('instance')).toBeGreaterThan(UNKNOWN)
    expect(vocabulary.numberIn('an Instance!', 3, 11)).toBe(numberOf('instance'))
    expect(vocabulary.numberIn('an Instance!', 3, 10)).toBe(UNKNOWN)
  })

  it('have all the kinds that they are listed in', () => {
    const [long, short] = phrases('for instance')
    expect(kindSets.kindsOf(short!.set)).toHaveLength(2)
    expect(kindSets.kindsOf(long!.set)).toHaveLength(1)
  })
})

describe('common words that are read alike', () => {
  const letters = new Letters(new Lexicon([en], {}).characters)
  const numbersOf = (alike?: string) => {
    const kinds = new Kinds('xx', new Set(['none']))
    const words = [{ kinds: ['none'], sense: {}, forms: [], entries: 'mudiyadhu\nkudathu\nnu' }]
    const folding = alike === undefined ? {} : { folding: 'aa>a\nh>', alike }
    const pack = { ...en, ...folding, common: words, contractions: '' }
    const vocabulary = new Vocabulary(pack, kinds, new KindSets(), letters)
    return (word: string) => [vocabulary.lookUp(...(hashOf(word, letters) as [number, number])), vocabulary.lookUpAlike(word, 0, word.length)]
  }

  it('are found in other spellings, and with other endings not', () => {
    const of = numbersOf('dh>t')
    const [known] = of('mudiyadhu')
    expect(known).toBeGreaterThan(0)
    for (const word of ['mudiyaathu', 'mudiyathu', 'Mudiyaadhu', 'muddiyadhu']) expect(of(word), word).toEqual([0, known])
    expect(of('mudiyadha')).toEqual([0, 0])
  })

  it('are one word with those of patterns and phrases that read the same, whichever comes first', () => {
    const kinds = new Kinds('xx', new Set(['none']))
    const words = [{ kinds: ['none'], sense: {}, forms: [], entries: 'maathiri\nkooda vaangu' }]
    const kindSets = new KindSets()
    const vocabulary = new Vocabulary({ ...en, folding: 'aa>a', same: 'aa>a\noo>u', common: words, contractions: '' }, kinds, kindSets, letters)
    const numberOf = (word: string) => vocabulary.lookUp(...(hashOf(word, letters) as [number, number]))
    vocabulary.add('mathiri', 100)
    vocabulary.add('kuda', 101)
    expect(numberOf('mathiri')).toBe(numberOf('maathiri'))
    expect(kindSets.kindsOf(vocabulary.sets[numberOf('maathiri')]!)).toEqual([kinds.idOfCommon('none'), 100])
    expect(vocabulary.phrasesOf(numberOf('kuda'), numberOf('vaangu'))).toHaveLength(1)
  })

  it('are not where they are short, or the language has an orthography', () => {
    expect(numbersOf('dh>t')('nnu')).toEqual([0, 0])
    expect(numbersOf()('mudiyaathu')).toEqual([0, 0])
  })
})
