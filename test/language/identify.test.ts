/// <reference types="node" />
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModerator as createCore } from '../../src/core.js'
import { createModerator } from '../../src/index.js'
import type { TermGroup } from '../../src/lexicon/pack.js'
import { frontCode } from '../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../support/pack.js'

/*
 * Short comments as readers write them, one a line, in `fixtures/<tag>.txt`. `others.txt` has languages that no pack
 * covers, each line with its tag in front.
 */

const FIXTURES = new URL('fixtures/', import.meta.url)
const moderator = createModerator()

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, FIXTURES), 'utf8').trim().split('\n')
}

/** Share of the comments whose largest share is the language given. */
function accuracy(comments: readonly (readonly [tag: string, text: string])[]): number {
  const right = comments.filter(([tag, text]) => moderator.check(text).languages[0]?.tag === tag)
  return right.length / comments.length
}

const covered = readdirSync(FIXTURES)
  .filter((file) => file !== 'others.txt')
  .map((file) => file.slice(0, -'.txt'.length))

describe.each(covered)('comments in %s', (tag) => {
  const comments = linesOf(`${tag}.txt`)

  test('are told, nineteen of twenty', () => {
    expect(comments.length).toBeGreaterThanOrEqual(40)
    expect(accuracy(comments.map((text) => [tag, text]))).toBeGreaterThanOrEqual(0.95)
  })

  test('never get a notice: they were read', () => {
    expect(comments.filter((text) => moderator.check(text).notices.length > 0)).toEqual([])
  })
})

describe('a language that no pack covers', () => {
  const comments = linesOf('others.txt').map((line): [string, string] => {
    const gap = line.indexOf(' ')
    return [line.slice(0, gap), line.slice(gap + 1)]
  })

  test('is told, nine times of ten', () => {
    expect(accuracy(comments)).toBeGreaterThanOrEqual(0.9)
  })

  test('gives a notice with its tag, and the comment is held', () => {
    expect(moderator.check('Je ne comprends pas pourquoi la gare est encore fermée, et personne ne nous répond.')).toMatchObject({
      action: 'review',
      notices: [{ code: 'language-not-covered', action: 'review', detail: 'fr' }],
    })
    expect(moderator.check('Ο δήμαρχος δεν απάντησε').notices).toMatchObject([{ detail: 'und-Grek' }])
  })

  test('does not matter in a quotation, a name, or a text that is short', () => {
    for (const text of ['As they say, c’est la vie.', 'Merci beaucoup!', 'Παναθηναϊκός won again, what a night it was for all of us who stayed up late and lost']) {
      expect(moderator.check(text).notices, text).toEqual([])
    }
  })
})

