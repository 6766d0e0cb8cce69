import type { PolicyAction } from './policy.js'
import type { Action, Category, Notice, Reason, ReasonCode, Verdict } from './verdict.js'

/** Who reads the explanation. */
export type Audience = 'commenter' | 'moderator' | 'record'

/** What every audience may choose. */
interface Wording {
  /**
   * BCP 47 tag of the language to explain in; English when absent. `hi-Latn` falls back to `hi`, and what no
   * pack says in that language is said in English.
   *
   * @example moderator.explain(verdict, { audience: 'commenter', locale: verdict.languages[0]?.tag })
   */
  locale?: string | undefined
}

export interface CommenterOptions extends Wording {
  audience: 'commenter'
}

export interface ModeratorOptions extends Wording {
  audience: 'moderator'
}

export interface RecordOptions extends Wording {
  audience: 'record'
  /** The clause of the site's terms that was violated; refrain's own sentence when absent. */
  clause?: string | undefined
}

/** For the author of the comment: kind, specific, and without a word of what was found. */
export interface CommenterExplanation {
  /** What happens to the comment and why, ready to be shown. */
  text: string
  /** What to mark in the comment, in the order of its text; only what the policy acts on. */
  items: readonly CommenterItem[]
}

/** One thing to mark in the author's own text. */
export interface CommenterItem {
  category: Category
  code: ReasonCode
  /** UTF-16 offsets into the comment, end exclusive. */
  start: number
  end: number
  sentence: string
}

/** For who decides about the comment: everything that is known, each thing in one sentence too. */
export interface ModeratorExplanation {
  action: Action
  /** What happens to the comment, and the notices. */
  text: string
  reasons: readonly ModeratorReason[]
  notices: readonly ModeratorNotice[]
}

/** A reason, what the policy says about it, and a sentence that quotes it. */
export interface ModeratorReason extends Reason {
  action: PolicyAction
  sentence: string
}

export interface ModeratorNotice extends Notice {
  sentence: string
}

/**
 * A record of the decision, shaped for a statement of reasons after Article 17(3) of the EU's Digital Services
 * Act, with the field names and values of its Transparency Database. Fields only, no legal advice. It quotes
 * nothing, so that it repeats no slur and no telephone number.
 */
export interface StatementOfReasons {
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  /** The site's clause. */
  incompatible_content_ground: string
  /** Why the comment goes against it. */
  incompatible_content_explanation: string
  /** What was found, where, by which list or rule. The gravest ones, if there are many. */
  decision_facts: string
  content_type: readonly ['CONTENT_TYPE_TEXT']
  /** ISO 639-1, upper case; absent if the language is not known or has no such code. */
  content_language?: string
  source_type: 'SOURCE_VOLUNTARY'
  automated_detection: 'Yes'
  /**
   * Fully for `reject` and `nudge`, which software alone decides. Partially for `review`: software holds the
   * comment, a person decides.
   */
  automated_decision: 'AUTOMATED_DECISION_FULLY' | 'AUTOMATED_DECISION_PARTIALLY'
  /**
   * Library, packs and policy of the moderator that explains: what it takes to reproduce the verdict, if it is the one that
   * judged. So make the record when you judge, and store it.
   */
  fingerprint: string
}

/**
 * Says a verdict in words.
 *
 * @throws RangeError if there is no such audience
 * @throws TypeError if the locale is no tag, the clause no string, an option is misspelt, there is no verdict, or something of it
 *   is none of this version: the message says where
 */
export interface Explain {
  (verdict: Verdict, options: CommenterOptions): CommenterExplanation
  (verdict: Verdict, options: ModeratorOptions): ModeratorExplanation
  /** @returns null for `publish`: nothing was restricted, so there is nothing to state */
  (verdict: Verdict, options: RecordOptions): StatementOfReasons | null
}
