import { expect, test } from 'vitest'
import { BASIS, mix } from '../../../src/text/tables/fnv.js'
import { RollingPhrase, withWord } from '../../../src/lexicon/index/rolling.js'

const hashOf = (...classes: readonly number[]): number => classes.reduce(mix, BASIS)

test('a phrase that is read letter by letter has the hash that its words make', () => {
  const phrase = new RollingPhrase()
  for (const time of ['first', 'used again']) {
    phrase.clear()
    for (const cls of [5, 6]) phrase.addLetter(cls)
    expect(phrase.key, time).toBe(hashOf(5, 6))
    phrase.endWord()
    phrase.addLetter(7)
    expect(phrase.key, time).toBe(withWord(hashOf(5, 6), hashOf(7)))
    phrase.endWord()
    phrase.addLetter(8)
    expect(phrase, time).toMatchObject({ words: 2, ended: withWord(hashOf(5, 6), hashOf(7)), word: hashOf(8) })
    expect(phrase.key, time).toBe(withWord(withWord(hashOf(5, 6), hashOf(7)), hashOf(8)))
  }
})
