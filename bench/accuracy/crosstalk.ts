import { createModerator, type Moderator } from '../../src/core.js'
import { identify } from '../../src/identify.js'
import { en } from '../../src/languages/en.js'
import { privateInformation } from '../../src/private-information.js'
import { scorer } from '../../src/scorer.js'
import type { Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section } from '../output/document.js'
import { whole } from '../output/numbers.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

/** As many comments as this are judged a second time. */
const MOST_COMMENTS = 20_000

interface Numbers {
  comments: number
  changed: number
}

/** English comments whose verdict is another without the packs of other languages: a word of one language held in another. */
export class CrosstalkReport implements Report {
  readonly #english: Moderator = createModerator({}, { packs: [en], identify, privateInformation, scorer })
  readonly #sets = new Map<string, Numbers>()
  /** Rules of other languages, by how many comments they change. */
  readonly #rules = new Map<string, number>()
  #comments = 0

  add(row: Row, verdict: Verdict): void {
    if (row.lang !== 'en' || this.#comments >= MOST_COMMENTS) return
    this.#comments++
    const numbers = entryOf(this.#sets, row.set, () => ({ comments: 0, changed: 0 }))
    numbers.comments++
    if (outcomeOf(this.#english.check({ text: row.text })) === outcomeOf(verdict)) return
    numbers.changed++
    for (const rule of new Set(verdict.reasons.map((reason) => reason.rule))) {
      if (!rule.startsWith('en/')) this.#rules.set(rule, (this.#rules.get(rule) ?? 0) + 1)
    }
  }

  sections(): Section[] {
    const { sets, rules } = this.json()
    if (sets.length === 0) return []
    return [
      {
        title: `English comments whose verdict the packs of other languages change (the first ${whole(MOST_COMMENTS)})`,
        table: table(
          [
            { heading: 'set', cell: (row) => row.set, align: 'left' },
            { heading: 'n', cell: (row) => whole(row.comments) },
            { heading: 'changed', cell: (row) => whole(row.changed) },
          ],
          sets,
        ),
        notes: rules.slice(0, 20).map(([rule, count]) => `${rule}: ${whole(count)}`),
      },
    ]
  }

  json(): { sets: ({ set: string } & Numbers)[]; rules: [rule: string, comments: number][] } {
    return {
      sets: [...this.#sets].map(([set, numbers]) => ({ set, ...numbers })),
      rules: [...this.#rules].sort((a, b) => b[1] - a[1]),
    }
  }
}

/** What a verdict comes to, without what differs with the packs: languages and the order of equal reasons. */
function outcomeOf({ action, reasons }: Verdict): string {
  return [action, ...reasons.map(({ code, severity, start, end }) => [code, severity, start, end].join(' ')).sort()].join('\n')
}
