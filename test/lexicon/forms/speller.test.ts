import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { packs } from '../../../src/generated/packs.js'
import { FormKind, ruleOf } from '../../../src/lexicon/entry.js'
import { groupsOf } from '../../../src/lexicon/forms/groups.js'
import { Listing } from '../../../src/lexicon/forms/listing.js'
import type { Inflection } from '../../../src/lexicon/pack.js'
import { Exchanges } from '../../../src/lexicon/forms/exchanges.js'
import { Speller, formsOf, type Pairs } from '../../../src/lexicon/forms/speller.js'

const NOUN: readonly Inflection[] = [
  { ending: 'y', forms: ['y', 'ies'] },
  { ending: '', forms: ['', 's'] },
]
const DOUBLING: readonly Inflection[] = [{ ending: '', forms: ['', '&ing'] }]

describe('the forms of a word', () => {
  it('are those of the first inflection whose ending it has', () => {
    expect(formsOf('kitty', { inflections: [NOUN] })).toEqual(['kitty', 'kitties'])
    expect(formsOf('cat', { inflections: [NOUN] })).toEqual(['cat', 'cats'])
  })

  it('are those of all its paradigms, each once, itself first', () => {
    expect(formsOf('hit', { inflections: [NOUN, DOUBLING] })).toEqual(['hit', 'hits', 'hitting'])
  })

  it('of a phrase inflect its last word', () => {
    expect(formsOf('fat cat', { inflections: [NOUN] })).toEqual(['fat cat', 'fat cats'])
  })

  it('of a phrase are written without its gaps, too, where that is asked for', () => {
    expect(formsOf('fat old cat', { inflections: [NOUN], isClosedUp: true })).toEqual(['fat old cat', 'fat old cats', 'fatoldcat', 'fatoldcats'])
    expect(formsOf('cat', { inflections: [NOUN], isClosedUp: true })).toEqual(['cat', 'cats'])
  })

  it('have one sound spelt otherwise, in one place at a time', () => {
    expect(formsOf('fluff', { respellings: [['f', 'ph'], ['ff', 'ph']] })).toEqual(['fluff', 'phluff', 'fluphf', 'flufph', 'fluph'])
  })

  it('have letters that are written in two ways written alike throughout', () => {
    expect(formsOf('गंदा', { spellings: new Exchanges([['ंद', 'न्द']]) })).toEqual(['गंदा', 'गन्दा'])
    expect(formsOf('a b', { spellings: new Exchanges([['a|', 'o|']]) })).toEqual(['a b', 'o b'])
  })

  it('are the word alone where a pair has no left side, as in a pack written by hand', () => {
    expect(formsOf('ab', { spellings: new Exchanges([['', 'x']]) })).toEqual(['ab'])
  })

  it('are as many as there are, however many and long', () => {
    const forms = Array.from({ length: 700 }, (_, number) => `-${number}`)
    const word = 'a'.repeat(3000)
    expect(formsOf(word, { inflections: [[{ ending: '', forms }]] })).toEqual([word, ...forms.map((form) => word + form)])
  })
})

/** The same by strings. */
function spelt(text: string, inflections: readonly (readonly Inflection[])[], respellings: Pairs): string[] {
  const inflected = inflections.flatMap((paradigm) => {
    const fitting = paradigm.find(({ ending }) => text.endsWith(ending))
    const rest = text.slice(0, text.length - (fitting?.ending.length ?? 0))
    return (fitting?.forms ?? []).map((form) => (form.startsWith('&') ? rest + rest.slice(-1) + form.slice(1) : rest + form))
  })
  const listed = [...new Set([text, ...inflected])]
  const respelt = listed.map((form) =>
    respellings.flatMap(([from, to]) =>
      Array.from(form, (_, at) => at).flatMap((at) =>
        form.startsWith(from, at) ? [form.slice(0, at) + to + form.slice(at + from.length)] : [],
      ),
    ),
  )
  return [...listed, ...respelt.flatMap((forms) => [...new Set(forms)])]
}

