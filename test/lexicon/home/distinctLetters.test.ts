import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { packOf, termsOf } from '../../support/pack.js'

describe('letters that are meant where they are written', () => {
  const zork = packOf({ tag: 'hi-Latn', folding: 'chh>ch\noo>u', distinct: 'chh', terms: [termsOf('|zochi|\n|grachhu|')] })
  const zorks = createModerator({}, { packs: [zork] })

  test.each([['zochi', 1], ['zochhi', 0], ['ZOCHHI', 0], ['z0chhi', 0], ['grachhu', 1], ['grachu', 1]])('%s is found %i times', (text, times) => {
    expect(zorks.check(text).reasons).toHaveLength(times)
  })

  test('are no letters of the word because the name of its list has them', () => {
    const list = { ...termsOf('|zochi|'), list: 'achhe' }
    const moderator = createModerator({}, { packs: [{ ...zork, terms: [list] }] })
    expect(['zochi', 'zochhi'].map((text) => moderator.check(text).reasons.length)).toEqual([1, 0])
  })

  test('are letters of a site\'s own term that has them', () => {
    const own = { category: 'obscene', severity: 'mild', language: 'hi-Latn' } as const
    const block = [{ term: '|Blachho|', ...own }, { term: '|pla[chh]o|', ...own }]
    const moderator = createModerator({ block, allow: [{ term: 'grachhu', language: 'hi-Latn' }] }, { packs: [zork] })
    const quotes = (text: string) => moderator.check(text).reasons.map(({ quote, rule }) => [quote, rule])
    expect(quotes('blachho, Plachho plao grachhu')).toEqual([['blachho', 'site:block[0]'], ['Plachho', 'site:block[1]'], ['plao', 'site:block[1]']])
  })
})
