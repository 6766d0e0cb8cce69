import { listDisguises } from '../lexicon/disguise.js'
import type { Hit } from '../lexicon/entry.js'
import type { Category, Reason, Target } from '../verdict.js'
import type { Confidence } from './confidence.js'

/** Hits → reasons, in the same order. */
export function reasonsOf(text: string, hits: readonly Hit[], confidence: Confidence): Reason[] {
  const reasons: Reason[] = []
  for (const hit of hits) {
    const { violation } = hit.entry
    if (violation === undefined) continue
    const category = categoryOf(violation.code)
    reasons.push({
      category,
      code: violation.code,
      severity: violation.severity,
      confidence: confidence.of(hit, violation.code, hits.length),
      start: hit.start,
      end: hit.end,
      quote: text.slice(hit.start, hit.end),
      target: TARGET_OF[category],
      disguise: listDisguises(hit.disguise),
      language: hit.entry.language,
      rule: hit.entry.rule,
    })
  }
  return reasons
}

/** Whom a listed word is aimed at, when nothing else is known: a slur at a group, an insult at a person. */
const TARGET_OF: Readonly<Record<Category, Target>> = {
  derogatory: 'group',
  personal: 'person',
  obscene: 'none',
}

function categoryOf(code: string): Category {
  return code.slice(0, code.indexOf('/')) as Category
}
