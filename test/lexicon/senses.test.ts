import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { packOf, termsOf } from '../support/pack.js'

const moderator = createModerator({}, { packs: [packOf({ tag: 'en', terms: [termsOf('|zorky|', 'proper')] })] })

/** What was found. */
function found(text: string): string[] {
  return moderator.check(text).reasons.map(({ quote }) => quote)
}

describe('a word that is also a proper name', () => {
  test.each(['we flew to Zorky and back', 'In Zorky it rains', 'we like Mali, Zorky too', 'see: “In Zorky it rains”'])('is one inside a sentence: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each(['Zorky', 'Zorky?', '“Zorky”', 'Mali\nZorky\nChad', '2. Zorky,'])('is one alone in its line: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each(['zorky', 'ZORKY', 'Zorky!', 'you zorky', 'Zorky, go home', 'Go home. Zorky!', 'YOU ZORKY', 'You, ZORKY', 'well… Zorky', 'All Stupid Zorky Here', '@ravi Zorky, go home', '@ravi @mala: Zorky, go home'])('is none elsewhere: %s', (text) => {
    expect(found(text)).toHaveLength(1)
  })
})

describe('a word that is also a part of names', () => {
  const named = createModerator({}, { packs: [packOf({ tag: 'en', terms: [termsOf('|zorky|', 'name')] })] })

  test.each(['So It Is The Zorky Of All Men', 'You Are A Zorky And He Is One'])('is none where all words are capitalised, short ones, too: %s', (text) => {
    expect(named.check(text).reasons).toHaveLength(1)
  })

  test.each(['Zorky Kumar Singh, Ward Member, Panchayat Office', 'we met Zorky Lal', 'Here Comes Zorky Again', 'It Is the Zorky Hotel In Town'])('is one elsewhere: %s', (text) => {
    expect(named.check(text).reasons).toEqual([])
  })
})
