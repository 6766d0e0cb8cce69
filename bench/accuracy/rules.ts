import type { Reason, Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section } from '../output/document.js'
import { ratio, whole } from '../output/numbers.js'
import type { Report } from './report.js'
import { LABELS, holds, type Label, type Row } from './row.js'

interface Tally {
  right: number
  wrong: number
  sets: Map<string, number>
}

interface RuleNumbers {
  rule: string
  right: number
  wrong: number
  precision: number
  /** The two sets with most of the wrong ones. */
  sets: string
}

/** Which rules are wrong most often: what an editor of the lists looks at first. */
export class RulesReport implements Report {
  readonly #rules = new Map<string, Tally>()

  constructor(
    private readonly top: number,
    /** Only rules of these categories; `any`: of all. */
    private readonly labels: readonly Label[] = LABELS,
  ) {}

  add(row: Row, verdict: Verdict): void {
    const seen = new Set<string>()
    for (const reason of verdict.reasons) {
      const right = row.benign ? false : holds(row, reason.category)
      if (right === undefined || seen.has(reason.rule) || !this.#isAsked(reason)) continue
      seen.add(reason.rule)
      const tally = entryOf(this.#rules, reason.rule, () => ({ right: 0, wrong: 0, sets: new Map<string, number>() }))
      if (right) tally.right++
      else {
        tally.wrong++
        tally.sets.set(row.set, (tally.sets.get(row.set) ?? 0) + 1)
      }
    }
  }

  #isAsked({ category }: Reason): boolean {
    return this.labels.includes('any') || this.labels.includes(category)
  }

  sections(): Section[] {
    const rules = this.json()
    if (rules.length === 0) return []
    return [
      {
        title: `Rules with most false positives (${Math.min(this.top, rules.length)} of ${whole(rules.length)})`,
        table: table(
          [
            { heading: 'rule', cell: (row) => row.rule, align: 'left' },
            { heading: 'comments', cell: (row) => whole(row.right + row.wrong) },
            { heading: 'false positives', cell: (row) => whole(row.wrong) },
            { heading: 'precision', cell: (row) => ratio(row.precision) },
            { heading: 'most of them in', cell: (row) => row.sets, align: 'left' },
          ],
          rules.slice(0, this.top),
        ),
        notes: [
          'A reason is right if the label of its category holds or, where there is none, `any`. Sets whose labels are about ' +
            'something else (hate without swearing) count against swear words here: look at one set with --set.',
        ],
      },
    ]
  }

  json(): RuleNumbers[] {
    return [...this.#rules]
      .map(([rule, { right, wrong, sets }]) => ({
        rule,
        right,
        wrong,
        precision: right / (right + wrong),
        sets: [...sets]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 2)
          .map(([set, times]) => `${set} ${times}`)
          .join(', '),
      }))
      .sort((a, b) => b.wrong - a.wrong || a.rule.localeCompare(b.rule))
  }
}
