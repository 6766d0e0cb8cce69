import { rocAuc, type Scored } from '../../bench/metrics/ranking.js'
import { expectedCalibrationError } from '../../bench/metrics/reliability.js'
import { ratio, whole } from '../../bench/output/numbers.js'
import type { Column } from '../../bench/output/table.js'
import { probabilityOf, type Curve } from '../../src/scorer/weights.js'
import { CATEGORIES } from '../../src/verdict.js'
import type { LabelledLine } from './labels.js'

/** A row that was kept apart, and what the model says of it. */
export interface HeldRow {
  readonly set: string
  readonly line: Omit<LabelledLine, 'text'>
  /** Shares of raters, one a question. */
  readonly answers: readonly number[]
  /** Log odds, one a category. */
  readonly odds: readonly number[]
}

/** One number of the report. */
export interface Measured {
  readonly set: string
  readonly of: string
  readonly rows: number
  readonly auc: number | undefined
  /** Expected calibration error; undefined where the set does not say. */
  readonly error: number | undefined
}

/** The report as a table. */
export const MEASURED_COLUMNS: readonly Column<Measured>[] = [
  { heading: 'set', cell: ({ set }) => set, align: 'left' },
  { heading: 'of', cell: ({ of }) => of, align: 'left' },
  { heading: 'rows', cell: ({ rows }) => whole(rows) },
  { heading: 'AUC', cell: ({ auc }) => ratio(auc) },
  { heading: 'ECE', cell: ({ error }) => ratio(error) },
]

/** Agreement of rows kept apart with their labels, per set and category. */
export function evaluate(rows: readonly HeldRow[], curves: readonly Curve[]): Measured[] {
  const sets = [...new Set(rows.map(({ set }) => set))]
  return sets.flatMap((set) => {
    const own = rows.filter((row) => row.set === set)
    const measured = CATEGORIES.map((category, index) =>
      measure(set, category, own, index, curves, ({ line, answers }) => line.policy?.[category] ?? soft(answers[index])),
    )
    if (set !== 'civil_comments_en') return measured
    const agreed = measure(set, 'personal, where all raters agree', own, 1, curves, ({ line }) => {
      const share = line.labels?.['frac_insult'] ?? 0
      return share === 0 || share === 1 ? share : undefined
    })
    return [...measured, { ...agreed, error: undefined }]
  })
}

function soft(share: number | undefined): number | undefined {
  return share === undefined || Number.isNaN(share) ? undefined : Number(share >= 0.5)
}

function measure(
  set: string,
  of: string,
  rows: readonly HeldRow[],
  category: number,
  curves: readonly Curve[],
  label: (row: HeldRow) => number | undefined,
): Measured {
  const scored: Scored[] = rows.flatMap((row) => {
    const positive = label(row)
    const score = probabilityOf(curves[category]!, row.odds[category]!)
    return positive === undefined ? [] : [{ score, positive: positive === 1 }]
  })
  return { set, of, rows: scored.length, auc: rocAuc(scored), error: expectedCalibrationError(scored) }
}
