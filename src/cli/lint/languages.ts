import { askedFor } from '../../language/tags.js'
import type { Check } from './finding.js'

/** Blocked terms of a language that no pack knows, which may be meant, and may be misspelt. */
export const checkLanguages: Check = ({ policy, moderator: { languages } }) =>
  (policy.block ?? []).flatMap(({ language }, i) => {
    if (language === undefined || languages.includes(language)) return []
    const [meant] = askedFor(language, languages.map((tag) => ({ tag })))
    const hint = meant === undefined ? `expected one of ${languages.join(', ')}` : `did you mean "${meant.tag}"?`
    const message = `no language that is read has the tag "${language}" (${hint}): reasons carry it, and that is all`
    return [{ severity: 'warning', path: `block[${i}].language`, message }]
  })
