import type { Check, Finding } from './finding.js'

/** The policy's own examples: what comes of each, and what should. */
export const checkExamples: Check = ({ policy, moderator }) =>
  (policy.examples ?? []).flatMap((example, i) => {
    const { action, reasons } = moderator.check(example.text)
    const found = new Set(reasons.map(({ category }) => category))
    const wanted = example.categories && new Set(example.categories)
    const findings: Finding[] = []
    const because = `rules ${[...new Set(reasons.map(({ rule }) => rule))].join(', ') || 'none'}`
    if (action !== example.action) {
      findings.push({
        severity: 'error',
        path: `examples[${i}].action`,
        message: `comes to ${action}, expected ${example.action} (${because})`,
      })
    }
    if (wanted !== undefined && (wanted.size !== found.size || [...wanted].some((category) => !found.has(category)))) {
      findings.push({
        severity: 'error',
        path: `examples[${i}].categories`,
        message: `found ${listed(found)}, expected ${listed(wanted)} (${because})`,
      })
    }
    return findings
  })

function listed(categories: ReadonlySet<string>): string {
  return categories.size === 0 ? 'no category' : [...categories].join(', ')
}
