import * as v from 'valibot'
import { CATEGORIES, REASON_CODES, ROLES, SEVERITIES } from './verdict.js'

/** As much of a reason as is read of it. More names of what sentences only speak of (disguises, groups) may come. */
export const reasonSchema = v.object({
  code: v.picklist(REASON_CODES),
  category: v.picklist(CATEGORIES),
  severity: v.picklist(SEVERITIES),
  confidence: v.number(),
  start: v.number(),
  end: v.number(),
  quote: v.string(),
  target: v.string(),
  role: v.optional(v.picklist(ROLES)),
  group: v.optional(v.string()),
  disguise: v.array(v.string()),
  rule: v.string(),
})
