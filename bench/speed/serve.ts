import autocannon, { type Result } from 'autocannon'
import { table, type Section } from '../output/document.js'
import { short, whole } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import { cut, longText } from './corpus.js'
import { ServerProcess, type Use } from './serverProcess.js'

/** Requests a second that one process is to answer, and the longest that one of a hundred may wait at half of that. */
const REQUESTS_PER_SECOND = 5_000
const P99_MS = 10

const CONNECTIONS = 32
const COMMENT_LENGTH = 200
const COMMENTS = 500

/** What one load found. */
interface Load {
  name: string
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of the server's processor per request. */
  cpu: number
  failed: number
}

/** `refrain serve` over loopback, connections kept alive. */
export async function serve({ options }: Context): Promise<Finding> {
  const seconds = options.quick ? 5 : 20
  const million = options.quick ? 50_000 : 1_000_000
  const comments = cut(longText(COMMENT_LENGTH * COMMENTS), COMMENT_LENGTH)
  const server = new ServerProcess()
  try {
    await server.start()
    const run = (name: string, texts: readonly string[], limits: object) => load(server, name, texts, limits)
    await run('warm-up', comments, { amount: 10_000 })
    const full = await run(`${COMMENT_LENGTH} characters`, comments, { duration: seconds })
    const half = await run(`the same, ${whole(REQUESTS_PER_SECOND / 2)}/s`, comments, { duration: seconds, overallRate: REQUESTS_PER_SECOND / 2 })
    const trivial = await run('1 character', ['x'], { duration: seconds })
    const before = await server.use()
    const long = await run(`${whole(million)} requests`, comments, { amount: million })
    const after = await server.use()
    const loads = [full, half, trivial, long]
    return {
      sections: [sectionOf(loads, `${whole(million)} requests`, before, after)],
      aims: [
        { what: `serve, ${COMMENT_LENGTH} characters`, value: full.perSecond, bound: 'at least', aim: REQUESTS_PER_SECOND, unit: 'requests/s' },
        { what: 'serve, p99 at half of that', value: half.p99, bound: 'at most', aim: P99_MS, unit: 'ms' },
        { what: `serve, growth over ${whole(million)} requests`, value: (after.held - before.held) / 1e6, bound: 'at most', aim: 1, unit: 'MB' },
      ],
      numbers: { loads, before, after },
    }
  } finally {
    await server.stop()
  }
}

/** @param many what came between `before` and `after` */
function sectionOf(loads: readonly Load[], many: string, before: Use, after: Use): Section {
  return {
    title: 'refrain serve: comments:analyze, one process, loopback, keep-alive',
    table: table(
      [
        { heading: 'comments', cell: (row) => row.name, align: 'left' },
        { heading: 'requests/s', cell: (row) => whole(row.perSecond) },
        { heading: 'p50 ms', cell: (row) => short(row.p50) },
        { heading: 'p99 ms', cell: (row) => short(row.p99) },
        { heading: 'processor µs', cell: (row) => short(row.cpu) },
        { heading: 'failed', cell: (row) => whole(row.failed) },
      ],
      loads,
    ),
    notes: [
      `Held after a collection: ${short(before.held / 1e6)} MB before ${many}, ${short(after.held / 1e6)} MB after; resident ${short(before.rss / 1e6)} and ${short(after.rss / 1e6)} MB.`,
      'Processor: of the server for one request; a core that does nothing else answers 1,000,000 / that a second.',
    ],
  }
}

async function load(server: ServerProcess, name: string, texts: readonly string[], limits: object): Promise<Load> {
  const requests = texts.map((text) => ({
    method: 'POST' as const,
    path: '/v1alpha1/comments:analyze?key=k',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ comment: { text }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] }),
  }))
  const before = await server.use()
  const result: Result = await autocannon({ url: server.address, connections: CONNECTIONS, requests, ...limits })
  const after = await server.use()
  const answered = result['2xx']
  return {
    name,
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (after.cpu - before.cpu) / answered,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}
