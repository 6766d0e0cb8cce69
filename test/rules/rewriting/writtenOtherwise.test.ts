import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/index.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { Dictionary } from '../../../src/rules/rewriting/dictionary.js'
import { WrittenOtherwise } from '../../../src/rules/rewriting/writtenOtherwise.js'
import { Letters } from '../../../src/rules/words/letters.js'
import type { LanguagePack } from '../../../src/lexicon/pack.js'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../../support/pack.js'

const SPOKEN_OF = ['them', 'around', 'hating', 'meadow', 'area', 'lark']

const setUp = (parts: LanguagePack, spokenOf: readonly string[] = SPOKEN_OF): ((text: string, languages?: string[]) => string[]) => {
  const pack = { ...parts, grammar: { ...parts.grammar, guards: { spoken: `@ ${spokenOf.join('|')}` } } }
  const lexicon = new Lexicon([pack], {})
  const letters = new Letters(lexicon.characters)
  const dictionaries = new Map([[pack.tag, new Dictionary(pack, lexicon, letters)]])
  const writtenOtherwise = new WrittenOtherwise([pack], lexicon.chunks, dictionaries, letters)
  return (text, languages = ['xx']) => {
    lexicon.chunks.cut(text)
    return writtenOtherwise.in(text, languages).map(({ start, end, words }) => `${words.join(' ')} @${start}-${end}`)
  }
}

describe('words that are run together', () => {
  const pack = packOf({
    terms: [{ ...termsOf('|zorbs|\n|quibble|\n|zorbling|'), kinds: ['folk'] }, { ...termsOf('|flobs|', 'joined'), kinds: ['folk'] }],
    functionWords: 'a\ni\nare\nthe\ndont\nall',
    joins: 'so\nbig',
    innocent: frontCode(['thezorbs']),
  })
  const apart = setUp(pack)

  test.each([
    // With a function word, and one that is listed, or all of them frequent ones.
    ['zorbsare here', 'zorbs are @0-8'],
    ['see "allzorbs!"', 'all zorbs @5-13'],
    ["we zorbsdon't", "zorbs don't @3-13"],
    ['areall of it', 'are all @0-6'],
    ['sobigflobs', undefined],
    ['sobigflobsare', 'so big flobs are @0-13'],
    // Without one only such as are too long for one word.
    ['zorbsquibble', 'zorbs quibble @0-12'],
    ['hatingzorbs', undefined],
    ['hatingquibble', 'hating quibble @0-13'],
    ['hatingQuibble', undefined],
    ['larkquibbles', undefined],
    // Nothing that rules speak of.
    ['themeadow', undefined],
    ['hatingmeadow', undefined],
    // Single letters stand between others, or are set off by a capital.
    ['zorbsareazorbling', 'zorbs are a zorbling @0-17'],
    ['azorbling', undefined],
    ['zorbsareI', 'zorbs are I @0-9'],
    ['ZORBSAREI', undefined],
    // Short words stand by chance in others, unless they are often run together.
    ['thelarkzorbs', 'the lark zorbs @0-12'],
    ['theoxzorbs', undefined],
    // One word, of which it is known, or of which nothing is.
    ['thezorbs', undefined],
    ['zorbsxare', undefined],
    ['zorbs', undefined],
    ['zorbs4are', undefined],
  ])('%s', (text, expected) => {
    expect(apart(text)).toEqual(expected === undefined ? [] : [expected])
  })

  test('are told again when they were seen before, and longer ones than are remembered', () => {
    expect(apart('zorbsare')).toEqual(['zorbs are @0-8'])
    expect(apart('allthezorbsandallthezorbsareallzorbs zorbsare')).toEqual(['zorbs are @37-45'])
    expect(apart('allthezorbsareallzorbsareallquibble')).toEqual(['all the zorbs are all zorbs are all quibble @0-35'])
  })

  test('in a language of which the build has no dictionary only where two are listed, and none is short', () => {
    const without = setUp({ ...pack, joins: '' })
    expect(without('zorbsflobs')).toEqual(['zorbs flobs @0-10'])
    expect(without('zorbshatingquibble')).toEqual(['zorbs hating quibble @0-18'])
    expect(without('zorbsFlobs')).toEqual([])
    expect(without('hatingquibble')).toEqual([])
    expect(without('zorbslarkquibble')).toEqual([])
    expect(without('zorbsareall')).toEqual(['zorbs are all @0-11'])
  })

  test('but nothing in one that names no function words', () => {
    expect(setUp({ ...pack, joins: '', functionWords: '' })('zorbsquibble')).toEqual([])
  })

  test('but not those of another language', () => {
    expect(apart('zorbsare', ['yy'])).toEqual([])
    expect(apart('zorbsare', ['yy', 'xx'])).toEqual(['zorbs are @0-8'])
  })

  test('are looked for in so many letters, whatever was read before', () => {
    const numbered = Array.from({ length: 1_000 }, (_, index) => `meadow${String(index).padStart(4, 'x')}`)
    for (let times = 0; times < 2; times++) {
      expect(apart(`${numbered.join(' ')} zorbsare`)).toEqual([])
      expect(apart(`${numbered.slice(0, -1).join(' ')} zorbsare`)).toEqual(['zorbs are @10989-10997'])
    }
  })
})

