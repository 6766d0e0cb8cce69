import { ACTIONS, type Action, type Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section } from '../output/document.js'
import { percent, whole } from '../output/numbers.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

interface HealthyNumbers extends Record<Action, number> {
  set: string
  comments: number
}

interface WordNumbers {
  set: string
  words: number
  flagged: number
}

/** What became of comments that were to be published, and of words that must never be flagged. */
export class InnocentsReport implements Report {
  readonly #actions = new Map<string, Record<Action, number>>()
  readonly #words = new Map<string, { words: number; flagged: number }>()

  add(row: Row, verdict: Verdict): void {
    if (row.healthy) {
      entryOf(this.#actions, row.set, () => ({ publish: 0, nudge: 0, review: 0, reject: 0 }))[verdict.action]++
    }
    if (row.benign) {
      const tally = entryOf(this.#words, row.set, () => ({ words: 0, flagged: 0 }))
      tally.words++
      if (verdict.reasons.length > 0) tally.flagged++
    }
  }

  sections(): Section[] {
    const { healthy, words } = this.json()
    const sections: Section[] = []
    if (healthy.length > 0) {
      sections.push({
        title: 'Healthy comments: what becomes of them',
        table: table(
          [
            { heading: 'set', cell: (row) => row.set, align: 'left' },
            { heading: 'n', cell: (row) => whole(row.comments) },
            { heading: 'nudged', cell: (row) => held(row.nudge, row.comments) },
            { heading: 'held', cell: (row) => held(row.review, row.comments) },
            { heading: 'refused', cell: (row) => held(row.reject, row.comments) },
          ],
          healthy,
        ),
      })
    }
    if (words.length > 0) {
      sections.push({
        title: 'Innocent words',
        table: table(
          [
            { heading: 'set', cell: (row) => row.set, align: 'left' },
            { heading: 'n', cell: (row) => whole(row.words) },
            { heading: 'flagged', cell: (row) => whole(row.flagged) },
          ],
          words,
        ),
      })
    }
    return sections
  }

  json(): { healthy: HealthyNumbers[]; words: WordNumbers[] } {
    return {
      healthy: [...this.#actions].map(([set, actions]) => ({
        set,
        comments: ACTIONS.reduce((sum, action) => sum + actions[action], 0),
        ...actions,
      })),
      words: [...this.#words].map(([set, tally]) => ({ set, ...tally })),
    }
  }
}

function held(part: number, comments: number): string {
  return `${percent(part / comments, 2)} (${whole(part)})`
}
