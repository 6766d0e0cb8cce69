import { TARGET_OF } from '../rules/finding.js'
import { thousandths } from '../rules/thousandths.js'
import type { Category, Reason, Role, Severity, Target } from '../verdict.js'

const SPOKEN_TO: { readonly target: Target; readonly role: Role } = { target: 'participant', role: 'commenter' }

const NO_DISGUISE: Reason['disguise'] = Object.freeze([])

/** What statistics suspect, and where. */
export interface Suspicion {
  readonly category: Category
  /** 0–1. */
  readonly probability: number
  readonly severity: Severity
  /** UTF-16 offsets into the comment, end exclusive. */
  readonly start: number
  readonly end: number
  readonly language: string
  /** Which witness has it. */
  readonly by: string
  /** Whether the comment speaks to somebody: then an attack on a person is one on them. */
  readonly addresses?: boolean
}

/** The reason that statistics alone give. */
export function likelyReason(text: string, { category, probability, severity, start, end, language, by, addresses = false }: Suspicion): Reason {
  return {
    category,
    code: `${category}/likely`,
    severity,
    confidence: thousandths(probability),
    start,
    end,
    quote: text.slice(start, end),
    ...(category === 'personal' && addresses ? SPOKEN_TO : { target: TARGET_OF[category] }),
    disguise: NO_DISGUISE,
    language,
    rule: `${language}/likely:${by}`,
  }
}
