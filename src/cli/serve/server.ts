import { createServer, type Server as HttpServer } from 'node:http'
import { Server as NetServer, type AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { responseTo } from '../../wire/handlers.js'
import type { Answer, Route } from '../../wire/guards.js'
import { pathOf } from '../../wire/routes.js'
import { CANNOT_LISTEN, reasonOf } from '../reason.js'
import { Unusable } from '../unusable.js'
import type { Log } from './log.js'

/** Milliseconds that things may take. */
export interface Patience {
  /** For the head of a request to come. */
  head: number
  /** For a request to come whole. */
  request: number
  /** For a connection to be quiet between requests: longer than what load balancers have, so that they close it. */
  idle: number
  /** For a client to take its answer. */
  answer: number
  /** After the signal, for requests that are on their way on connections that are open. */
  late: number
  /** After the signal, for everything. */
  stop: number
}

const PATIENCE: Patience = { head: 10_000, request: 20_000, idle: 65_000, answer: 90_000, late: 1_000, stop: 15_000 }

/** In the URL of a request without a host, as HTTP/1.0 has it, in which some load balancers ask for health. */
const ANY_HOST = 'localhost'

/** How often connections are looked at, in milliseconds. */
const LOOKS = 1_000

/** A route, served over HTTP. */
export class Server {
  readonly #http: HttpServer
  readonly #log: Log
  readonly #patience: Patience
  #isStopping = false

  constructor(route: Route, log: Log, patience: Patience = PATIENCE) {
    this.#patience = patience
    this.#log = log
    const listener = getRequestListener(async (request) => {
      const begin = performance.now()
      const answer = await route(request)
      log.request({
        method: request.method,
        path: pathOf(request.url),
        status: answer.status,
        milliseconds: performance.now() - begin,
        actions: answer.actions,
      })
      return responseTo(request, this.#isStopping ? closing(answer) : answer)
    }, { hostname: ANY_HOST })
    this.#http = createServer(
      {
        headersTimeout: patience.head,
        requestTimeout: patience.request,
        keepAliveTimeout: patience.idle,
        connectionsCheckingInterval: Math.min(LOOKS, patience.head),
      },
      (incoming, outgoing) => void listener(incoming, outgoing),
    )
    this.#http.timeout = patience.answer
  }

  /**
   * @returns where it listens, as a URL
   * @throws Unusable if it cannot
   */
  async listen(port: number, host: string): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', (error: NodeJS.ErrnoException) => {
        reject(new Unusable(`cannot listen on port ${port} of ${host}: ${reasonOf(error, CANNOT_LISTEN)}`))
      })
      this.#http.listen(port, host, resolve)
    })
    // Of a connection that could not be taken: the others go on.
    this.#http.on('error', (error) => {
      this.#log.error(error)
    })
    const { address, family, port: found } = this.#http.address() as AddressInfo
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${found}`
  }

  /**
   * Takes no new connection, answers what comes on those that are open, and closes each after its next answer, or when
   * nothing has come for a while. Resolves when all are closed.
   */
  async stop(): Promise<void> {
    this.#isStopping = true
    const closed = new Promise((resolve) => this.#http.once('close', resolve))
    // Not the HTTP server's own `close`: that cuts idle connections, on which a request may be under way.
    NetServer.prototype.close.call(this.#http)
    const late = setInterval(() => this.#http.closeIdleConnections(), this.#patience.late)
    const last = setTimeout(() => this.#http.closeAllConnections(), this.#patience.stop)
    await closed
    clearInterval(late)
    clearTimeout(last)
    // Stops what looks for slow clients.
    this.#http.close()
  }
}

function closing(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, connection: 'close' } }
}
