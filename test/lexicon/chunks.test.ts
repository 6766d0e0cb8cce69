import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { en } from '../../src/languages/en.js'
import { hiLatn } from '../../src/languages/hi-Latn.js'
import { mlLatn } from '../../src/languages/ml-Latn.js'
import type { LanguagePack, TermGroup, Trait } from '../../src/lexicon/pack.js'
import { MOST_CHUNKS } from '../../src/text/chunks.js'
import { packOf, termsOf } from '../support/pack.js'

const packs = [en, hiLatn, mlLatn]
const lexicon = new Lexicon(packs, {
  block: [
    { term: 'wobbly mirzel', category: 'obscene', severity: 'mild' },
    { term: '|snorty blup', category: 'obscene', severity: 'mild' },
    { term: '|grumbly fwip', category: 'obscene', severity: 'mild' },
  ],
})

const found = (text: string): string[] =>
  lexicon.find(text, () => 0).map(({ entry, start, end, disguise }) => `${entry.rule} ${start}–${end} ${disguise}`)

/** Words of everything that is listed, phrases taken apart: put together at random they make phrases now and then. */
const listed = packs.flatMap(({ terms, exceptions }) =>
  [...terms, ...exceptions].flatMap(({ entries }) => entries.replaceAll('*', '').split('\n')),
)
const phrases = listed.filter((entry) => /^[a-z]{2,}( [a-z]{2,})+$/.test(entry))
const words = [...new Set(listed.filter((entry) => /^[a-z]{2,}$/.test(entry)))]
const part = fc.oneof(
  fc.constantFrom(...phrases).map((phrase) => phrase.split(' ')),
  fc.constantFrom(...phrases).map((phrase) => phrase.split(' ').slice(0, -1)),
  fc.constantFrom(...words, 'the', 'of', 'you', 'wobbly', 'mirzel').map((word) => [word]),
)

describe('what is known of chunks', () => {
  test('finds the same in chunks as in a text that is one chunk', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const all = parts.flat()
        const texts = [all.join(' '), all.join(',')] as const
        // Within a chunk a comma may be taken for a disguise.
        fc.pre(texts.every((text) => lexicon.find(text, () => 0).every(({ disguise }) => disguise === 0)))
        expect(found(texts[0])).toEqual(found(texts[1]))
      }),
      { numRuns: 3000 },
    )
  })

  test('finds a phrase in every list that has it, across chunks too, also where one has it as it stands and one as it reads', () => {
    const group = (kind: string, traits: Trait[]): TermGroup => ({ ...termsOf('|gab lop|', ...traits), kinds: [kind] })
    const pack = packOf({ tag: 'xx', folding: 'aa>a', terms: [group('one', ['exact']), group('other', [])] })
    const lexicon = new Lexicon([pack], {})
    for (const text of ['gab lop', 'gab,lop', 'and gab, lop']) {
      expect(lexicon.find(text, () => 0).map(({ entry }) => entry.kinds)).toEqual([['one'], ['other']])
    }
  })

  test.each<[NonNullable<LanguagePack['script']>, string, string]>([
    ['Deva', '12 काक', 'यह 12 काक है'],
    ['Cyrl', '5 бубу', 'у него 5 бубу там'],
    ['Latn', '7 gabs', 'all 7 gabs of them'],
  ])('finds a phrase that begins with a number, in %s', (script, phrase, text) => {
    const lexicon = new Lexicon([packOf({ tag: 'xx', script, terms: [termsOf(`|${phrase}|`, 'exact')] })], {})
    for (const written of [phrase, text, text.replaceAll(' ', ','), `word ${text}`]) {
      const found = lexicon.find(written, () => 0).map(({ start, end }) => written.slice(start, end).replace(',', ' '))
      expect(found, written).toEqual([phrase])
    }
  })

  test('finds the same whether a text is new or was seen', () => {
    const noise = fc.stringMatching(/^[a-z0-9$@*.'! -]{0,20}$/)
    fc.assert(
      fc.property(fc.array(fc.oneof(noise, part.map((some) => some.join(' '))), { maxLength: 5 }), (parts) => {
        const text = parts.join(' ')
        const first = found(text)
        expect(found(text)).toEqual(first)
        expect(found(`${text} `)).toEqual(first)
      }),
    )
  })

  test('goes on from one chunk that is too long to be remembered into another', () => {
    const long = (before: string, after: string): string => `${before},${'tree,'.repeat(9)}${after}`
    expect(found(`${long('a', 'snorty')} ${long('blupping', 'grumbly')} ${long('fwip', 'b')}`)).toHaveLength(2)
  })

  test('takes no columns once a comment is cut', () => {
    expect(() => lexicon.chunks.reserve(1)).toThrow(/reserve first/)
  })

  test('stays right when there are more chunks than are remembered', () => {
    const text = Array.from({ length: MOST_CHUNKS + 100 }, (_, number) => `w${number}`).join(' ')
    const before = found('wobbly mirzel')
    expect(before).toEqual(['site:block[0] 0–13 0'])
    const after = found(text)
    expect(found(`${text} wobbly mirzel`)).toEqual([...after, `site:block[0] ${text.length + 1}–${text.length + 14} 0`])
    expect(found('wobbly mirzel')).toEqual(before)
  })
})
