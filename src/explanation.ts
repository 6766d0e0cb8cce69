import type { PolicyAction } from './policy.js'
import type { Action, Category, Notice, Reason, ReasonCode, Verdict } from './verdict.js'

/** Who reads the explanation: the author of the comment, who decides about it, or the record of the decision. */
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

/** How a verdict is explained to the author of the comment. */
export interface CommenterOptions extends Wording {
  /** The author of the comment. */
  audience: 'commenter'
}

/** How a verdict is explained to a moderator. */
export interface ModeratorOptions extends Wording {
  /** Who decides about the comment. */
  audience: 'moderator'
}

/** How a verdict is put on record. */
export interface RecordOptions extends Wording {
  /** Whoever asks later why it was decided so. */
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
  /** What it violates. */
  category: Category
  /** Why it counts. */
  code: ReasonCode
  /** UTF-16 offset into the comment, inclusive. */
  start: number
  /** UTF-16 offset, exclusive. */
  end: number
  /** What is wrong with it, without a word of what was found. */
  sentence: string
}

/** For who decides about the comment: everything that is known, each thing in one sentence too. */
export interface ModeratorExplanation {
  /** That of the verdict. */
  action: Action
  /** What happens to the comment, and the notices. */
  text: string
  /** All reasons of the verdict, in its order. */
  reasons: readonly ModeratorReason[]
  /** All notices of the verdict, in its order. */
  notices: readonly ModeratorNotice[]
}

/** A reason, what the policy says about it, and a sentence that quotes it. */
export interface ModeratorReason extends Reason {
  /** What the policy does about this one alone; the gravest of a verdict is its action. */
  action: PolicyAction
  /** Quotes it and says what, how grave, at whom, how sure and by which rule; a long quote is cut. */
  sentence: string
}

/** A notice, and a sentence that says what it is about. */
export interface ModeratorNotice extends Notice {
  /** Says what it is about. */
  sentence: string
}

/**
 * A record of the decision, shaped for a statement of reasons after Article 17(3) of the EU's Digital Services
 * Act, with the field names and values of its Transparency Database. Fields only, no legal advice. It quotes
 * nothing, so that it repeats no slur and no telephone number.
 */
export interface StatementOfReasons {
  /** Always that the content goes against the site's terms: what the law says is for people. */
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT'
  /** The site's clause. */
  incompatible_content_ground: string
  /** Why the comment goes against it. */
  incompatible_content_explanation: string
  /** What was found, where, by which list or rule. The gravest ones, if there are many. */
  decision_facts: string
  /** Always text. */
  content_type: readonly ['CONTENT_TYPE_TEXT']
  /** ISO 639-1, upper case; absent if the language is not known or has no such code. */
  content_language?: string
  /** Always that nobody reported it. */
  source_type: 'SOURCE_VOLUNTARY'
  /** Always: software found it. */
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
 * Says a verdict in words. Each sentence is one of the packs, with what was found filled in: same verdict, same words.
 *
 * @throws RangeError if there is no such audience
 * @throws TypeError if the locale is no tag, the clause no string, an option is misspelt, there is no verdict, or something of it
 *   is none of this version: the message says where
 * @example moderator.explain(verdict, { audience: 'commenter' }).text // 'Your comment is not published yet. It uses a swear word. …'
 */
export interface Explain {
  /** @returns what to show to the author, as plain text */
  (verdict: Verdict, options: CommenterOptions): CommenterExplanation
  /** @returns what to show to a moderator; it quotes the comment */
  (verdict: Verdict, options: ModeratorOptions): ModeratorExplanation
  /** @returns null for `publish`: nothing was restricted, so there is nothing to state */
  (verdict: Verdict, options: RecordOptions): StatementOfReasons | null
}
