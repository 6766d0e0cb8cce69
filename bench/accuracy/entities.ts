import type { Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section } from '../output/document.js'
import { percent, whole } from '../output/numbers.js'
import { reasonsFor, type Report } from './report.js'
import type { Row } from './row.js'

/** The kinds of marked text that are private information; names, places and dates beside them are not. */
const PRIVATE = new Set([
  'CREDIT_CARD',
  'EMAIL_ADDRESS',
  'IBAN_CODE',
  'IP_ADDRESS',
  'PHONE_NUMBER',
  'STREET_ADDRESS',
  'US_DRIVER_LICENSE',
  'US_SSN',
])

interface KindNumbers {
  kind: string
  entities: number
  found: number
}

/** Share of the marked pieces of private information that a reason touches, by kind. */
export class EntitiesReport implements Report {
  readonly #kinds = new Map<string, { entities: number; found: number }>()

  add(row: Row, verdict: Verdict): void {
    if (row.policy.private === undefined) return
    const reasons = reasonsFor('private', verdict)
    for (const [kind, start, end] of row.spans) {
      if (!PRIVATE.has(kind)) continue
      const tally = entryOf(this.#kinds, kind, () => ({ entities: 0, found: 0 }))
      tally.entities++
      if (reasons.some((reason) => reason.start < end && reason.end > start)) tally.found++
    }
  }

  sections(): Section[] {
    const rows = this.json()
    if (rows.length === 0) return []
    return [
      {
        title: 'Private information, by kind',
        table: table(
          [
            { heading: 'kind', cell: (row) => row.kind, align: 'left' },
            { heading: 'n', cell: (row) => whole(row.entities) },
            { heading: 'found', cell: (row) => percent(row.found / row.entities) },
          ],
          rows,
        ),
      },
    ]
  }

  json(): KindNumbers[] {
    return [...this.#kinds]
      .map(([kind, tally]) => ({ kind, ...tally }))
      .sort((a, b) => a.kind.localeCompare(b.kind))
  }
}
