import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../src/core.js'
import { frontCode } from '../../../src/text/tables/frontCoding.js'
import { packOf, termsOf } from '../../support/pack.js'

const names = packOf({ terms: [termsOf('|snarfs|', 'misspelled')], innocent: frontCode(['snaf']), nameEndings: "s'" })

function found(text: string, pack = names): string[] {
  return createModerator({}, { packs: [pack] }).check(text).reasons.map(({ quote }) => quote)
}

describe('an ending that an apostrophe tells', () => {
  test.each(["the Snafs' house", 'the Snafs’ house'])('makes no misspelling of a name: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each(['the snafs. house', "the snarsf' house", "the snarfs' house"])('excuses nothing else: %s', (text) => {
    expect(found(text)).toHaveLength(1)
  })

  test('is what the pack says', () => {
    expect(found("the Snafs' house", { ...names, nameEndings: 's' })).toEqual(['Snafs'])
  })
})
