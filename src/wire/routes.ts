import type { Moderator } from '../moderator.js'
import { describeIssue } from '../validate.js'
import type { Action, Comment, Verdict } from '../verdict.js'
import { expectJson, parseBody, readBody } from './body.js'
import { CANARIES, holds } from './canary.js'
import { readComment } from './comment.js'
import { moderate, type CoralOptions } from './coral.js'
import type { RequestLike } from './host.js'
import { correctionIn, isError, judge, suggestScore, type Correction } from './perspective.js'
import { Refusal } from './refusal.js'
import { verifySignature } from './signature.js'

/** How requests are handled; every part is optional. */
export interface HandlerOptions {
  /** Longest body, in bytes; 1 MiB when absent. */
  longestBody?: number | undefined
  coral?:
    | (CoralOptions & {
        /** Secrets of the phase: a request without a right signature is refused. Not looked at when absent. */
        secrets?: readonly string[] | undefined
      })
    | undefined
  /**
   * Keeps a moderator's correction, which is acknowledged when that is done. They are not kept when absent.
   *
   * @throws anything, and the client is told that it was not kept
   */
  onCorrection?: ((correction: Correction) => Promise<void> | void) | undefined
  /** Told of what should not happen: an error that a client sees as status 500 or 503. */
  onError?: ((error: unknown) => void) | undefined
  /**
   * Comments that must not be published: `health` fails if one of them is. When absent, those of refrain's own, one in
   * every language that ships, that the moderator holds when the handlers are made; at least one.
   */
  canaries?: readonly Comment[] | undefined
}

/** An answer to a request, before it becomes a response of the host. */
export interface Answer {
  readonly status: number
  /** What becomes JSON; absent for 204. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** What became of the comments in the request. */
  readonly actions: readonly Action[]
}

/** Answers requests of one kind. Never rejects. */
export type Route = (request: RequestLike) => Promise<Answer>

/** One route for everything that is served, and one that finds the route by path. */
export interface Routes {
  readonly analyze: Route
  readonly suggestScore: Route
  readonly coral: Route
  readonly check: Route
  readonly health: Route
  readonly any: Route
}

const LONGEST_BODY = 1024 * 1024

/** Judging is synchronous: with many more, everybody else would wait. */
const MOST_COMMENTS = 1000

