import * as v from 'valibot'
import type { ModeratorReason } from '../explanation.js'
import type { Moderator } from '../moderator.js'
import { blockedTermIn } from '../siteRule.js'
import { validate } from '../validate.js'
import { describeIssue } from '../wording.js'
import type { Reason, Verdict } from '../verdict.js'
import { readAs } from './readAs.js'
import { invalidArgument, type ErrorResponse } from './google.js'
import { checkCoralOptions, checkModerator } from './options.js'

/**
 * What Coral is told to do with a comment: go on with its other phases, hold it, hold it as toxic, refuse it. Never APPROVED: that means
 * that a moderator has approved it.
 */
export type CoralStatus = 'NONE' | 'PREMOD' | 'SYSTEM_WITHHELD' | 'REJECTED'

/** A flag that moderators see on a comment. */
export interface CoralAction {
  /** Always a flag. */
  actionType: 'FLAG'
  /** What moderators see it flagged for. */
  reason: 'COMMENT_DETECTED_TOXIC'
}

/** Coral's codes of reasons for a rejection, as far as refrain gives them. */
export type RejectionCode = 'HATE_SPEECH' | 'HARASSMENT_BULLYING' | 'ABUSIVE' | 'OFFENSIVE' | 'BANNED_WORD' | 'OTHER'

/** Why a comment is rejected. */
export interface RejectionReason {
  /** That of the gravest reason that the policy rejects. */
  code: RejectionCode
  /** For the author: kind sentences that repeat nothing of what was found. */
  detailedExplanation: string
  /** The code of the reason, or `notice`; only with OTHER, which says nothing by itself. */
  customReason?: string
}

/** The body of a reply with status 200. */
export interface CoralResponse {
  /** What to do with the comment. */
  status: CoralStatus
  /** A flag; absent where nothing was found and a notice decides. */
  actions?: CoralAction[]
  /** Only where `status` is REJECTED. */
  moderationAction?: {
    /** Always that: no other status has such an action. */
    status: 'REJECTED'
    /** Why, for the author. */
    rejectionReason: RejectionReason
  }
}

/** A reason, and where it stands in the body as Coral sent it. */
export interface CoralReason extends Reason {
  /** UTF-16 offset into the comment's body, tags and entities included, inclusive. */
  bodyStart: number
  /** UTF-16 offset into the comment's body, exclusive. */
  bodyEnd: number
}

/**
 * What to reply to Coral, and why: `status` is that of the reply, `body` its JSON; `verdict` and `reasons` are for your own records, the
 * verdict with places in the text, the reasons with places in the body as Coral sent it.
 */
export type CoralAnswer =
  /** Nothing to say: other phases go on. */
  | { status: 204; verdict: Verdict; reasons: readonly CoralReason[] }
  /** What to do: `body` is what to send. */
  | { status: 200; body: CoralResponse; verdict: Verdict; reasons: readonly CoralReason[] }
  /** No request of Coral's; it takes that for an error, skips the phase and lets the comment pass. */
  | { status: 400; body: ErrorResponse }

/** How a phase is set up in Coral. */
export interface CoralOptions {
  /**
   * What the phase gets as a comment's body: its setting in Coral. `html` when absent, which reads plain text too, but
   * takes for a tag what looks like one.
   */
  format?: 'html' | 'text' | undefined
  /** BCP 47 tag of the language that the author is told in why a comment is rejected; English when absent. */
  locale?: string | undefined
}

/** Coral sends more; only this is read. A comment without text, a picture or a poll, has no body. */
const coralRequest = v.object({ action: v.nullish(v.string()), comment: v.object({ body: v.nullish(v.string()) }) })

/**
 * Answers a request of Coral to an external moderation phase, a new comment's or an edited one's.
 *
 * @param moderator whose policy decides
 * @param request its JSON, whatever it is; its signature is verified before, by `verifySignature`
 * @param options how the phase is set up in Coral
 * @throws TypeError if there is no moderator, or an option is unknown or wrong; whatever the request is, it is answered
 * @example moderate(moderator, { action: 'NEW', comment: { body: '<p>Good point.</p>' } }).status // 204
 */
