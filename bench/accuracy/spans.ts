import type { Verdict } from '../../src/verdict.js'
import { f1, precision, recall, emptyConfusion, type Confusion } from '../metrics/classification.js'
import { entryOf } from '../metrics/entry.js'
import { table, type Section } from '../output/document.js'
import { ratio, whole } from '../output/numbers.js'
import { reasonsFor, type Report } from './report.js'
import type { Label, Row, Span } from './row.js'

/** The raters' words for what we call a category; `any` takes all of them together. */
const TYPES: readonly (readonly [Label, (type: string) => boolean])[] = [
  ['derogatory', (type) => type === 'Identity based Attack'],
  ['personal', (type) => type === 'Insult'],
  ['obscene', (type) => type === 'Profane/Obscene'],
  ['any', () => true],
]

interface SpanNumbers {
  /** Set and label. */
  of: string
  comments: number
  precision: number | undefined
  recall: number | undefined
  f1: number | undefined
  meanF1: number
}

interface Tally {
  comments: number
  characters: Confusion
  sumOfF1: number
}

/** Which characters are marked, against those that most raters marked. */
export class SpansReport implements Report {
  readonly #tallies = new Map<string, Tally>()

  add(row: Row, verdict: Verdict): void {
    if (row.raters === undefined) return
    for (const [label, counts] of TYPES) {
      const truth = markedByMost(row.spans.filter(([type]) => counts(type)), row.raters, row.text.length)
      // Only where raters agree on something: whether a comment violates at all is another table's question.
      if (!truth.includes(1)) continue
      const found = new Uint8Array(row.text.length)
      for (const { start, end } of reasonsFor(label, verdict)) found.fill(1, start, end)
      const tally = entryOf(this.#tallies, `${row.set} ${label}`, () => ({
        comments: 0,
        characters: emptyConfusion(),
        sumOfF1: 0,
      }))
      const characters = compareCharacters(truth, found)
      tally.comments++
      tally.sumOfF1 += f1(characters) ?? 0
      tally.characters.truePositives += characters.truePositives
      tally.characters.falsePositives += characters.falsePositives
      tally.characters.falseNegatives += characters.falseNegatives
    }
  }

  sections(): Section[] {
    const rows = this.json()
    if (rows.length === 0) return []
    return [
      {
        title: 'Characters marked, against those most raters marked',
        table: table(
          [
            { heading: 'set and label', cell: (row) => row.of, align: 'left' },
            { heading: 'comments', cell: (row) => whole(row.comments) },
            { heading: 'precision', cell: (row) => ratio(row.precision) },
            { heading: 'recall', cell: (row) => ratio(row.recall) },
            { heading: 'F1', cell: (row) => ratio(row.f1) },
            { heading: 'mean F1', cell: (row) => ratio(row.meanF1) },
          ],
          rows,
        ),
        notes: ['Over comments in which most raters marked the same characters. F1 over all characters; mean F1 per comment.'],
      },
    ]
  }

  json(): SpanNumbers[] {
    return [...this.#tallies].map(([of, { comments, characters, sumOfF1 }]) => ({
      of,
      comments,
      precision: precision(characters),
      recall: recall(characters),
      f1: f1(characters),
      meanF1: sumOfF1 / comments,
    }))
  }
}

/**
 * 1 where more than half of the raters marked the character. Spans name no rater, but a rater marks a
 * character once per type, so the type with most marks says how many raters there were at least.
 */
export function markedByMost(spans: readonly Span[], raters: number, length: number): Uint8Array {
  const marked = new Uint8Array(length)
  for (const type of new Set(spans.map(([type]) => type))) {
    const marks = new Uint8Array(length)
    for (const [other, start, end] of spans) {
      if (other === type) for (let at = start; at < Math.min(end, length); at++) marks[at] = (marks[at] ?? 0) + 1
    }
    for (let at = 0; at < length; at++) if ((marks[at] ?? 0) > raters / 2) marked[at] = 1
  }
  return marked
}

function compareCharacters(truth: Uint8Array, found: Uint8Array): Confusion {
  const confusion = emptyConfusion()
  for (let at = 0; at < truth.length; at++) {
    if (truth[at] === 1 && found[at] === 1) confusion.truePositives++
    else if (found[at] === 1) confusion.falsePositives++
    else if (truth[at] === 1) confusion.falseNegatives++
  }
  return confusion
}
