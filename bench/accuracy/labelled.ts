import type { Verdict } from '../../src/verdict.js'
import {
  count,
  emptyConfusion,
  f1,
  macroF1,
  precision,
  recall,
  type Confusion,
} from '../metrics/classification.js'
import { entryOf } from '../metrics/entry.js'
import { rocAuc, type Scored } from '../metrics/ranking.js'
import { expectedCalibrationError } from '../metrics/reliability.js'
import { table, type Section } from '../output/document.js'
import { percent, ratio, whole } from '../output/numbers.js'
import { reasonsFor, scoreFor, type Report } from './report.js'
import { LABELS, type Label, type Row } from './row.js'

/** Agreement of one set with one label; undefined where the set cannot say. */
export interface LabelledNumbers {
  set: string
  label: Label
  comments: number
  /** Share of the comments that violate, and that are flagged. */
  prevalence: number
  flagged: number
  precision: number | undefined
  recall: number | undefined
  f1: number | undefined
  macroF1: number | undefined
  auc: number | undefined
  /** Expected calibration error of the scores. */
  calibrationError: number | undefined
}

interface Tally {
  set: string
  label: Label
  confusion: Confusion
  scored: Scored[]
}

/** Agreement with the authors' labels, per set and label. */
export class LabelledReport implements Report {
  readonly #tallies = new Map<string, Tally>()

  constructor(private readonly labels: readonly Label[] = LABELS) {}

  add(row: Row, verdict: Verdict): void {
    for (const label of this.labels) {
      const positive = row.policy[label]
      if (positive === undefined) continue
      const tally = entryOf(this.#tallies, `${row.set} ${label}`, () => ({
        set: row.set,
        label,
        confusion: emptyConfusion(),
        scored: [],
      }))
      count(tally.confusion, reasonsFor(label, verdict).length > 0, positive)
      tally.scored.push({ score: scoreFor(label, verdict), positive })
    }
  }

  sections(): Section[] {
    const rows = this.json()
    if (rows.length === 0) return []
    return [
      {
        title: 'Agreement with the labels',
        table: table(
          [
            { heading: 'set', cell: (row) => row.set, align: 'left' },
            { heading: 'label', cell: (row) => row.label, align: 'left' },
            { heading: 'n', cell: (row) => whole(row.comments) },
            { heading: 'violate', cell: (row) => percent(row.prevalence) },
            { heading: 'flagged', cell: (row) => percent(row.flagged) },
            { heading: 'precision', cell: (row) => ratio(row.precision) },
            { heading: 'recall', cell: (row) => ratio(row.recall) },
            { heading: 'F1', cell: (row) => ratio(row.f1) },
            { heading: 'macro-F1', cell: (row) => ratio(row.macroF1) },
            { heading: 'AUC', cell: (row) => ratio(row.auc) },
            { heading: 'ECE', cell: (row) => ratio(row.calibrationError) },
          ],
          rows,
        ),
        notes: [
          'Flagged: has a reason of the category (any: any reason; private: private information). AUC and ECE are of verdict.scores.',
        ],
      },
    ]
  }

  json(): LabelledNumbers[] {
    const tallies = [...this.#tallies.values()].sort(
      (a, b) => a.set.localeCompare(b.set) || this.labels.indexOf(a.label) - this.labels.indexOf(b.label),
    )
    return tallies.map(({ set, label, confusion, scored }) => {
      const { truePositives, falsePositives, falseNegatives } = confusion
      const onlyPositives = truePositives + falseNegatives === scored.length
      return {
        set,
        label,
        comments: scored.length,
        prevalence: (truePositives + falseNegatives) / scored.length,
        flagged: (truePositives + falsePositives) / scored.length,
        // Where nothing innocent is labelled, nothing could be flagged wrongly: precision would be 1 by construction.
        precision: onlyPositives ? undefined : precision(confusion),
        recall: recall(confusion),
        f1: onlyPositives ? undefined : f1(confusion),
        macroF1: macroF1(confusion),
        auc: rocAuc(scored),
        calibrationError: onlyPositives ? undefined : expectedCalibrationError(scored),
      }
    })
  }
}
