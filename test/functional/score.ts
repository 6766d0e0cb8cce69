import type { Category, Moderator, Verdict } from '../../src/index.js'
import { SUITES, blindOf, casesOf, type Case, type Part, type Suite } from './cases.js'
import type { Half } from './templates.js'

/** A case and what refrain said about it. */
export interface Judged extends Case {
  right: boolean
  verdict: Verdict
}

/** Judges every case: right when a reason of the category is given exactly if one should be. */
export function judge(moderator: Moderator, category: Category, cases: readonly Case[]): Judged[] {
  return cases.map((made) => {
    const verdict = moderator.check(made.text)
    const flagged = verdict.reasons.some((reason) => reason.category === category)
    return { ...made, verdict, right: flagged === (made.half === 'violating') }
  })
}

/** How many cases there are and how many of them are right. */
export interface Score {
  cases: number
  right: number
}

/** Counts by what `key` says, in the order in which the keys come. */
export function tally(judged: readonly Judged[], key: (made: Judged) => string): Map<string, Score> {
  const scores = new Map<string, Score>()
  for (const made of judged) {
    const score = scores.get(key(made)) ?? { cases: 0, right: 0 }
    scores.set(key(made), { cases: score.cases + 1, right: score.right + Number(made.right) })
  }
  return scores
}

/** The share right, 0–1, of both halves of a part. */
type Halves = Record<Half, number>

/** The shares of every part of every suite, and of what was written blind, where there is any. */
export type Shares = Record<string, Record<Part, Halves> & { blind?: Halves }>

/** The shares to compare with `floors.json`. */
export function shares(moderator: Moderator): Shares {
  return Object.fromEntries(SUITES.map((suite) => [suite.name, sharesOf(moderator, suite)]))
}

function sharesOf(moderator: Moderator, suite: Suite): Shares[string] {
  const halves = (cases: readonly Case[]): Halves => {
    const scores = tally(judge(moderator, suite.category, cases), (made) => made.half)
    return { violating: share(scores.get('violating')), innocent: share(scores.get('innocent')) }
  }
  const blind = blindOf(suite)
  return { dev: halves(casesOf(suite, 'dev')), held: halves(casesOf(suite, 'held')), ...(blind.length > 0 && { blind: halves(blind) }) }
}

/** The share right, 0–1; 0 of nothing. */
export function share(score: Score | undefined): number {
  return score === undefined ? 0 : score.right / score.cases
}
