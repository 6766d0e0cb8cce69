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

  test.each(['you zorky', 'Zorky, go home', 'Go home. Zorky!', 'YOU ZORKY', 'You, ZORKY', 'well… Zorky', 'All Stupid Zorky Here'])('is none elsewhere: %s', (text) => {
    expect(found(text)).toHaveLength(1)
  })
})
