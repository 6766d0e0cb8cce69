import type { Action } from '../verdict.js'
import { BodyTooLong, expectJson, parseBody, readBody } from './body.js'
import type { RequestLike } from './host.js'
import { Refusal } from './refusal.js'

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

/** What a route does otherwise than others with a body that is posted. */
export interface BodyCare {
  /** Looks at it before it is read as JSON. */
  readonly verify: (bytes: Uint8Array, request: RequestLike) => Promise<void>
  /** The answer if it is too long to be read, in place of status 413. */
  readonly ifTooLong: Answer
}

/** Makes routes that turn whatever goes wrong into an answer. */
export interface Guards {
  /** Of what answers requests of these methods. */
  readonly guarded: (methods: readonly string[], answerTo: (request: RequestLike) => Promise<Answer> | Answer) => Route
  /** Of what finds the route of a request, which is guarded itself. */
  readonly routed: (routeOf: (request: RequestLike) => Route) => Route
  /** Of what answers the JSON that is posted. */
  readonly post: (answerTo: (json: unknown) => Promise<Answer> | Answer, care?: BodyCare) => Route
}

/** What routes share that take requests from outside. */
export interface GuardOptions {
  /** Longest body, in bytes; 1 MiB when absent. */
  longestBody?: number | undefined
  /** Told of what should not happen. */
  onError?: ((error: unknown) => unknown) | undefined
}

const LONGEST_BODY = 1024 * 1024

/** Of an answer to a request that has no comment, or was refused. */
export const NO_ACTIONS: readonly Action[] = []

/** @param onAnswer told of every answer to what was no mistake */
export function createGuards({ longestBody = LONGEST_BODY, onError }: GuardOptions, onAnswer: (answer: Answer) => void): Guards {
  const tell = told(onError)
  const refused = (error: unknown): Answer => refusedBy(error, tell)

  const guarded: Guards['guarded'] = (methods, answerTo) => async (request) => {
    try {
      if (!methods.includes(request.method)) throw wrongMethod(request.method, methods)
      const answer = await answerTo(request)
      onAnswer(answer)
      return answer
    } catch (error) {
      const answer = refused(error)
      return answer.status === 405 ? { ...answer, headers: { allow: methods.join(', ') } } : answer
    }
  }

  const routed: Guards['routed'] = (routeOf) => async (request) => {
    try {
      return await routeOf(request)(request)
    } catch (error) {
      return refused(error)
    }
  }

  const post: Guards['post'] = (answerTo, care) =>
    guarded(['POST'], async (request) => {
      expectJson(request)
      try {
        const bytes = await readBody(request, longestBody)
        await care?.verify(bytes, request)
        return await answerTo(parseBody(bytes))
      } catch (error) {
        if (error instanceof BodyTooLong && care !== undefined) return care.ifTooLong
        throw error
      }
    })

  return { guarded, routed, post }
}

/** The answer where something went wrong. */
function refusedBy(error: unknown, tell: (error: unknown) => void): Answer {
  // A refusal with that status is the host's own mistake, which may be known to everybody.
  if (!(error instanceof Refusal) || error.status === 500) tell(error)
  const { status, body } = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong that should not.')
  return { status, body, actions: NO_ACTIONS }
}

/** Whoever is told of an error may fail as well, now or later, and the client is to be answered all the same. */
export function told(onError: GuardOptions['onError']): (error: unknown) => void {
  return (error) => {
    try {
      const outcome = onError?.(error)
      // A rejection that nobody takes would end the process.
      Promise.resolve(outcome).catch(ignore)
    } catch {
      ignore()
    }
  }
}

function ignore(): void {
  // Nobody is left to be told.
}

function wrongMethod(found: string, expected: readonly string[]): Refusal {
  return new Refusal(405, `Found method ${found}, expected ${expected.join(' or ')}.`)
}
