import type { Verdict } from '../../src/verdict.js'
import { share } from '../metrics/classification.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section, type Table } from '../output/document.js'
import { percent, whole } from '../output/numbers.js'
import { compare, type Agreement } from './agreement.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

/** Right answers among the comments that have a property. */
interface Share {
  right: number
  of: number
}

class Tally {
  readonly violating: Share = { right: 0, of: 0 }
  readonly innocent: Share = { right: 0, of: 0 }
  readonly unexpected: Share = { right: 0, of: 0 }
  readonly target: Share = { right: 0, of: 0 }
  readonly group: Share = { right: 0, of: 0 }
  readonly quote: Share = { right: 0, of: 0 }

  constructor(readonly name: string) {}

  add(agreement: Agreement, innocent: boolean): void {
    note(innocent ? this.innocent : this.violating, agreement.right)
    note(this.unexpected, agreement.unexpected)
    note(this.target, agreement.target)
    note(this.group, agreement.group)
    note(this.quote, agreement.quote)
  }
}

function note(share: Share, right: boolean | undefined): void {
  if (right === undefined) return
  share.of++
  if (right) share.right++
}

/** How many of our own comments are judged right, per set, language and kind. */
export class ExpectedReport implements Report {
  readonly #bySet = new Map<string, Tally>()
  readonly #byLanguage = new Map<string, Tally>()
  readonly #byKind = new Map<string, Tally>()

  add(row: Row, verdict: Verdict): void {
    if (row.expect === undefined) return
    const agreement = compare(row.expect, verdict)
    const innocent = row.expect.categories.length === 0
    const note = (map: Map<string, Tally>, name: string): void => {
      entryOf(map, name, () => new Tally(name)).add(agreement, innocent)
    }
    note(this.#bySet, row.set)
    note(this.#byLanguage, row.lang)
    // The kinds of a language that no pack covers are all wrong alike: that says nothing about kinds.
    if (verdict.notices.some(({ code }) => code === 'language-not-covered')) return
    note(this.#byKind, `${row.set.replace('verdicts_', '')} ${row.kind ?? '–'}`)
  }

  sections(): Section[] {
    if (this.#bySet.size === 0) return []
    const notes = [
      'Right: every expected category has a reason and min and max hold; an innocent comment is published. ' +
        'Unexpected: has a category nobody expected. Target, group, quote: as expected, exactly.',
    ]
    const notAllRight = [...this.#byKind.values()]
      .filter(({ violating, innocent }) => violating.right + innocent.right < violating.of + innocent.of)
      .sort((a, b) => a.name.localeCompare(b.name))
    return [
      { title: 'Our own comments', table: shares('set', [...this.#bySet.values()]), notes },
      { title: 'Our own comments, by language', table: shares('lang', [...this.#byLanguage.values()]) },
      {
        title: 'Our own comments, by kind',
        table: shares('kind', notAllRight),
        notes: [
          `The other ${this.#byKind.size - notAllRight.length} kinds are all right. Without comments in languages that no pack covers.`,
        ],
      },
    ]
  }

  json(): Readonly<Record<'sets' | 'languages' | 'kinds', readonly Tally[]>> {
    const numbers = (tallies: Map<string, Tally>): Tally[] => [...tallies.values()]
    return { sets: numbers(this.#bySet), languages: numbers(this.#byLanguage), kinds: numbers(this.#byKind) }
  }
}

function shares(what: string, tallies: readonly Tally[]): Table {
  const cell = ({ right, of }: Share): string => (of === 0 ? '' : `${percent(share(right, of))} (${whole(right)}/${whole(of)})`)
  return table(
    [
      { heading: what, cell: (tally: Tally) => tally.name, align: 'left' },
      { heading: 'violating right', cell: (tally) => cell(tally.violating) },
      { heading: 'innocent right', cell: (tally) => cell(tally.innocent) },
      { heading: 'unexpected', cell: (tally) => cell(tally.unexpected) },
      { heading: 'target', cell: (tally) => cell(tally.target) },
      { heading: 'group', cell: (tally) => cell(tally.group) },
      { heading: 'quote', cell: (tally) => cell(tally.quote) },
    ],
    tallies,
  )
}
