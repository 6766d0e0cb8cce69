import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { readTerm } from '../../src/lexicon/term.js'

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

test('a term with its accents written apart is found where comments have them in one', () => {
  const block = ['йод', 'ஔவை'].map((term) => ({ term: term.normalize('NFD'), category: 'personal' as const, severity: 'mild' as const }))
  const { reasons } = createModerator({ block }, { packs: [] }).check('так йод, ஔவை')
  expect(reasons.map(({ quote }) => quote).sort()).toEqual(['йод', 'ஔவை'])
})
