import { describeIssue, type Issue } from './wording.js'
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
  /** What it violates. Its reasons have the code `derogatory/slur`, `personal/insult` or `obscene/profanity`. */
  category: Category
  /** How grave it is; with the category it decides what is done. */
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
  /** Only reasons with this code; with one of `…/likely` it may reject, too. */
  code?: ReasonCode | undefined
  /** Only reasons that mean such a person; those without a role do not. */
  role?: Role | undefined
  /** Only reasons as grave as this. */
  severity?: Severity | undefined
  /** What is done instead of what `actions` say. */
  action: PolicyAction
}

/**
 * A comment and what must come of it under this policy; `refrain lint` checks them, `check` ignores them. `refrain serve` judges those
 * that must be held whenever it is asked for its health.
 *
 * @example { text: 'What a snollygoster', action: 'nudge', categories: ['personal'] }
 */
export interface PolicyExample {
  /** The comment. */
  text: string
  /** What `check` must say of it. */
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
   * What to do per category and severity. What is absent stays as it is by default, from mild to severe: `derogatory` review,
   * review, reject; `personal` nudge, review, reject; `obscene` nudge, nudge, review. Evidence that is only statistical
   * (`…/likely`) is by default nudge, review, review, and never rejected by this: an override that names its code can.
   *
   * @example { obscene: { mild: 'publish', moderate: 'nudge' }, derogatory: { moderate: 'reject' } }
   */
  actions?:
    | { readonly [C in Category]?: { readonly [S in Severity]?: PolicyAction | undefined } | undefined }
    | undefined
  /** Exceptions to `actions`, by code, role and severity; the last one that fits counts. */
  overrides?: readonly Override[] | undefined
  /** The site's own words that count as violations, beside those of the packs. */
  block?: readonly BlockedTerm[] | undefined
  /** Words and phrases in which what is listed or blocked is innocent. */
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
  /** For a comment that is too long. No limit when absent: any length is judged in linear time. */
  maxLength?:
    | {
        /** The most UTF-16 units that are not too long, a whole number of at least 1. */
        characters: number
        /** What is done with a longer one, which is judged all the same: the gravest action counts. */
        action: Action
      }
    | undefined
  /** Comments with what must come of them. */
  examples?: readonly PolicyExample[] | undefined
}

/**
 * A policy that cannot be used. The message has one line per issue:
 * `policy: actions.obscene.mild: found "warn", expected one of publish, nudge, review, reject, off`.
 *
 * @example if (error instanceof PolicyError) for (const { path, found, expected } of error.issues) show(path, found, expected)
 */
export class PolicyError extends Error {
  /** Everything that is wrong, not only the first. */
  readonly issues: readonly Issue[]

  /** @param issues everything that is wrong */
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `policy: ${describeIssue(issue)}`).join('\n'))
    this.name = 'PolicyError'
    this.issues = issues
  }
}
