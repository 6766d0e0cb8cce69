import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/text/tables/frontCoding.js'
import { compilePack } from '../../scripts/compilePack.js'
import type { Language } from '../../scripts/lists/language.js'
import { packModule } from '../../scripts/packSource.js'
import { readDictionary, readLanguages } from '../../scripts/wordlists.js'
import { NUMBERED } from '../../src/lexicon/disguised/numbered.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { WORDLISTS } from './fixtures.js'

function english(): Language {
  const [language] = readLanguages(WORDLISTS)
  if (language === undefined) throw new Error(`no language in ${WORDLISTS}`)
  return language
}

function compile(dictionary: readonly string[] = []): LanguagePack {
  return compilePack(english(), dictionary)
}

/** What the pack counts as innocent when only these words are known. */
function innocent(...dictionary: string[]): string[] {
  return wordsIn(compile(dictionary).innocent)
}

describe('a compiled pack', () => {
  const pack = compile()

  test('holds the entries grouped by what they share, in the order of the list', () => {
    const profanity = {
      list: 'blather', code: 'obscene/profanity', kinds: ['obscene/profanity'], sense: {}, severity: 'mild', forms: ['noun'],
    }
    const insult = { list: 'blather', code: 'personal/insult', kinds: ['personal/insult'], sense: {}, severity: 'moderate' }
    const strong = ['masked', 'misspelled', 'joined']
    expect(pack.terms).toEqual([
      { ...profanity, traits: strong, entries: 'snarf' },
      { ...profanity, traits: [], entries: 'blarg' },
      { ...profanity, severity: 'moderate', forms: [], traits: [], entries: 'grnk\ngronk' },
      { ...profanity, traits: ['capitals'], entries: 'flp doodle\nflap doodle' },
      { ...insult, forms: [], traits: ['name', 'ambiguous'], entries: 'snarf bucket*' },
      { ...insult, forms: [], traits: [], entries: '*crundle*' },
      { ...insult, forms: ['noun'], traits: strong, entries: 'zounds' },
    ])
  })

  test('holds the exceptions grouped by context', () => {
    expect(pack.exceptions).toEqual([
      { forms: ['noun'], entries: 'snarf island' },
      { forms: [], near: 'tea\ncup', within: 3, entries: 'snarf' },
      { forms: [], near: 'tea\ncup', within: 1, entries: 'blarg' },
    ])
  })

  test('holds the rest as it stands in the files', () => {
    expect(pack).toMatchObject({
      tag: 'en', script: 'Latn', joins: 'oh\nwhat\naint\nholy', functionWords: 'the\ndont', adverbials: "let's face it\n-ously\n!dubiously", respellings: 'f>ph\na>o', innocent: '',
      calibration: { default: [] },
    })
    expect(Object.keys(pack.paradigms)).toEqual(['noun', 'doubling'])
  })

  test('is the same to the byte each time', () => {
    const dictionary = readDictionary(WORDLISTS).filter((_, at) => at % 100 === 0)
    const first = packModule(compile(dictionary))
    expect(packModule(compile(dictionary))).toBe(first)
    expect(packModule(compile([...dictionary].reverse()))).toBe(first)
  })

  test('is a module that says what it was made of', () => {
    const source = packModule(pack)
    expect(source).toContain('export const pack: LanguagePack = /* @__PURE__ */ built({')
    expect(source).toContain('wordlists/en')
    expect(JSON.parse(source.slice(source.indexOf('built({') + 'built('.length, source.lastIndexOf(')')))).toEqual(pack)
  })
})

describe('what is innocent', () => {
  test('a misspelling that is a word: swapped, dropped, respelt', () => {
    expect(innocent('snraf', 'snaf', 'snarph', 'snorf', 'other')).toEqual(['snaf', 'snarph', 'snorf', 'snraf'])
  })

  test('a misspelling that is a common word of the pack, which stands in no dictionary', () => {
    const language = english()
    const snarf = language.lists[0]!.terms[0]!
    const name = { ...snarf, kinds: ['place'], attributes: { ...snarf.attributes, traits: [], isCommon: true } }
    const common = { name: 'common', terms: [{ ...name, spellings: ['|snaf|', '|snra f|'] }] }
    expect(wordsIn(compilePack({ ...language, lists: [...language.lists, common] }, []).innocent)).toEqual(['snaf'])
  })

  test('a misspelling of an inflected form that is a word', () => {
    expect(innocent('snafs')).toEqual(['snafs'])
    expect(innocent('snafy')).toEqual([])
  })

  test('a cut that gives two words, or one long enough to be meant', () => {
    expect(innocent('sn', 'arf')).toEqual(['sn arf'])
    expect(innocent('arf')).toEqual([])
    expect(innocent('narf')).toEqual(['s narf'])
  })

  test('a word that only looks run together', () => {
    expect(innocent('holysnarf', 'snarfwhatoh', 'ohsnarfsholy', 'snarfzounds')).toEqual([
      'holysnarf', 'ohsnarfsholy', 'snarfwhatoh', 'snarfzounds',
    ])
    expect(innocent('snarfish', 'holyblarg', 'ohwhat')).toEqual([])
  })

  test('a word that rules would read as several, or as a frequent one that is misspelt', () => {
    expect(innocent('theblarg', 'doodel', 'dodle')).toEqual(['dodle', 'doodel', 'theblarg'])
    expect(innocent('theblurg', 'blargish', 'doddel')).toEqual([])
  })

  test('a form of a name that rules would read as another word', () => {
    const language = english()
    const snarf = language.lists[0]!.terms[0]!
    const phrases = { name: 'phrases', terms: [{ ...snarf, spellings: ['|smoss bucket|'] }] }
    const innocentWith = (...names: [string, string[]][]): string[] =>
      wordsIn(compilePack({ ...language, lists: [...language.lists, phrases] }, [], new Map(names)).innocent)
    expect(innocentWith(['theblar', ['theblarg', 'theblur']], ['som', ['somss']])).toEqual(['somss', 'theblarg'])
    expect(innocentWith(['theblarg', []])).toEqual([])
  })

  test('no listed word, in any of its forms, and no misspelling of a word that is not `misspelled`', () => {
    // Cut behind a listed word, the rest is no part of it: only the word is found.
    expect(innocent('snarf', 'snarfs', 'zounds', 'blrag', 'gornk')).toEqual(['snarf s', 'zounds s'])
  })

  test('a word that looks listed with a number behind it, also where the number changes how its end is read', () => {
    const folding: [string, string][] = [['ds', 'z'], ['ou', 'u']]
    const words = wordsIn(compilePack({ ...english(), folding }, ['zound', 'blar', 'zone'], new Map([['zound', []]])).innocent)
    expect(words.filter((word) => /\d$/u.test(word))).toEqual([`blar${NUMBERED.word}`, `zound${NUMBERED.name}`])
  })

  test('the words of innocent/ are known beside the English dictionary', () => {
    const dictionary = readDictionary(WORDLISTS)
    expect(dictionary).toEqual(expect.arrayContaining(['cockpit', 'ms', 'snaf', 'of', 'snra']))
    const alike = dictionary.filter((word) => word.startsWith('sna'))
    expect(wordsIn(compile(alike).innocent)).toContain('snaf')
  })
})
