import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packCorpus, unpackCorpus, type CorpusList } from '../../src/cli/corpus.js'

describe('a corpus', () => {
  test('comes back as it was packed, each list in order and each entry once', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !/[\n]/.test(text))
    const list = fc.record({ name: line, isDictionary: fc.boolean(), entries: fc.array(line) })
    fc.assert(
      fc.property(fc.array(list), (lists: CorpusList[]) => {
        expect(unpackCorpus(packCorpus(lists))).toEqual(lists.map((list) => ({ ...list, entries: [...new Set(list.entries)].sort() })))
      }),
    )
  })

  test('stores what neighbours share once', () => {
    const entries = Array.from({ length: 2000 }, (_, i) => `antidisestablishmentarianism${i}`)
    const alone = packCorpus([{ name: 'x', isDictionary: true, entries: entries.map((entry) => [...entry].reverse().join('')) }])
    expect(packCorpus([{ name: 'x', isDictionary: true, entries }]).length).toBeLessThan(alone.length)
  })
})

describe('the corpus that ships', () => {
  const lists = unpackCorpus(readFileSync(new URL('../../src/generated/corpus.txt.gz', import.meta.url)))

  test('holds an English dictionary', () => {
    const dictionary = lists.filter(({ isDictionary }) => isDictionary)
    expect(dictionary.map(({ name }) => name)).toEqual(['English words'])
    expect(dictionary[0]!.entries.length).toBeGreaterThan(270_000)
    expect(dictionary[0]!.entries).toEqual(expect.arrayContaining(['assess', 'cocktail', 'title', 'zyzzyva']))
  })

  test('and the names, places and sentences of wordlists/innocent, without their notes', () => {
    const others = lists.filter(({ isDictionary }) => !isDictionary)
    expect(others.length).toBeGreaterThan(0)
    for (const { name, entries } of others) {
      expect(entries.length, name).toBeGreaterThan(0)
      for (const entry of entries) expect(entry).toMatch(/^[^#\s](.*\S)?$/u)
    }
  })
})
