import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { readTerm } from '../../../src/lexicon/site/term.js'
import { PolicyError } from '../../../src/policy.js'

describe("a site's own term is read as comments are", () => {
  test.each([
    ['|Colo[u]r|', ['color', 'colour']],
    ['Ｃafé', ['cafe']],
    ['two -  words', ['two words']],
    ['४२०', ['420']],
    ['a\u200bb?c', ['ab\uffffc']],
  ])('%j', (term, texts) => {
    expect(readTerm(term).texts).toEqual(texts)
  })

  test('and edges are told apart', () => {
    expect(readTerm('|ab')).toMatchObject({ edgeBefore: true, edgeAfter: false })
  })

  test.each(['café', 'йод', 'ஔவை', '가나', 'कौन', 'क़लम'])('%s is the same with its marks written apart', (term) => {
    expect(readTerm(term.normalize('NFD'))).toEqual(readTerm(term.normalize('NFC')))
  })
})

describe('what could never be found is refused, where it stands in the policy', () => {
  const oneScript = (letters: string) => `a term in one script (${letters}); two scripts are two terms`
  const lettersFirst = (letter: string) => `words that begin with letters, in a phrase that is not Latn (${letter})`
  test.each([
    ['|путин khuylo|', oneScript('"п" is Cyrl, "k" is Latn')],
    ['|iphone говно|', oneScript('"i" is Latn, "г" is Cyrl')],
    ['|मोदी bhakt|', oneScript('"म" is Deva, "b" is Latn')],
    ['|сo[c]k|', oneScript('"с" is Cyrl, "o" is Latn')],
    ['|𠮷𠮟|', 'a term without "𠮷": letters beyond U+FFFF are not looked for'],
    ['|18 лет|', lettersFirst('"л" is Cyrl')],
    ['в 2ой раз', lettersFirst('"в" is Cyrl')],
  ])('%s', (term, expected) => {
    const policy = { allow: [{ term: 'fine' }, { term }] }
    expect(() => createModerator(policy, { packs: [] })).toThrow(new PolicyError([{ path: 'allow[1].term', found: JSON.stringify(term), expected }]))
  })

  test.each(['18 years', '18лет', '|раз2 два|', '𝒳𝒴', 'ばか', '१८'])('but not %s, which is found', (term) => {
    const { reasons } = createModerator({ block: [{ term, category: 'obscene', severity: 'mild' }] }, { packs: [] }).check(term.replaceAll('|', ''))
    expect(reasons.map(({ quote }) => quote)).toEqual([term.replaceAll('|', '')])
  })
})

describe('a gap in a term is one, however wide it is written', () => {
  const moderator = createModerator({ block: ['|snollygoster ?ob cat|', '|b?b gallivanter cat|'].map((term) => ({ term, category: 'obscene', severity: 'mild' })) }, { packs: [] })

  test.each([
    'snollygoster bob cat',
    'snollygoster  bob  cat',
    'snollygoster, bob\n\ncat',
    'sn0llygoster--bob--cat',
    'bob gallivanter cat',
    'bob  gallivanter -  cat',
    'b0b  gallivanter  cat',
  ])('%j', (text) => {
    expect(moderator.check(text).reasons.map(({ quote }) => quote)).toEqual([text])
  })

  test.each(['snollygoster bobcat', 'snollygosterbob cat', 'snollygoster bob  cats'])('but a gap it is: %j', (text) => {
    expect(moderator.check(text).reasons).toEqual([])
  })
})

test('letters of Latin that have no accent are told apart', () => {
  const moderator = createModerator({ block: [{ term: '|fæces|', category: 'obscene', severity: 'mild' }] }, { packs: [] })
  expect(['fæces', 'FÆCES', 'fœces', 'fȝces'].map((text) => moderator.check(text).reasons.length)).toEqual([1, 1, 0, 0])
})

test('a term with its accents written apart is found where comments have them in one', () => {
  const block = ['йод', 'ஔவை'].map((term) => ({ term: term.normalize('NFD'), category: 'personal' as const, severity: 'mild' as const }))
  const { reasons } = createModerator({ block }, { packs: [] }).check('так йод, ஔவை')
  expect(reasons.map(({ quote }) => quote).sort()).toEqual(['йод', 'ஔவை'])
})
