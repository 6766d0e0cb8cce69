import { readable, visible, type Style } from '../readable.js'
import type { Agreement } from './agreement.js'
import type { Comparison } from './comparison.js'
import type { Disagreement } from './furthest.js'

/** Old scores that sites act on, beside their own. */
const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9]

const HEADINGS = ['', 'old ≥', 'flags', 'refrain ≥', 'flags', 'both', 'kappa', 'precision', 'recall']

/**
 * What a comparison says, for people.
 *
 * @param threshold the old score from which comments were held
 */
export function report(comparison: Comparison, threshold: number, style: Style): string {
  const { attributes, others, tally } = comparison
  const head = `${tally.summary()}\n`
  const [main] = attributes
  if (main === undefined) return head
  const thresholds = [...new Set([...THRESHOLDS, threshold])].sort((a, b) => a - b)
  const rows = attributes.flatMap((name) =>
    thresholds.map((old, i) => [i === 0 ? name : '', ...cellsOf(comparison.agreement(name, old))]),
  )
  const { flagged, held, heldBeside } = comparison.verdictsFrom(main, threshold)
  const parts = [
    head,
    'The score of refrain from which as many comments are flagged as by the old score, and how the two agree:\n',
    table([HEADINGS, ...rows]),
    `From ${threshold.toFixed(2)} on, ${main} flagged ${flagged}: the policy holds ${held} of them, publishes ${flagged - held}, and holds ${heldBeside} ${heldBeside === 1 ? 'other' : 'others'}.\n`,
    ...(others.size === 0 ? [] : [`Not compared, for refrain has no such score: ${visible([...others].join(', '))}.\n`]),
    ...listed('Where the old score is furthest above refrain\'s:', comparison.missed, style),
    ...listed('Where refrain\'s score is furthest above the old one:', comparison.added, style),
  ]
  return parts.join('\n')
}

function cellsOf({ old, oldFlags, refrain, refrainFlags, both, kappa, precision, recall }: Agreement): string[] {
  const numbers = [kappa, precision, recall].map((number) => number?.toFixed(2) ?? '–')
  return [old.toFixed(2), String(oldFlags), refrain?.toFixed(3) ?? '–', String(refrainFlags), String(both), ...numbers]
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ')
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('')
}

function listed(title: string, comments: readonly Disagreement[], style: Style): string[] {
  if (comments.length === 0) return []
  const lines = comments.map(({ text, place, old, refrain, verdict }) =>
    readable(text, verdict, `${place}  ${old.toFixed(2)} → ${refrain.toFixed(2)}`, style),
  )
  return [`${title}\n${lines.join('')}`]
}