describe('a comment in several languages', () => {
  test('has a share for each, adding up to 1', () => {
    const { languages } = moderator.check('ninte comment is stupid, tum chup baitho')
    expect(languages.map(({ tag }) => tag).sort()).toEqual(['en', 'hi-Latn', 'ml-Latn'])
    expect(languages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
  })

  test('has shares by letters where scripts differ', () => {
    const { languages } = moderator.check('സിനിമ super')
    expect(languages.map(({ tag }) => tag).sort()).toEqual(['en', 'ml'])
  })

  test('is read with the words of all of them, whatever it is taken for', () => {
    const zork = packOf({ tag: 'ml-Latn', markers: 'entha', terms: [termsOf('|zorkazhi|')] })
    const both = createCore({}, { packs: [packOf({ tag: 'en', markers: 'the\nthis\nthat\nwith' }), zork] })
    expect(both.check('this was the first comment with zorkazhi, that and the other').reasons).toHaveLength(1)
  })
})

describe('what nothing tells', () => {
  test.each([['OK', 'en'], ['дата', 'ru']])('%s is taken for the likeliest language of its script', (text, tag) => {
    expect(moderator.check(text).languages).toEqual([{ tag, share: 1 }])
  })

  test('is taken for the first of the packs that a site passes', () => {
    const [de, en] = [packOf({ tag: 'de' }), packOf({ tag: 'en' })]
    const taken = (...packs: (typeof en)[]) => createCore({}, { packs }).check('OK').languages
    expect(taken(en, de)).toEqual([{ tag: 'en', share: 1 }])
    expect(taken(de, en)).toEqual([{ tag: 'de', share: 1 }])
  })
})

describe('a hint', () => {
  const packs = [packOf({ tag: 'ru', script: 'Cyrl', markers: 'что' }), packOf({ tag: 'uk', script: 'Cyrl', markers: 'що' })]
  const both = createCore({}, { packs })

  test('decides where no word does', () => {
    expect(both.check('дата').languages[0]?.tag).toBe('ru')
    expect(both.check({ text: 'дата', language: 'uk' }).languages[0]?.tag).toBe('uk')
    expect(both.check({ text: 'що дата', language: 'ru' }).languages[0]?.tag).toBe('uk')
  })

  test('says which comes first of two that have as much of a comment', () => {
    const tags = (language?: string) => both.check({ text: 'что що', language }).languages.map(({ tag }) => tag)
    expect(tags('uk')).toEqual(['uk', 'ru'])
    expect(tags('ru')).toEqual(['ru', 'uk'])
    expect(tags()).toHaveLength(2)
  })

  const more = createCore({}, { packs: [...packs, packOf({ tag: 'en' }), packOf({ tag: 'hi-Latn' })] })
  const taken = (text: string, language: string) => more.check({ text, language }).languages[0]?.tag

  test.each([
    ['uk-UA', 'uk'],
    ['UK', 'uk'],
    ['uk_UA', 'uk'],
    ['Uk-Cyrl-UA-x-twain', 'uk'],
    ['ukr', 'ru'],
    ['u', 'ru'],
    ['', 'ru'],
  ])('is a tag as clients declare it: %s', (language, expected) => {
    expect(taken('дата', language)).toBe(expected)
  })

  test.each([
    ['hi-Latn-IN', 'hi-Latn'],
    ['HI-latn', 'hi-Latn'],
    ['EN-gb', 'en'],
    ['hi-IN', 'en'],
  ])('is compared subtag by subtag: %s', (language, expected) => {
    expect(taken('data', language)).toBe(expected)
  })

  test('of any length costs no more than reading it', () => {
    expect(taken('дата', `uk${'-ua'.repeat(300_000)}`)).toBe('uk')
  })
})

describe('a listed word', () => {
  const termsOfRules = (entries: string): TermGroup => ({ list: 'words', kinds: ['thing'], sense: {}, forms: [], traits: [], entries })
  const packs = [
    packOf({ tag: 'en', terms: [termsOfRules('zork')] }),
    packOf({ tag: 'hi-Latn', terms: [termsOfRules('zork\nmork')] }),
  ]
  const both = createCore({}, { packs })
  const tagsOf = (text: string) => both.check(text).languages.map(({ tag }) => tag)

  test('tells its language', () => {
    expect(tagsOf('mork')).toEqual(['hi-Latn'])
  })

  test('tells nothing if the likeliest language has it as well', () => {
    expect(tagsOf('zork')).toEqual(['en'])
    expect(tagsOf('zork mork')).toEqual(['hi-Latn'])
  })
})

test('a word that only looks like one of another language tells its own', () => {
  const folding = 'aa>a\nee>i'
  const packs = [
    packOf({ tag: 'en' }),
    packOf({ tag: 'hi-Latn', folding, markers: 'zai' }),
    packOf({ tag: 'ml-Latn', folding, markers: 'zaai\nblorp', innocent: frontCode(['zai']) }),
  ]
  const languages = (text: string) => createCore({}, { packs }).check(text).languages.map(({ tag }) => tag)
  expect(languages('zai')).toEqual(['hi-Latn'])
  const spelt = [packOf({ tag: 'en', markers: 'zan' }), packOf({ tag: 'ml-Latn', folding, markers: 'zaan' })]
  expect(createCore({}, { packs: spelt }).check('zan').languages).toEqual([{ tag: 'en', share: 1 }])
  expect(createCore({}, { packs: spelt }).check('zaan').languages).toEqual([{ tag: 'ml-Latn', share: 1 }])
  expect(languages('zaai')).toEqual(['hi-Latn', 'ml-Latn'])
})

describe('letters in another style', () => {
  test.each(['🅵🆄🅽', 'ⓨⓞⓤ ⓟⓔⓞⓟⓛⓔ ⓒⓐⓜⓔ', '𝐘𝐨𝐮 𝐩𝐞𝐨𝐩𝐥𝐞'])('are letters: %s', (text) => {
    expect(moderator.check(text).languages).toEqual([{ tag: 'en', share: 1 }])
  })

  test('are plain ones to a part that guesses, and those with accents as they are', () => {
    const asked: string[] = []
    const identify = Object.assign((text: string) => void asked.push(text), { version: 'x' })
    const foreign = createCore({}, { packs: [packOf({ tag: 'xx' })], identify })
    const text = 'załóż bramę przy drodze do miasta i wróć do domu na wieczór'
    foreign.check(`${text} 𝐝𝐨𝐦 ⓓⓞⓜ`)
    expect(asked).toEqual([`${text} dom dom`])
  })
})

test('a word that a romanised language has from English, spelt as there, is no marker that reads alike', () => {
  expect(moderator.check('Gay footballers ruin the team.').languages).toEqual([{ tag: 'en', share: 1 }])
  expect(moderator.check('gaye the team').languages.map(({ tag }) => tag)).toContain('hi-Latn')
})
