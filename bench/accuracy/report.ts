import type { Reason, Verdict } from '../../src/verdict.js'
import type { Section } from '../output/document.js'
import type { Label, Row } from './row.js'

/** One question put to the data: sees every row with its verdict, then answers. */
export interface Report {
  add(row: Row, verdict: Verdict): void
  /** Numbers only, never a text of the data: what may be recorded. Nothing where no row was to the point. */
  sections(): Section[]
  /** The same numbers for machines. */
  json(): unknown
}

/** The reasons that speak for a label. */
export function reasonsFor(label: Label, { reasons }: Verdict): readonly Reason[] {
  if (label === 'any') return reasons
  if (label === 'private') return reasons.filter(({ code }) => code === 'personal/private-information')
  return reasons.filter(({ category }) => category === label)
}

/** How sure the verdict is that a label holds, 0–1. */
export function scoreFor(label: Label, verdict: Verdict): number {
  if (label === 'any') return Math.max(...Object.values(verdict.scores))
  if (label === 'private') return Math.max(0, ...reasonsFor(label, verdict).map(({ confidence }) => confidence))
  return verdict.scores[label]
}
