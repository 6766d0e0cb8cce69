import * as v from 'valibot'
import { TAG } from './lexicon/check.js'
import { firstCrowded, MOST_LETTERS } from './lexicon/crowded.js'
import { TermError } from './lexicon/pattern.js'
import { LONGEST_TERM, readTerm } from './lexicon/term.js'
import { partsOfName } from './rules/people.js'
import { describeIssue, oneOf, pathOf, shown, validate, type Issue } from './validate.js'
import { ACTIONS, CATEGORIES, REASON_CODES, ROLES, SEVERITIES } from './verdict.js'
import type { Action, Category, ReasonCode, Role, Severity } from './verdict.js'

/** What to do with a reason. `off` drops it, `publish` keeps it in the verdict without consequence. */
export type PolicyAction = Action | 'off'

/**
 * A site's own word or phrase that counts as a violation, on top of the lists that ship.
 *
 * @example { term: '|snollygoster|', category: 'personal', severity: 'mild', note: 'see house rule 4' }
 */
export interface BlockedTerm {
  /**
   * Pattern in obscenity's syntax: `|` word edge, `[x]` may be missing, `?` any one character, `\` before one
   * of these meant literally. At least two letters or digits must always be there; signs are not looked for, and
   * between letters they are a gap. At most 200 characters. Without `|` it is found inside other words too: `refrain lint`
   * says in which.
   */
  term: string
  category: Category
  severity: Severity
  /**
   * BCP 47 tag that its reasons carry as `language`; `und` when absent. One of no pack is taken, too: `refrain lint` tells of
   * it.
   */
  language?: string | undefined
  /** For the people who read the policy; no effect. */
  note?: string | undefined
}

/**
 * A word or phrase that is innocent on this site. A listed word inside it is no violation; what stands beside
 * it is still found.
 *
 * @example { term: '|damn yankees|', note: 'the musical' }
 */
export interface AllowedTerm {
  /** Pattern, as in {@link BlockedTerm}. */
  term: string
  /**
   * BCP 47 tag of a pack, or of a term in `block`: only words of this language are innocent in it; those of every language
   * when absent.
   */
  language?: string | undefined
  /** For the people who read the policy; no effect. */
  note?: string | undefined
}

/**
 * Changes the action of every reason that fits all of `code`, `role` and `severity`; what is absent fits any.
 * Of several overrides that fit, the last one counts.
 *
 * @example { code: 'personal/insult', role: 'public-figure', action: 'publish' }
 */
export interface Override {
  code?: ReasonCode | undefined
  role?: Role | undefined
  severity?: Severity | undefined
  action: PolicyAction
}

/** A comment and what must come of it under this policy; `refrain lint` checks them, `check` ignores them. */
export interface PolicyExample {
  text: string
  action: Action
  /** Exactly the categories that its reasons must have, in any order; not checked when absent. */
  categories?: readonly Category[] | undefined
}

/**
 * A site's policy: plain JSON, every part optional. `{}` is the default policy.
 *
 * @example
 * {
 *   "$schema": "node_modules/refrain/dist/policy.schema.json",
 *   "actions": { "obscene": { "mild": "publish" } },
 *   "block": [{ "term": "|snollygoster|", "category": "personal", "severity": "mild" }]
 * }
 */
export interface Policy {
  /** For the editor that the policy is written in; no effect. */
  $schema?: string | undefined
  /** BCP 47 tags of the packs to use, at least one; all that were passed to `createModerator` when absent. */
  languages?: readonly string[] | undefined
  /**
   * What to do per category and severity; `DEFAULT_ACTIONS` for what is absent. Evidence that is only
   * statistical (`…/likely`) is never rejected by this: an override that names its code can.
   */
  actions?:
    | { readonly [C in Category]?: { readonly [S in Severity]?: PolicyAction | undefined } | undefined }
    | undefined
  overrides?: readonly Override[] | undefined
  block?: readonly BlockedTerm[] | undefined
  allow?: readonly AllowedTerm[] | undefined
  /**
   * Names of people whom insults must not hit, of at least two letters each: an insult beside one counts as aimed at a
   * person, with the role `public-figure`. A part of a name is enough, of three letters or more; of a name that has no
   * such part, any of two. In scripts without capitals, and where it is written without one, a part counts unless it is a
   * word that the language pack knows. Write a name as comments do: what is declined or transliterated is another word.
   */
  people?: readonly string[] | undefined
  /** For a comment in a language that no pack covers. Default `review`. */
  notCovered?: Action | undefined
  /** For a comment of more than so many UTF-16 units. No limit when absent: any length is judged in linear time. */
  maxLength?: { characters: number; action: Action } | undefined
  examples?: readonly PolicyExample[] | undefined
}

