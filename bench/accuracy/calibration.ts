import { REASON_CODES, type Reason, type ReasonCode, type Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { halfOf } from '../metrics/hash.js'
import type { Scored } from '../metrics/ranking.js'
import { expectedCalibrationError, reliability, type ReliabilityBin } from '../metrics/reliability.js'
import { table, type Section } from '../output/document.js'
import { ratio, whole } from '../output/numbers.js'
import type { Report } from './report.js'
import { holds, type Row } from './row.js'

/** The set whose halves are kept apart: the closest to a news site's comments. */
const SET = 'civil_comments_en'

interface CodeNumbers {
  code: ReasonCode
  comments: number
  /** Expected calibration error. */
  error: number | undefined
  bins: ReliabilityBin[]
}

/** Whether confidence means what it says, per reason code, on the half that no weight was fitted to. */
export class CalibrationReport implements Report {
  readonly #byCode = new Map<ReasonCode, Scored[]>()

  add(row: Row, verdict: Verdict): void {
    if (row.set !== SET || halfOf(row.id) !== 'report') return
    for (const reason of surestPerCode(verdict.reasons)) {
      const positive = holds(row, reason.category)
      if (positive === undefined) continue
      entryOf(this.#byCode, reason.code, () => []).push({ score: reason.confidence, positive })
    }
  }

  sections(): Section[] {
    const codes = this.json()
    if (codes.length === 0) return []
    const bins = codes.flatMap(({ code, bins }) => bins.map((bin) => ({ code, ...bin })))
    return [
      {
        title: `Calibration per code, ${SET}, report half`,
        table: table(
          [
            { heading: 'code', cell: (row) => row.code, align: 'left' },
            { heading: 'comments', cell: (row) => whole(row.comments) },
            { heading: 'ECE', cell: (row) => ratio(row.error) },
          ],
          codes,
        ),
        notes: ['Surest reason of a code per comment. Holds if the label of its category does or, where there is none, `any`.'],
      },
      {
        title: 'Reliability: confidence promised and agreement observed',
        table: table(
          [
            { heading: 'code', cell: (row) => row.code, align: 'left' },
            { heading: 'confidence', cell: (row) => `${row.from.toFixed(1)}–${row.to.toFixed(1)}` },
            { heading: 'comments', cell: (row) => whole(row.count) },
            { heading: 'promised', cell: (row) => ratio(row.meanScore) },
            { heading: 'observed', cell: (row) => ratio(row.observed) },
          ],
          bins,
        ),
      },
    ]
  }

  json(): CodeNumbers[] {
    return REASON_CODES.flatMap((code) => {
      const scored = this.#byCode.get(code)
      if (scored === undefined) return []
      return [{ code, comments: scored.length, error: expectedCalibrationError(scored), bins: reliability(scored) }]
    })
  }
}

/** One reason per key and comment, the surest: a word said ten times is still one judgement. */
function surestPerCode(reasons: readonly Reason[]): Iterable<Reason> {
  const surest = new Map<ReasonCode, Reason>()
  for (const reason of reasons) {
    const known = surest.get(reason.code)
    if (known === undefined || reason.confidence > known.confidence) surest.set(reason.code, reason)
  }
  return surest.values()
}
