import { describe, expect, it } from 'vitest'
import { joinPacks } from '../../src/lexicon/joinPacks.js'
import { frontCode, wordsIn } from '../../src/text/tables/frontCoding.js'
import { packOf } from '../support/pack.js'

describe('packs of one language', () => {
  it('are left as they are where each is of its own', () => {
    const packs = [packOf({ tag: 'xx' }), packOf({ tag: 'yy' })]
    const joined = joinPacks(packs)
    expect(joined).toHaveLength(2)
    for (const [index, pack] of joined.entries()) expect(pack).toBe(packs[index])
  })

  it('become one, in which the words of all stand', () => {
    const first = packOf({ tag: 'xx', markers: 'the', contractions: "don't>do not", innocent: frontCode(['shell', 'ship']), endings: { plural: 's' } })
    const other = packOf({ tag: 'yy' })
    const second = packOf({ tag: 'xx', markers: 'of', joins: 'what', innocent: frontCode(['shelf', 'ship']), endings: { plural: 'en', past: 'ed' } })
    const [joined, ...further] = joinPacks([first, other, second])
    expect(further).toEqual([other])
    expect(joined).toMatchObject({ markers: 'the\nof', contractions: "don't>do not", joins: 'what', endings: { plural: 's\nen', past: 'ed' } })
    expect(wordsIn(joined!.innocent)).toEqual(['shelf', 'shell', 'ship'])
    expect(joined).not.toHaveProperty('spellings')
  })

  it('say once what can only be said once: the first that does', () => {
    const messages = (sentence: string) => ({ commenter: { default: sentence }, moderator: {} })
    const first = packOf({ messages: messages('first'), calibration: {} })
    const second = packOf({ messages: messages('second'), calibration: { default: [1] }, folding: 'aa>a' })
    expect(joinPacks([first, second])).toMatchObject([{ messages: messages('first'), calibration: { default: [1] }, folding: 'aa>a' }])
  })
})
