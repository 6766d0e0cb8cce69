import { rocAuc } from '../../bench/metrics/ranking.js'
import { ASKED, QUESTIONS, type Asked, type Question } from '../../src/scorer/skipgrams.js'
import type { Curve } from '../../src/scorer/weights.js'
import { fitCurve } from './curve.js'
import type { SkipgramRow } from './skipgramRows.js'

/** From this share of raters on a comment violates. */
const MAJORITY = 0.5

/** What skip-grams say of a comment that they were not learned from. */
export interface JudgedRow {
  readonly row: SkipgramRow
  readonly odds: Readonly<Record<Asked, number>>
}

/** How well they answer a question. */
export interface Measures {
  readonly auc: number | undefined
  /** The share of what violates that they find. */
  readonly found: number
  /** The share of what does not that they would hold. */
  readonly flagged: number
}

/** From log odds to the probability that a comment violates, if a share of those that are asked about do. */
export function curveOf(judged: readonly JudgedRow[], question: Question, rate: number): Curve {
  const asked = askedOf(judged, question)
  const share = asked.filter(({ isViolating }) => isViolating).length / asked.length
  return fitCurve(
    asked.map(({ odds, isViolating }) => ({
      odds,
      share: Number(isViolating),
      weight: isViolating ? rate / share : (1 - rate) / (1 - share),
    })),
    [],
  )
}

/** @param curve a straight one */
export function measuresOf(judged: readonly JudgedRow[], question: Question, curve: Curve): Measures {
  const [intercept, slope] = curve.weights as [number, number]
  const scored = askedOf(judged, question).map(({ odds, isViolating }) => ({ score: intercept + slope * odds, positive: isViolating }))
  const shareOf = (positive: boolean) => {
    const own = scored.filter((one) => one.positive === positive)
    return own.filter(({ score }) => score > 0).length / own.length
  }
  return { auc: rocAuc(scored), found: shareOf(true), flagged: shareOf(false) }
}

/** The share of raters that answer a question with yes; NaN where none was asked. */
export function answerOf({ answers }: SkipgramRow, question: Question): number {
  return answers[ASKED.indexOf(QUESTIONS[question])]!
}

/** Those of comments in which a question would be asked. */
function askedOf(judged: readonly JudgedRow[], question: Question): { odds: number; isViolating: boolean }[] {
  return judged
    .filter(({ row }) => isAskedOf(row, question))
    .map(({ row, odds }) => ({ odds: odds[QUESTIONS[question]], isViolating: answerOf(row, question) >= MAJORITY }))
}

function isAskedOf(row: SkipgramRow, question: Question): boolean {
  const { isOpen, namesGroup } = row
  if (!isOpen[ASKED.indexOf(QUESTIONS[question])]! || Number.isNaN(answerOf(row, question))) return false
  return question === 'person' || namesGroup === (question === 'group')
}
