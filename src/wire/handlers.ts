import type { Moderator } from '../moderator.js'
import { createResponse, type HostResponse, type RequestLike } from './host.js'
import type { Answer, Route } from './guards.js'
import { createRoutes, type HandlerOptions } from './routes.js'

/** Takes a web-standard request and gives a web-standard response. Never rejects. */
export type Handler = (request: RequestLike) => Promise<HostResponse>

/** A handler for everything that refrain answers over HTTP. Methods and bodies are checked; the path only by `fetch`. */
export interface Handlers {
  /** Perspective's `comments:analyze`. */
  readonly analyze: Handler
  /** Perspective's `comments:suggestscore`. */
  readonly suggestScore: Handler
  /** Coral's external moderation phase. */
  readonly coral: Handler
  /** A comment, or an array of them; a verdict, or an array of them. */
  readonly check: Handler
  /** Judges comments that must not be published: 200 if they are held, 503 if not. */
  readonly health: Handler
  /**
   * All of them by path: `/v1alpha1/comments:analyze`, `/v1alpha1/comments:suggestscore`, `/coral`, `/check`, `/health`.
   */
  readonly fetch: Handler
}

/**
 * Makes the handlers of a moderator, for whatever takes web-standard ones: a worker, Deno, Bun, Hono, Next.js.
 *
 * @param moderator what judges, for all of them
 * @param options limits, Coral's phase, and whom to tell of corrections and errors
 * @throws TypeError if there is no moderator, or an option is unknown or wrong: the message names it by its path
 * @example
 * const { fetch } = createHandlers(createModerator())
 * export default { fetch }
 */
export function createHandlers(moderator: Moderator, options: HandlerOptions = {}): Handlers {
  const routes = createRoutes(moderator, options)
  const handler = (route: Route): Handler => async (request) => responseTo(request, await route(request))
  return {
    analyze: handler(routes.analyze),
    suggestScore: handler(routes.suggestScore),
    coral: handler(routes.coral),
    check: handler(routes.check),
    health: handler(routes.health),
    fetch: handler(routes.any),
  }
}

/** Makes an answer the host's response. */
export function responseTo(request: RequestLike, { status, body, headers }: Answer): HostResponse {
  const isBare = body === undefined || isHead(request)
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  return createResponse(status, { ...type, ...headers }, isBare ? null : JSON.stringify(body))
}

/** Takes anything: what is no request is answered, too. */
function isHead(request: RequestLike): boolean {
  try {
    return request.method === 'HEAD'
  } catch {
    return false
  }
}
