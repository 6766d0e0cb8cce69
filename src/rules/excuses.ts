import { categoryOf } from '../category.js'
import type { Category } from '../verdict.js'
import type { Finding } from './finding.js'

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
 * @param languages tags of what the comment is written in, the one with most of it first
 */
export function withoutExcused(
  findings: readonly Finding[],
  excuses: readonly Excuse[],
  languages: readonly string[],
): Finding[] {
  const rankOf = (tag: string) => (languages.includes(tag) ? languages.indexOf(tag) : languages.length)
  return findings.filter((finding) => {
    const isOutranked = (excuse: Excuse) => rankOf(excuse.language) < rankOf(finding.language)
    return !finding.isByRule || !excuses.some((excuse) => isOutranked(excuse) && isExcused(finding, excuse))
  })
}

function isExcused({ code, start, end }: Finding, excuse: Excuse): boolean {
  return categoryOf(code) === excuse.category && start < excuse.end && end > excuse.start
}
