import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../scripts/training/labels.js'

describe('labels', () => {
  it('are the share of raters where a set has it', () => {
    const line = { id: '1', text: 'x', policy: { personal: 1, derogatory: 0 }, labels: { frac_insult: 0.75, frac_not_toxic: 0.25 } }
    expect(answersOf('civil_comments_en', line)).toEqual([0, 0.75, 0, 0.75])
  })

  it('say that what violates nothing violates no category, and else nothing of what is not labelled', () => {
    expect(answersOf('jigsaw_binary_en', { id: '1', text: 'x', policy: { any: 0 } })).toEqual([0, 0, 0, 0])
    expect(answersOf('jigsaw_binary_en', { id: '1', text: 'x', policy: { any: 1 } })).toEqual([NaN, NaN, NaN, 1])
  })
})