/** The spellings of a form with its edges, by strings: each pair throughout the word, all combined or, with many, one at a time and all. */
function spellings(form: string, pairs: Pairs): string[] {
  const applicable = pairs.filter(([listed]) => form.includes(listed))
  const found = [form]
  for (const [listed, written] of applicable) {
    const bases = applicable.length > 4 ? [form, found.at(-1)!] : [...found]
    found.push(...bases.map((spelling) => spelling.replaceAll(listed, written)))
  }
  return [...new Set(found.map((spelling) => spelling.replaceAll('|', '')))]
}

test.each([
  ['pool', ['', 's', 'ing'], 4],
  ['hop', ['', '&ed'], 3],
  ['mony', ['ny', 'nies'], 3],
  ['abc😀', ['c😀', 'c😁'], 3],
])('the forms of %s begin alike, in whole characters', (text, forms, letters) => {
  const speller = new Speller()
  const ending = forms[0]!
  speller.spell(text, 0, text.length, { inflections: [[{ ending, forms }]], respellings: [] }, true, true)
  expect(speller.commonBeginning()).toBe(letters)
})

test('letters that are written in two ways are exchanged in every form of one entry after another', () => {
  const letters = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength })
  const part = fc.tuple(fc.constantFrom('', '|'), letters(1, 2), fc.constantFrom('', '|')).map((parts) => parts.join(''))
  const pairs = fc.array(fc.tuple(part, fc.oneof(part, letters(0, 4))), { minLength: 1, maxLength: 8 })
  const word = fc.array(letters(1, 6), { minLength: 1, maxLength: 3 })
  let respelt = 0
  fc.assert(
    fc.property(pairs, fc.array(fc.tuple(word, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 }), (some, entries) => {
      const exchanges = new Exchanges(some)
      const speller = new Speller()
      for (const [words, before, after] of entries) {
        const text = words.join(' ')
        speller.spell(text, 0, text.length, { inflections: [], spellings: exchanges, respellings: [] }, before, after)
        const edged = (before ? '|' : '') + words.join('| |') + (after ? '|' : '')
        expect(Array.from({ length: speller.count }, (_, form) => speller.textOf(form))).toEqual(spellings(edged, some))
        if (speller.count > 1) respelt++
      }
    }),
    { numRuns: 1000 },
  )
  expect(respelt).toBeGreaterThan(300)
})

test('one speller spells one entry after another, whatever their letters and rules', () => {
  const letters = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength })
  const form = fc.tuple(fc.constantFrom('', '&'), letters(0, 2)).map((parts) => parts.join(''))
  const paradigm = fc.array(fc.record({ ending: letters(0, 2), forms: fc.array(form, { maxLength: 3 }) }), { maxLength: 3 })
  const pairs = fc.array(fc.tuple(letters(1, 2), fc.constantFrom('x', 'yz')), { maxLength: 3 })
  const entry = fc.record({ text: letters(1, 6), inflections: fc.array(paradigm, { maxLength: 2 }), respellings: pairs })
  const speller = new Speller()
  fc.assert(
    fc.property(entry, ({ text, inflections, respellings }) => {
      speller.spell(`<${text}>`, 1, text.length + 1, { inflections, respellings }, true, true)
      const found = Array.from({ length: speller.count }, (_, number) => speller.textOf(number))
      expect(found).toEqual(spelt(text, inflections, respellings))
    }),
  )
})

test.each(packs.map((pack) => [pack.tag, pack] as const))('a form of %s that is made is the one that was spelt out', (_, pack) => {
  const listing = new Listing([], [pack])
  const every = 97
  const wanted: { number: number; text: string; kind: number; line: string }[] = []
  listing.spellOut(({ forms, first, group }) => {
    for (let form = 0; form < forms.count; form++) {
      const number = first + form
      if (number % every === 0) wanted.push({ number, text: forms.textOf(form), kind: forms.kinds[form]!, line: ruleOf(pack.tag, group.meaning.origin, forms.textOf(0)) })
    }
  })
  expect(wanted.length).toBeGreaterThan(groupsOf(pack).length / every)
  for (const { number, text, kind, line } of wanted) {
    const form = listing.formOf(number)
    expect(form).toMatchObject({ text, kind, entry: { rule: line } })
    if (kind === FormKind.respelt) expect(form).toMatchObject({ edgeBefore: true, edgeAfter: true })
  }
})