/**
 * A policy that cannot be used. The message has one line per issue:
 * `policy: actions.obscene.mild: found "warn", expected one of publish, nudge, review, reject, off`.
 */
export class PolicyError extends Error {
  /** Everything that is wrong, not only the first. */
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `policy: ${describeIssue(issue)}`).join('\n'))
    this.name = 'PolicyError'
    this.issues = issues
  }
}

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

/** What {@link parsePolicy} accepts; the JSON Schema that ships is made from it. */
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
      v.array(v.pipe(v.string(), v.check((name) => partsOfName(name).length > 0, 'a name of at least two letters'))),
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

/**
 * Checks a policy and copies it, so that a later change of the input changes nothing.
 *
 * @param input what `JSON.parse` or a program gave
 * @throws PolicyError with every issue: an unknown key (`$schema` is known), a wrong type, an impossible term
 * @example parsePolicy({ actions: { obscene: { mild: 'publish' } } })
 */
export function parsePolicy(input: unknown): Policy {
  return policyOf(input)
}

/**
 * The same where it is known which languages there are.
 *
 * @param tags of the packs at hand, among which every language must be that a policy reads or allows words of; any will do
 *   if absent
 * @throws PolicyError with those that are not, as `languages[1]` or `allow[0].language`, too
 */
export function policyOf(input: unknown, tags?: readonly string[]): Policy {
  const result = validate(policySchema, input)
  const issues = [...(result.issues ?? []), ...(tags === undefined ? [] : languagesWithoutPack(input, tags))]
  if (result.issues !== undefined || issues.length > 0) throw new PolicyError(issues)
  refuseCrowded(result.output)
  return result.output
}

/** More letters of a script than can be told apart. */
function refuseCrowded({ block = [], allow = [] }: Policy): void {
  const crowded = firstCrowded([...block, ...allow].map(({ term }) => term))
  if (crowded === undefined) return
  const { index, script } = crowded
  const path = index < block.length ? ['block', index, 'term'] : ['allow', index - block.length, 'term']
  const found = `a term with which the terms have more than ${MOST_LETTERS} different letters of the script ${script}`
  throw new PolicyError([{ path: pathOf(path), found, expected: `at most ${MOST_LETTERS} in all; leave out terms with rare letters` }])
}

/**
 * What of `languages` and `allow` speaks of a language that there is not: it would be without effect, and nobody told. What
 * is no tag at all is told by the schema.
 */
function languagesWithoutPack(input: unknown, tags: readonly string[]): Issue[] {
  const { languages, allow, block } = Object(input) as { readonly [Key in keyof Policy]?: unknown }
  // A site's own word may be of a language that no pack knows, and then be innocent in something.
  const known = [...new Set([...tags, ...listOf(block).map(languageOf)])]
  return [
    ...listOf(languages).flatMap((tag, index) => withoutPack(tag, ['languages', index], tags)),
    ...listOf(allow).flatMap((term, index) => withoutPack(languageOf(term), ['allow', index, 'language'], known)),
  ]
}

function withoutPack(tag: unknown, path: readonly (string | number)[], tags: readonly unknown[]): Issue[] {
  if (typeof tag !== 'string' || !TAG.test(tag) || tags.includes(tag)) return []
  const all = tags.filter((tag) => typeof tag === 'string')
  return [{ path: pathOf(path), found: shown(tag), expected: all.length === 0 ? 'none, for there is no pack' : oneOf(all) }]
}

function languageOf(term: unknown): unknown {
  return (term as { language?: unknown } | null | undefined)?.language
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

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
