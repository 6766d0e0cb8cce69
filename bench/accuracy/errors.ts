import type { Reason, Verdict } from '../../src/verdict.js'
import { entryOf } from '../metrics/entry.js'
import { compare } from './agreement.js'
import { reasonsFor, scoreFor } from './report.js'
import { LABELS, type Label, type Row } from './row.js'

/** A comment judged otherwise than its label says. */
interface Mistake {
  row: Row
  /** How sure the verdict was of it. */
  score: number
  /** What was found, for a false positive: the surest reason. */
  reason?: Reason
  /** What was expected and what came, in words. */
  difference?: string
}

/** The comments with the greatest of something, without keeping all. */
class Top {
  readonly #limit: number
  readonly #greater: (a: Mistake, b: Mistake) => number
  #kept: Mistake[] = []

  constructor(limit: number, greater: (a: Mistake, b: Mistake) => number) {
    this.#limit = limit
    this.#greater = greater
  }

  add(mistake: Mistake): void {
    this.#kept.push(mistake)
    if (this.#kept.length >= 2 * this.#limit + 64) this.#kept = this.all()
  }

  all(): Mistake[] {
    return this.#kept.sort(this.#greater).slice(0, this.#limit)
  }
}

/** Surest first. */
const bySureness = (a: Mistake, b: Mistake): number => b.score - a.score
/** Missed most clearly first; of equals the shortest, which say most quickly what is missing. */
const byMiss = (a: Mistake, b: Mistake): number => a.score - b.score || a.row.text.length - b.row.text.length

interface Lists {
  set: string
  label: Label | 'expected'
  falsePositives: Top
  falseNegatives: Top
}

/**
 * The worst errors of each set, with their texts: for the eyes of the person at the terminal, never for a record.
 */
export class WorstErrors {
  readonly #lists = new Map<string, Lists>()

  constructor(
    private readonly limit: number,
    private readonly labels: readonly Label[] = LABELS,
    /** If given, only the false positives of this rule are listed. */
    private readonly rule?: string,
  ) {}

  add(row: Row, verdict: Verdict): void {
    if (this.limit === 0) return
    if (row.expect !== undefined && this.rule === undefined) this.#addExpected(row, verdict)
    if (row.benign && verdict.reasons.length > 0) this.#falsePositive(row, 'any', verdict)
    // Where the authors name categories, `any` would only repeat them.
    const named = this.labels.some((label) => label !== 'any' && row.policy[label] !== undefined)
    for (const label of this.labels) {
      const violates = row.policy[label]
      if (violates === undefined || (label === 'any' && named)) continue
      const flagged = reasonsFor(label, verdict).length > 0
      if (flagged && !violates) this.#falsePositive(row, label, verdict)
      if (!flagged && violates && this.rule === undefined) {
        this.#listsOf(row, label).falseNegatives.add({ row, score: scoreFor(label, verdict) })
      }
    }
  }

  /** Readable lines; empty if there was no error or none was asked for. */
  text(): string {
    return [...this.#lists.values()]
      .map(({ set, label, falsePositives, falseNegatives }) =>
        [...list(`${set}, ${label}: flagged, but should not be`, falsePositives), ...list(`${set}, ${label}: missed`, falseNegatives)].join('\n'),
      )
      .join('\n\n')
  }

  #addExpected(row: Row, verdict: Verdict): void {
    const expect = row.expect
    if (expect === undefined || compare(expect, verdict).right) return
    const wanted = expect.categories.length === 0 ? 'innocent' : expect.categories.join('+')
    const bounds = [expect.min && `≥ ${expect.min}`, expect.max && `≤ ${expect.max}`].filter(Boolean).join(' ')
    const found = [...new Set(verdict.reasons.map(({ category }) => category))].join('+') || 'nothing'
    const reason = verdict.reasons[0]
    const lists = this.#listsOf(row, 'expected')
    const mistake: Mistake = {
      row,
      score: scoreFor('any', verdict),
      difference: `${row.kind ?? ''}: expected ${wanted} ${bounds}`.trim() + `, found ${found}, ${verdict.action}`,
      ...(reason && { reason }),
    }
    ;(expect.categories.length === 0 ? lists.falsePositives : lists.falseNegatives).add(mistake)
  }

  #falsePositive(row: Row, label: Label, verdict: Verdict): void {
    const [reason] = reasonsFor(label, verdict)
      .filter(({ rule }) => this.rule === undefined || rule === this.rule)
      .sort((a, b) => b.confidence - a.confidence)
    if (reason !== undefined) this.#listsOf(row, label).falsePositives.add({ row, score: scoreFor(label, verdict), reason })
  }

  #listsOf({ set }: Row, label: Lists['label']): Lists {
    return entryOf(this.#lists, `${set} ${label}`, () => ({
      set,
      label,
      falsePositives: new Top(this.limit, bySureness),
      falseNegatives: new Top(this.limit, byMiss),
    }))
  }
}

function list(heading: string, top: Top): string[] {
  const mistakes = top.all()
  return mistakes.length === 0 ? [] : [heading, ...mistakes.map(line)]
}

function line({ row, score, reason, difference }: Mistake): string {
  const rule = reason === undefined ? '' : ` ${reason.rule}`
  const why = difference === undefined ? '' : ` [${difference}]`
  return `  ${score.toFixed(2)} ${row.id}${rule}${why}  ${excerpt(row.text, reason)}`
}

const AROUND = 70

/** The quote between guillemets with a little text around it, on one line. */
export function excerpt(text: string, reason?: Pick<Reason, 'start' | 'end'>): string {
  const { start, end } = reason ?? { start: 0, end: 0 }
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, reason === undefined ? 2 * AROUND : end + AROUND)
  const middle = reason === undefined ? '' : `«${text.slice(start, end)}»`
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}${middle}${text.slice(end, to)}${to < text.length ? '…' : ''}`
    .replaceAll(/\s+/g, ' ')
}