/** Makes the routes of a moderator. */
export function createRoutes(moderator: Moderator, options: HandlerOptions = {}): Routes {
  const { longestBody = LONGEST_BODY, coral = {}, onCorrection, onError } = options
  const canaries = options.canaries ?? CANARIES.filter((canary) => holds(moderator, canary))
  const counts: Record<Action, number> = { publish: 0, nudge: 0, review: 0, reject: 0 }

  /** A route that takes JSON. */
  function post(answerTo: (json: unknown) => Promise<Answer> | Answer, verify?: Verify): Route {
    return guarded(['POST'], async (request) => {
      expectJson(request)
      const bytes = await readBody(request, longestBody)
      await verify?.(bytes, request)
      return answerTo(parseBody(bytes))
    })
  }

  /** Turns whatever goes wrong into an answer. */
  function guarded(methods: readonly string[], answerTo: (request: RequestLike) => Promise<Answer> | Answer): Route {
    return async (request) => {
      try {
        if (!methods.includes(request.method)) throw wrongMethod(request.method, methods)
        const answer = await answerTo(request)
        for (const action of answer.actions) counts[action]++
        return answer
      } catch (error) {
        if (!(error instanceof Refusal)) onError?.(error)
        const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong that should not.')
        const headers = refusal.status === 405 ? { headers: { allow: methods.join(', ') } } : {}
        return { status: refusal.status, body: refusal.body, actions: NO_ACTIONS, ...headers }
      }
    }
  }

  const analyze = post((json) => {
    const { response, verdict } = judge(moderator, json)
    return { status: isError(response) ? response.error.code : 200, body: response, actions: actionsOf(verdict) }
  })

  const suggest = post(async (json) => {
    const correction = correctionIn(json)
    if (isError(correction)) return { status: correction.error.code, body: correction, actions: NO_ACTIONS }
    try {
      await onCorrection?.(correction)
    } catch (error) {
      onError?.(error)
      throw new Refusal(503, 'The correction could not be kept.')
    }
    return { status: 200, body: suggestScore(json), actions: NO_ACTIONS }
  })

  const phase = post(
    (json) => {
      const answer = moderate(moderator, json, coral)
      if (answer.status === 400) return { ...answer, actions: NO_ACTIONS }
      const actions = actionsOf(answer.verdict)
      return answer.status === 204 ? { status: 204, actions } : { status: 200, body: answer.body, actions }
    },
    async (bytes, request) => {
      const { secrets } = coral
      if (secrets === undefined) return
      const header = request.headers.get('x-coral-signature')
      if (!(await verifySignature(bytes, header, secrets))) throw new Refusal(401, 'The signature in X-Coral-Signature is missing or wrong.')
    },
  )

  const check = post((json) => {
    const comments = commentsIn(json)
    const verdicts = comments.map((comment) => moderator.check(comment))
    return { status: 200, body: Array.isArray(json) ? verdicts : verdicts[0], actions: verdicts.map(({ action }) => action) }
  })

  const health = guarded(['GET', 'HEAD'], () => {
    const isWell = canaries.length > 0 && canaries.every((canary) => holds(moderator, canary))
    const body = { status: isWell ? 'ok' : 'failing', fingerprint: moderator.fingerprint, verdicts: counts }
    return { status: isWell ? 200 : 503, body, actions: NO_ACTIONS }
  })

  const routes: Readonly<Record<string, Route>> = {
    '/v1alpha1/comments:analyze': analyze,
    '/v1alpha1/comments:suggestscore': suggest,
    '/coral': phase,
    '/check': check,
    '/health': health,
  }
  const unknown = guarded(METHODS, () => {
    throw new Refusal(404, `There is nothing here; expected one of ${Object.keys(routes).join(', ')}.`)
  })
  const any: Route = (request) => {
    const path = pathOf(request.url)
    return (Object.hasOwn(routes, path) ? routes[path]! : unknown)(request)
  }
  return { analyze, suggestScore: suggest, coral: phase, check, health, any }
}

type Verify = (bytes: Uint8Array, request: RequestLike) => Promise<void>

const NO_ACTIONS: readonly Action[] = []

/** Where there is nothing, any method finds nothing. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

function wrongMethod(found: string, expected: readonly string[]): Refusal {
  return new Refusal(405, `Found method ${found}, expected ${expected.join(' or ')}.`)
}

function actionsOf(verdict: Verdict | undefined): readonly Action[] {
  return verdict === undefined ? NO_ACTIONS : [verdict.action]
}

/** The comments of a body: one, or an array of them. Nothing is judged if one of them is none. */
function commentsIn(json: unknown): Comment[] {
  const values: readonly unknown[] = Array.isArray(json) ? json : [json]
  if (values.length > MOST_COMMENTS) {
    throw new Refusal(413, `Found ${values.length} comments, expected at most ${MOST_COMMENTS} at once.`)
  }
  const comments: Comment[] = []
  const problems: string[] = []
  for (const [i, value] of values.entries()) {
    const result = readComment(typeof value === 'string' ? { text: value } : value)
    if (result.issues === undefined) comments.push(result.comment)
    else problems.push(...result.issues.map((issue) => `${Array.isArray(json) ? `[${i}] ` : ''}${describeIssue(issue)}`))
  }
  if (problems.length === 0) return comments
  const more = problems.length > MOST_PROBLEMS ? `; and ${problems.length - MOST_PROBLEMS} more` : ''
  throw new Refusal(400, `Not a comment: ${problems.slice(0, MOST_PROBLEMS).join('; ')}${more}`)
}

/** More of them, nobody reads. */
const MOST_PROBLEMS = 20

/** The path of a URL, its colons not escaped: the last part of Perspective's paths has one. */
export function pathOf(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '').replace(/%3A/gi, ':')
}
