import type { Moderator } from '../moderator.js'
import type { Action, Comment, Verdict } from '../verdict.js'
import { judge } from './analyze.js'
import { CANARIES, holds } from './canary.js'
import { commentsIn } from './comment.js'
import { answerTo, UNJUDGED, type CoralOptions } from './coral.js'
import { createGuards, NO_ACTIONS, told, type Guards, type Route } from './guards.js'
import { turnOfOthers } from './host.js'
import { isError } from './isError.js'
import { checkHandlerOptions, checkModerator } from './options.js'
import { Refusal } from './refusal.js'
import { verifySignature } from './signature.js'
import { acknowledgement, correctionIn, type Correction } from './suggestScore.js'

/** How requests are handled; every part is optional. */
export interface HandlerOptions {
  /** Longest body, in bytes; 1 MiB when absent. A longer one is refused; Coral is told to hold the comment. */
  longestBody?: number | undefined
  /**
   * Longest comment that `check` and `coral` judge, in UTF-16 units; 65,536 when absent. Judging is synchronous: whoever comes
   * next waits for the end of it. `check` refuses a request with a longer one and says which; Coral is told to hold it for a
   * moderator, for of an error it would let it pass. `analyze` has Perspective's own limit.
   */
  longestComment?: number | undefined
  /** How Coral's external moderation phase is set up, and signed. */
  coral?:
    | (CoralOptions & {
        /** Secrets of the phase, at least one: a request without a right signature is refused. Not looked at when absent. */
        secrets?: readonly string[] | undefined
      })
    | undefined
  /**
   * Keeps a moderator's correction, which is acknowledged when that is done. They are not kept when absent.
   *
   * @throws anything, and the client is told that it was not kept
   */
  onCorrection?: ((correction: Correction) => Promise<void> | void) | undefined
  /** Told of what should not happen: an error that a client sees as status 500 or 503. What it throws, or rejects with, is ignored. */
  onError?: ((error: unknown) => unknown) | undefined
  /**
   * Comments that must not be published: `health` fails if one of them is. When absent, those of refrain's own, one in
   * every language that ships, that the moderator holds when the handlers are made; at least one.
   */
  canaries?: readonly Comment[] | undefined
}

/** One route for everything that is served, and one that finds the route by path. */
export interface Routes {
  readonly analyze: Route
  readonly suggestScore: Route
  readonly coral: Route
  readonly check: Route
  readonly health: Route
  readonly any: Route
}

type Counts = Record<Action, number>

/** UTF-16 units. No backend's column for comments holds more, MySQL's `TEXT` among them. */
const LONGEST_JUDGED = 65_536

/** Where there is nothing, any method finds nothing. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Characters that are judged before others have their turn, if there is more than one comment. */
const A_TURN = 16_384

/**
 * Makes the routes of a moderator.
 *
 * @throws TypeError if that is none, or an option is unknown or wrong
 */
export function createRoutes(moderator: Moderator, options: HandlerOptions = {}): Routes {
  checkModerator('createHandlers', moderator, 'createHandlers(createModerator())')
  checkHandlerOptions(options)
  const { longestComment = LONGEST_JUDGED } = options
  const canaries = options.canaries ?? CANARIES.filter((canary) => holds(moderator, canary))
  const counts: Counts = { publish: 0, nudge: 0, review: 0, reject: 0 }
  const guards = createGuards(options, ({ actions }) => {
    for (const action of actions) counts[action]++
  })
  const analyze = analyzeRoute(guards, moderator)
  const suggestScore = suggestScoreRoute(guards, options)
  const coral = coralRoute(guards, moderator, longestComment, options.coral)
  const check = checkRoute(guards, moderator, longestComment)
  const health = healthRoute(guards, moderator, canaries, counts)
  const any = anyRoute(guards, {
    '/v1alpha1/comments:analyze': analyze,
    '/v1alpha1/comments:suggestscore': suggestScore,
    '/coral': coral,
    '/check': check,
    '/health': health,
  })
  return { analyze, suggestScore, coral, check, health, any }
}

