import { describe, expect, it } from 'vitest'
import { answerOf, curveOf, measuresOf, type JudgedRow } from '../../../scripts/training/skipgramMeasures.js'
import type { SkipgramRow } from '../../../scripts/training/skipgramRows.js'
import { probabilityOf } from '../../../src/scorer/weights.js'

const STRAIGHT = { knots: [], weights: [0, 1] }

function judged(odds: number, row: Partial<SkipgramRow>): JudgedRow {
  const unsaid = { set: 'own', id: '1', words: [], namesGroup: false, answers: [NaN, NaN], isOpen: [true, true] }
  return { row: { ...unsaid, ...row }, odds: { derogatory: odds, personal: -odds } }
}

describe('what skip-grams are measured by', () => {
  const rows = [
    judged(2, { namesGroup: true, answers: [1, NaN] }),
    judged(-1, { namesGroup: true, answers: [0.75, NaN] }),
    judged(1, { namesGroup: true, answers: [0, NaN] }),
    judged(-2, { namesGroup: true, answers: [0.25, NaN] }),
    judged(-3, { namesGroup: true, answers: [0, NaN] }),
    judged(-3, { namesGroup: true, answers: [0, NaN] }),
  ]

  it('is the share found of what most raters say violates, and that held of the rest', () => {
    expect(measuresOf(rows, 'group', STRAIGHT)).toEqual({ auc: 7 / 8, found: 1 / 2, flagged: 1 / 4 })
    expect(measuresOf(rows, 'group', { knots: [], weights: [1.5, 1] })).toMatchObject({ found: 1, flagged: 1 / 4 })
  })

  it('are the comments only in which the question would be asked', () => {
    const others = [
      judged(9, { namesGroup: false, answers: [0, NaN] }),
      judged(9, { namesGroup: true, answers: [NaN, 0] }),
      judged(9, { namesGroup: true, answers: [0, NaN], isOpen: [false, true] }),
    ]
    expect(measuresOf([...rows, ...others], 'group', STRAIGHT)).toEqual(measuresOf(rows, 'group', STRAIGHT))
    expect(measuresOf([...others, judged(9, { answers: [1, NaN] })], 'allusion', STRAIGHT)).toMatchObject({ found: 1, flagged: 1 })
    expect(measuresOf([judged(-1, { answers: [NaN, 1] }), judged(1, { namesGroup: true, answers: [NaN, 0] })], 'person', STRAIGHT)).toEqual({
      auc: 1, found: 1, flagged: 0,
    })
  })

  it('are answers to the question, unknown where nobody was asked', () => {
    expect([answerOf(rows[1]!.row, 'group'), answerOf(rows[1]!.row, 'allusion'), answerOf(rows[1]!.row, 'person')]).toEqual([0.75, 0.75, NaN])
  })
})

it('a curve promises the base rate that it is told, however many comments of each kind there are', () => {
  const yes = Array.from({ length: 30 }, () => judged(1, { answers: [1, NaN] }))
  const no = Array.from({ length: 10 }, () => judged(1, { answers: [0, NaN] }))
  const apart = [judged(-1, { answers: [0, NaN] }), judged(-1, { answers: [1, NaN] })]
  expect(probabilityOf(curveOf([...yes, ...no, ...apart], 'allusion', 0.1), 1)).toBeCloseTo(0.1, 1)
})
