import { listDisguises } from '../lexicon/disguise.js'
import type { Reason } from '../verdict.js'
import type { Confidence } from './confidence.js'
import { categoryOf } from '../category.js'
import type { Finding } from './finding.js'

/** Findings → reasons, in the same order. */
export function reasonsOf(text: string, findings: readonly Finding[], confidence: Confidence): Reason[] {
  return findings.map((finding) => ({
    category: categoryOf(finding.code),
    code: finding.code,
    severity: finding.severity,
    confidence: confidence.of(finding, findings.length),
    start: finding.start,
    end: finding.end,
    quote: text.slice(finding.start, finding.end),
    target: finding.target,
    ...(finding.role !== undefined && { role: finding.role }),
    ...(finding.group !== undefined && { group: finding.group }),
    disguise: listDisguises(finding.disguise),
    language: finding.language,
    rule: finding.rule,
  }))
}
