import * as v from 'valibot'
import { TAG } from './lexicon/check.js'
import { CATEGORIES, DISGUISES, GROUP_KINDS, REASON_CODES, ROLES, SEVERITIES, TARGETS } from './verdict.js'

/** As much of a reason as is read of it, of a verdict that another version may have made. More names of what sentences only speak of (disguises, groups) may come. */
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

/** All of a reason, as it goes into a verdict of this version. */
export const ownReasonSchema = v.object({
  ...reasonSchema.entries,
  target: v.picklist(TARGETS),
  group: v.optional(v.picklist(GROUP_KINDS)),
  disguise: v.array(v.picklist(DISGUISES)),
  language: v.pipe(v.string(), v.regex(TAG, 'the BCP 47 tag of a language such as "en"')),
})