export function moderate(moderator: Moderator, request: unknown, options: CoralOptions = {}): CoralAnswer {
  checkModerator('moderate', moderator, 'moderate(createModerator(), request)')
  checkCoralOptions(options)
  return answerTo(moderator, request, options)
}

/**
 * The same where moderator and options are known to be right.
 *
 * @param longest UTF-16 units that a body may have to be judged
 */
export function answerTo(moderator: Moderator, request: unknown, options: CoralOptions, longest = Infinity): CoralAnswer {
  const result = validate(coralRequest, request)
  if (result.issues !== undefined) {
    return { status: 400, body: invalidArgument(`Not a request of Coral: ${result.issues.map(describeIssue).join('; ')}`) }
  }
  const body = result.output.comment.body ?? ''
  const { text, sourceOf } = readAs(options.format ?? 'html', body)
  const verdict = body.length > longest ? tooLong(body.length) : moderator.check(text)
  const reasons = verdict.reasons.map((reason) => {
    const { start, end } = sourceOf(reason.start, reason.end)
    return { ...reason, bodyStart: start, bodyEnd: end }
  })
  if (verdict.action === 'publish') return { status: 204, verdict, reasons }
  return { status: 200, body: responseTo(verdict, moderator, options.locale), verdict, reasons }
}

/** The body of a reply on what nobody judged: it waits for people, unflagged. */
export const UNJUDGED: CoralResponse = { status: 'PREMOD' }

/** On what nobody judges: it waits for people. An error would not do, for then Coral lets the comment pass. */
function tooLong(length: number): Verdict {
  return {
    action: 'review',
    reasons: [],
    scores: { derogatory: 0, personal: 0, obscene: 0 },
    languages: [],
    notices: [{ code: 'too-long', action: 'review', detail: String(length) }],
  }
}

const TOXIC: CoralAction = { actionType: 'FLAG', reason: 'COMMENT_DETECTED_TOXIC' }

function responseTo(verdict: Verdict, moderator: Moderator, locale: string | undefined): CoralResponse {
  const { reasons } = moderator.explain(verdict, { audience: 'moderator' })
  // Without one, it is a notice that decides: nothing toxic was found.
  const decisive = reasons.find(({ action }) => action === verdict.action)
  const actions = decisive === undefined ? {} : { actions: [TOXIC] }
  switch (verdict.action) {
    case 'reject': {
      const { text } = moderator.explain(verdict, { audience: 'commenter', locale })
      return { status: 'REJECTED', ...actions, moderationAction: { status: 'REJECTED', rejectionReason: rejectionReason(decisive, text) } }
    }
    case 'review':
      return { status: decisive === undefined ? 'PREMOD' : 'SYSTEM_WITHHELD', ...actions }
    case 'nudge':
    default:
      return { status: 'NONE', ...actions }
  }
}

/** By the beginning of the reason's code; the first that fits. */
const REJECTION_CODES: readonly (readonly [prefix: string, code: RejectionCode])[] = [
  ['derogatory/', 'HATE_SPEECH'],
  ['personal/private-information', 'OTHER'],
  ['personal/harassment', 'HARASSMENT_BULLYING'],
  ['personal/', 'ABUSIVE'],
  ['obscene/', 'OFFENSIVE'],
]

function rejectionReason(reason: ModeratorReason | undefined, detailedExplanation: string): RejectionReason {
  const code = reason === undefined ? 'OTHER' : rejectionCode(reason)
  if (code !== 'OTHER') return { code, detailedExplanation }
  return { code, detailedExplanation, customReason: reason?.code ?? 'notice' }
}

function rejectionCode({ code, rule }: ModeratorReason): RejectionCode {
  if (blockedTermIn(rule) !== undefined) return 'BANNED_WORD'
  return REJECTION_CODES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'OTHER'
}
