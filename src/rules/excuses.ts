import { categoryOf } from '../category.js'
import { firstThat } from '../text/tables/sorted.js'
import type { Category } from '../verdict.js'
import type { Finding, RankOf } from './finding.js'

/** A word that a rule turns on, which would count but for what stands around it. */
export interface Excuse {
  readonly category: Category
  readonly start: number
  readonly end: number
  /** Tag of the language whose rules say so. */
  readonly language: string
}

/**
 * Without what the rules of a language find where those of one that more of the comment is written in know better: a word of
 * both is read by both, and only its own language sees that it is denied.
 *
 * @param rankOfTag of a language among those that the comment is written in
 */
export function withoutExcused(findings: readonly Finding[], excuses: readonly Excuse[], rankOfTag: RankOf): Finding[] {
  const rankOf = ({ language }: { readonly language: string }) => rankOfTag(language)
  const best = Math.min(...new Set(excuses.map(rankOf)))
  // A comment in one language has hundreds of both without any that outranks another.
  if (findings.every((finding) => !finding.isByRule || rankOf(finding) <= best)) return [...findings]
  const places = new ExcusePlaces(excuses)
  return findings.filter(
    (finding) => !finding.isByRule || !places.over(finding).some((excuse) => rankOf(excuse) < rankOf(finding) && isOf(finding, excuse)),
  )
}

function isOf({ code }: Finding, { category }: Excuse): boolean {
  return categoryOf(code) === category
}

/** Excuses by where they stand. Many rules may excuse one word: it stands there once for each category and language. */
class ExcusePlaces {
  readonly #excuses: readonly Excuse[]
  readonly #longest: number

  constructor(excuses: readonly Excuse[]) {
    const once = new Map(excuses.map((excuse) => [`${excuse.start} ${excuse.end} ${excuse.category} ${excuse.language}`, excuse]))
    this.#excuses = [...once.values()].sort((one, other) => one.start - other.start)
    this.#longest = this.#excuses.reduce((longest, { start, end }) => Math.max(longest, end - start), 0)
  }

  /** Those that have a character in common with a place. */
  over({ start, end }: Finding): Excuse[] {
    const found: Excuse[] = []
    for (let at = firstThat(this.#excuses, (excuse) => excuse.start >= start - this.#longest); at < this.#excuses.length; at++) {
      const excuse = this.#excuses[at]!
      if (excuse.start >= end) break
      if (excuse.end > start) found.push(excuse)
    }
    return found
  }
}