function analyzeRoute({ post }: Guards, moderator: Moderator): Route {
  return post((json) => {
    const { response, verdict } = judge(moderator, json)
    return { status: isError(response) ? response.error.code : 200, body: response, actions: actionsOf(verdict) }
  })
}

function suggestScoreRoute({ post }: Guards, { onCorrection, onError }: HandlerOptions): Route {
  return post(async (json) => {
    const correction = correctionIn(json)
    if (isError(correction)) return { status: correction.error.code, body: correction, actions: NO_ACTIONS }
    // Made before somebody else has the correction, who may do with it what he likes.
    const body = acknowledgement(correction)
    try {
      await onCorrection?.(correction)
    } catch (error) {
      told(onError)(error)
      throw new Refusal(503, 'The correction could not be kept.')
    }
    return { status: 200, body, actions: NO_ACTIONS }
  })
}

function coralRoute({ post }: Guards, moderator: Moderator, longest: number, coral: HandlerOptions['coral'] = {}): Route {
  return post(
    (json) => {
      const answer = answerTo(moderator, json, coral, longest)
      if (answer.status === 400) return { ...answer, actions: NO_ACTIONS }
      const actions = actionsOf(answer.verdict)
      return answer.status === 204 ? { status: 204, actions } : { status: 200, body: answer.body, actions }
    },
    {
      verify: async (bytes, request) => {
        const { secrets } = coral
        if (secrets === undefined) return
        const header = request.headers.get('x-coral-signature')
        if (!(await verifySignature(bytes, header, secrets))) throw new Refusal(401, 'The signature in X-Coral-Signature is missing or wrong.')
      },
      // Signed or not: only what was read whole could be verified, and whoever is told to hold his own comment has learnt nothing.
      ifTooLong: { status: 200, body: UNJUDGED, actions: ['review'] },
    },
  )
}

function checkRoute({ post }: Guards, moderator: Moderator, longest: number): Route {
  return post(async (json) => {
    const verdicts = await verdictsOn(moderator, commentsIn(json, longest))
    return { status: 200, body: Array.isArray(json) ? verdicts : verdicts[0], actions: verdicts.map(({ action }) => action) }
  })
}

/** Judges one comment after another. Now and then others have their turn: a thousand comments are a book. */
async function verdictsOn(moderator: Moderator, comments: readonly Comment[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  let judged = 0
  for (const comment of comments) {
    const { length } = comment.text
    if (judged > 0 && judged + length > A_TURN) {
      await turnOfOthers()
      judged = 0
    }
    verdicts.push(moderator.check(comment))
    judged += length
  }
  return verdicts
}

/** @param counts of what became of comments, as it is when it is asked for */
function healthRoute({ guarded }: Guards, moderator: Moderator, canaries: readonly Comment[], counts: Readonly<Counts>): Route {
  return guarded(['GET', 'HEAD'], () => {
    const isWell = canaries.length > 0 && canaries.every((canary) => holds(moderator, canary))
    const { fingerprint, languages } = moderator
    const body = { status: isWell ? 'ok' : 'failing', fingerprint, languages, verdicts: counts }
    return { status: isWell ? 200 : 503, body, actions: NO_ACTIONS }
  })
}

/** Finds the route by path. */
function anyRoute({ guarded, routed }: Guards, routes: Readonly<Record<string, Route>>): Route {
  const unknown = guarded(METHODS, () => {
    throw new Refusal(404, `There is nothing here; expected one of ${Object.keys(routes).join(', ')}.`)
  })
  return routed((request) => {
    const path = pathOf(request.url)
    return Object.hasOwn(routes, path) ? routes[path]! : unknown
  })
}

function actionsOf(verdict: Verdict | undefined): readonly Action[] {
  return verdict === undefined ? NO_ACTIONS : [verdict.action]
}

/** The path of a URL, its colons not escaped: the last part of Perspective's paths has one. */
export function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '').replace(/%3A/gi, ':')
}