describe('misspelt words', () => {
  const parts = {
    terms: [termsOf('|plain thing|\n|zonk|\n|zonk thing|'), { ...termsOf('|quibble|'), kinds: ['folk'] }],
    innocent: frontCode(['larks']),
  }
  const meant = setUp(packOf({ ...parts, joins: 'frequently\nsomebadman' }))

  test.each([
    ['aruond', 'around'],
    ['"Arround!"', 'around'],
    ['aroun', 'around'],
    ['meadw', 'meadow'],
    ['hatnig', 'hating'],
    ['arOend', 'around'],
    ['meedow', 'meadow'],
    // Also of phrases.
    ['thnig', 'thing'],
    ['pplain', 'plain'],
    // Not what is listed, in a phrase, too: the lexicon finds that, if its list says so.
    ['quibbel', undefined],
    ['zonkk', undefined],
    // No other first letter, no other letter, not two.
    ['meadov', undefined],
    ['eround', undefined],
    ['hatyng', undefined],
    ['roundd', undefined],
    ['eadow', undefined],
    ['aaroundd', undefined],
    // Too short, innocent, or a word.
    ['lrak', undefined],
    ['larks', undefined],
    ['around', undefined],
    ['area', undefined],
    ['aroun4d', undefined],
  ])('%s', (text, expected) => {
    expect(meant(`so ${text} it`).map((each) => each.split(' ')[0])).toEqual(expected === undefined ? [] : [expected])
  })

  test('that may be two words are none', () => {
    const meantByBoth = setUp(packOf({ ...parts, joins: 'it' }), [...SPOKEN_OF, 'hatting'])
    expect(meantByBoth('hattng')).toEqual(['hatting @0-6'])
    expect(meantByBoth('hatinng')).toEqual(['hating @0-7'])
  })

  test('are not looked for where the build has no dictionary that tells what is one', () => {
    expect(setUp(packOf({ ...parts, joins: '' }))('aruond')).toEqual([])
  })
})

describe('a moderator', () => {
  const moderator = createModerator()
  const reasons = (text: string) => moderator.check(text).reasons.map(({ category, quote, disguise }) => [category, quote, disguise])

  test.each([
    ['Allrefugeesarethieves', 'Allrefugeesarethieves'],
    ['Here, refugeesarethieves.', 'refugeesarethieves'],
    ['refugees arethieves', 'refugees arethieves'],
  ])('reads %s apart, and marks it as it stands', (text, quote) => {
    expect(reasons(text)).toContainEqual(['derogatory', quote, ['joined']])
  })

  test.each(['The psychotherapists were refugees', 'Refugees were in transit', 'Refugees inherited a farm', 'The refugees are at the shipbuilding yard'])(
    'leaves alone what is one word: %s',
    (text) => {
      expect(reasons(text)).toEqual([])
    },
  )

  test.each([
    ["Jews don't belogn here", "Jews don't belogn"],
    ['refugees shuold be shot', 'refugees shuold be shot'],
    ['We should exterminate thsoe refugees', 'We should exterminate thsoe refugees'],
  ])('reads what is meant by %s', (text, quote) => {
    expect(reasons(text)).toContainEqual(['derogatory', quote, ['misspelling']])
  })

  test('leaves alone what is innocent as it stands, and nothing beside it', () => {
    const allowing = createModerator({ allow: [{ term: 'homo stapid' }] })
    const rules = (text: string) => allowing.check(text).reasons.map(({ rule }) => rule)
    expect(rules('The homo stapid of this valley')).toEqual([])
    expect(rules('The homo stapid is a homo stupad')).toEqual(['en/slurs:homo'])
    expect(rules('I despuse all Jews, the homo stapid, and I despuse the Poles')).toEqual(['en/rules:group-hated-by-me', 'en/rules:group-hated-by-me'])
  })

  test('keeps what was found in them as they are', () => {
    expect(reasons('You are a pieceofshit')).toContainEqual(['obscene', 'shit', ['joined']])
  })
})

describe('words that are stretched', () => {
  const meant = setUp(packOf({ terms: [termsOf('|zorry|')] }))

  test.each([
    ['meadowwww', 'meadow @0-9'],
    ['see themmmmm!', 'them @4-12'],
    ['zorrry', 'zorry @0-6'],
    ['LAAAARK', 'lark @0-7'],
  ])('are read without their drawl: %s', (text, expected) => {
    expect(meant(text)).toEqual([expected])
  })

  test.each(['fieldddd', 'meadoww', 'hmmmmm'])('that nobody speaks of are left alone, and so is what is doubled: %s', (text) => {
    expect(meant(text)).toEqual([])
  })
})

describe('a word with an apostrophe', () => {
  const pack = packOf({
    terms: [{ ...termsOf('|zorbs|'), kinds: ['folk'] }],
    functionWords: 'are\ndont',
    joins: 'so',
  })
  const written = setUp(pack)

  test.each([..."'’ʼ‘‛′＇`´ʹʻʽʾʿꞌ"])('is read alike, however it is typed: %s', (apostrophe) => {
    expect(written(`we zorbsdon${apostrophe}t`)).toEqual([`zorbs don${apostrophe}t @3-13`])
    expect(written(`zorbs don${apostrophe}t`)).toEqual([])
  })
})
