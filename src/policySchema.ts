import * as v from 'valibot'
import { TAG } from './lexicon/check.js'
import { TermError } from './lexicon/site/pattern.js'
import { LONGEST_TERM, readTerm } from './lexicon/site/term.js'
import { partsOfName } from './rules/people.js'
import { ACTIONS, CATEGORIES, REASON_CODES, ROLES, SEVERITIES } from './verdict.js'

const action = v.picklist(ACTIONS)
const policyAction = v.picklist([...ACTIONS, 'off'])
const category = v.picklist(CATEGORIES)
const severity = v.picklist(SEVERITIES)
const tag = v.pipe(
  v.string(),
  v.regex(TAG, 'a BCP 47 tag such as "en" or "ml-Latn"'),
)
const term = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? problemOfTerm(dataset.value) : undefined
    if (problem !== undefined) addIssue({ message: problem })
  }),
  // For the JSON Schema: a longer one has been refused above.
  v.maxLength(LONGEST_TERM),
  v.description('| word edge, [x] may be missing, ? any one character, \\ before one of these meant literally'),
)
const note = v.optional(v.string())
const bySeverity = v.strictObject({
  mild: v.optional(policyAction),
  moderate: v.optional(policyAction),
  severe: v.optional(policyAction),
})

/** What `parsePolicy` accepts; the JSON Schema that ships is made from it. */
export const policySchema = v.strictObject({
  $schema: v.optional(v.string()),
  languages: v.optional(
    v.pipe(
      v.array(tag),
      v.minLength(1, 'at least one tag, or no "languages" at all'),
      v.description('Tags of the language packs to use; all when absent'),
    ),
  ),
  actions: v.optional(
    v.pipe(
      v.strictObject({
        derogatory: v.optional(bySeverity),
        personal: v.optional(bySeverity),
        obscene: v.optional(bySeverity),
      }),
      v.description('What to do per category and severity'),
    ),
  ),
  overrides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          code: v.optional(v.picklist(REASON_CODES)),
          role: v.optional(v.picklist(ROLES)),
          severity: v.optional(severity),
          action: policyAction,
        }),
      ),
      v.description('Exceptions to "actions"; of several that fit a reason, the last one counts'),
    ),
  ),
  block: v.optional(
    v.pipe(
      v.array(v.strictObject({ term, category, severity, language: v.optional(tag), note })),
      v.description("The site's own words that violate"),
    ),
  ),
  allow: v.optional(
    v.pipe(
      v.array(v.strictObject({ term, language: v.optional(tag), note })),
      v.description('Words and phrases in which a listed word is innocent'),
    ),
  ),
  people: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.check((name) => partsOfName(name).length > 0, 'a name with at least two letters in one of its words'))),
      v.description('Names of people whom insults must not hit'),
    ),
  ),
  notCovered: v.optional(v.pipe(action, v.description('For a comment in a language that no pack covers'))),
  maxLength: v.optional(
    v.strictObject({
      characters: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
      action,
    }),
  ),
  examples: v.optional(
    v.pipe(
      v.array(v.strictObject({ text: v.string(), action, categories: v.optional(v.array(category)) })),
      v.description('Comments and what must come of them; "refrain lint" checks them'),
    ),
  ),
})

/** What a term should be instead, or undefined if it is one. */
function problemOfTerm(source: string): string | undefined {
  try {
    readTerm(source)
    return undefined
  } catch (error) {
    if (!(error instanceof TermError)) throw error
    return error.expected
  }
}
