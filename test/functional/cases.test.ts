import { describe, expect, it } from 'vitest'
import { blindOf, casesOf, PARTS, SUITES, templatesOf, wordsOf, type Case, type Part, type Suite } from './cases.js'
import { hide } from './disguises.js'
import { parseTemplates } from './templates.js'
import { parseWords } from './words.js'

const [DEROGATORY] = SUITES as readonly [Suite, ...Suite[]]

const all = (suite: Suite): Case[] => PARTS.flatMap((part) => casesOf(suite, part))
const twice = (texts: readonly string[]): string[] => {
  const folded = texts.map((text) => text.toLowerCase())
  return folded.filter((text, index) => folded.indexOf(text) !== index)
}
const kindsOf = (suite: Suite, part: Part): string[] => {
  return [...new Set(templatesOf(suite, part).map(({ kind, half }) => `${kind}, ${half}`))]
}

describe.each(SUITES)('the functional suite $name', (suite) => {
  it('has no template, no word and no comment twice, neither in a part nor across them', () => {
    expect(twice(PARTS.flatMap((part) => templatesOf(suite, part).map(({ text }) => text)))).toEqual([])
    const words = PARTS.flatMap((part) => wordsOf(suite, part))
    expect(twice(words.map(({ section, forms }) => `${section} ${[...forms.values()][0]}`))).toEqual([])
    expect(twice(all(suite).map(({ text }) => text))).toEqual([])
  })

  it('has every kind in both parts, each in one half only', () => {
    expect(kindsOf(suite, 'held').sort()).toEqual(kindsOf(suite, 'dev').sort())
    expect(twice(kindsOf(suite, 'dev').map((kind) => kind.split(',')[0] ?? ''))).toEqual([])
  })

  it('keeps about a third of the templates and of the words aside', () => {
    const thirdOf = (dev: number, held: number): number => held / (dev + held)
    const templates = thirdOf(templatesOf(suite, 'dev').length, templatesOf(suite, 'held').length)
    const words = thirdOf(wordsOf(suite, 'dev').length, wordsOf(suite, 'held').length)
    for (const aside of [templates, words]) {
      expect(aside).toBeGreaterThan(0.3)
      expect(aside).toBeLessThan(0.37)
    }
  })

  it('fills every place', () => {
    expect(all(suite).filter(({ text }) => /[{}]|^@origin/.test(text))).toEqual([])
  })
})

describe.each(SUITES.filter(({ category }) => category === 'derogatory'))('what was written blind for the suite $name', (suite) => {
  const blind = blindOf(suite)

  it('has at least 120 sentences of each half, each once and in no part of the suite', () => {
    for (const half of ['violating', 'innocent']) expect(blind.filter((one) => one.half === half).length).toBeGreaterThanOrEqual(120)
    const known = new Set(all(suite).map(({ text }) => text.toLowerCase()))
    expect(blind.filter(({ text }) => known.has(text.toLowerCase()))).toEqual([])
    expect(twice(blind.map(({ text }) => text))).toEqual([])
  })

  it('has no place for words', () => {
    expect(blind.filter(({ text }) => /[{}]/.test(text))).toEqual([])
  })
})

describe('the functional suite derogatory', () => {
  const cases = all(DEROGATORY)

  it('is broad: many phrasings, many groups, many cases', () => {
    expect(new Set(cases.map(({ template }) => template)).size).toBeGreaterThanOrEqual(850)
    expect(cases.length).toBeGreaterThanOrEqual(2400)
    const groups = new Set(cases.flatMap(({ row }) => (row?.section.startsWith('group/') ? [row.forms.get('people')] : [])))
    expect(groups.size).toBeGreaterThanOrEqual(90)
  })

  it('asks about half and half', () => {
    const violating = cases.filter(({ half }) => half === 'violating').length
    expect(violating / cases.length).toBeGreaterThan(0.45)
    expect(violating / cases.length).toBeLessThan(0.55)
  })

  it.each(PARTS)('uses every group of %s in both halves', (part) => {
    const used = new Set(casesOf(DEROGATORY, part).map(({ half, row }) => `${half} ${row?.forms.get('people')}`))
    const groups = wordsOf(DEROGATORY, part).filter(({ section }) => section.startsWith('group/'))
    const unused = groups.flatMap(({ forms }) =>
      ['violating', 'innocent'].map((half) => `${half} ${forms.get('people')}`).filter((key) => !used.has(key)),
    )
    expect(unused).toEqual([])
  })

  it('makes the same cases every time', () => {
    expect(all(DEROGATORY)).toEqual(cases)
  })
})

describe('templates and words', () => {
  const texts = casesOf(DEROGATORY, 'dev').map(({ text }) => text)

  it('leave the article to the place, which knows which one fits', () => {
    const templates = SUITES.flatMap((suite) => PARTS.flatMap((part) => templatesOf(suite, part)))
    expect(templates.flatMap(({ text }) => (/\ban? \{/i.test(text) ? [text] : []))).toEqual([])
    expect(texts.filter((text) => /\ba (Indian|Arab|immigrant|elderly)\b|\ban (Ukrainian|Muslim|woman)\b/i.test(text))).toEqual([])
    expect(texts.filter((text) => /\ban (Indian|Arab|immigrant|elderly)\b/i.test(text))).not.toEqual([])
  })

  it('are all lower case or written with capitals throughout', () => {
    expect(texts.filter((text) => /^(muslims|women|black people) /.test(text) && text !== text.toLowerCase())).toEqual([])
    expect(texts.filter((text) => /^[A-Z].*\b(muslims?|dalits?|pakistanis?|jews?)\b/.test(text))).toEqual([])
  })

  it.each([
    ['swap', 'Muslims', 'Musilms'],
    ['drop', 'Muslims', 'Musims'],
    ['double', 'Muslims', 'Musllims'],
    ['mask', 'Muslims', 'Musl*ms'],
    ['leet', 'Muslims', 'Musl1ms'],
    ['spaced', 'black people', 'b l a c k people'],
    ['dots', 'Jains', 'J.a.i.n.s'],
    ['joined', 'black people', 'blackpeople'],
  ])('hide a word: %s', (disguise, word, hidden) => {
    expect(hide(word, disguise)).toBe(hidden)
  })

  it('hide no word that nobody would recognise', () => {
    expect(hide('men', 'swap')).toBeUndefined()
    expect(hide('gay people', 'leet')).toBeUndefined()
    expect(hide('Jains', 'drop')).toBeUndefined()
    expect(hide('Jains', 'mask')).toBe('Ja*ns')
  })

  it('say what is wrong in a file, and where', () => {
    expect(() => hide('Muslims', 'upside')).toThrow('found the disguise "upside", expected joined, swap')
    expect(() => parseWords('w.txt', 'Muslims | Muslim')).toThrow('w.txt:1: found "Muslims | Muslim", expected a heading')
    expect(() => parseWords('w.txt', '== group: people | person\nMuslims')).toThrow('w.txt:2: found "Muslims", expected 2 forms')
    expect(() => parseTemplates('t.txt', '== contempt\n')).toThrow('t.txt:1: found "== contempt", expected "== kind, violating"')
    expect(() => parseTemplates('t.txt', 'I hate {people}.')).toThrow('t.txt:1: found "I hate {people}.", expected a heading')
  })
})
