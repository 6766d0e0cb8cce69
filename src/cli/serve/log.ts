import type { Action } from '../../verdict.js'
import { Output, type OutputStream } from '../terminal.js'

/** Milliseconds for which lines are gathered: a write for each of thousands of requests a second would slow them. */
const GATHERED = 100

/** Of a path that somebody made up. */
const LONGEST_PATH = 200

/** A request that was answered. */
export interface Request {
  readonly method: string
  /** Without the query, in which a client has its key. */
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  readonly actions: readonly Action[]
}

/** What happens, a JSON object a line. Never a comment, nor a part of one. */
export class Log {
  readonly #output: Output
  #lines = ''
  #timer: NodeJS.Timeout | undefined
  #requests = 0
  readonly #verdicts: Record<Action, number> = { publish: 0, nudge: 0, review: 0, reject: 0 }

  constructor(stream: OutputStream) {
    this.#output = new Output(stream)
  }

  /** How many were answered. */
  get requests(): number {
    return this.#requests
  }

  /** What became of the comments in them. */
  get verdicts(): Readonly<Record<Action, number>> {
    return this.#verdicts
  }

  request({ method, path, status, milliseconds, actions }: Request): void {
    this.#requests++
    const counts: Partial<Record<Action, number>> = {}
    for (const action of actions) {
      this.#verdicts[action]++
      counts[action] = (counts[action] ?? 0) + 1
    }
    this.write('request', {
      method,
      path: path.slice(0, LONGEST_PATH),
      status,
      ms: Math.round(milliseconds * 100) / 100,
      ...(actions.length === 0 ? {} : { actions: counts }),
    })
  }

  /** Where it was thrown, not what it says: that may quote a comment. */
  error(error: unknown): void {
    const { name, code, stack } = error as Partial<NodeJS.ErrnoException>
    const at = stack?.split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
    this.write('error', { name: name ?? typeof error, code, at: at?.slice(0, 5) })
  }

  write(event: string, facts: Readonly<Record<string, unknown>>): void {
    this.#lines += `${JSON.stringify({ time: new Date().toISOString(), event, ...facts })}\n`
    this.#timer ??= setTimeout(() => void this.#flush(), GATHERED)
  }

  /** Resolves when everything is out. */
  async end(): Promise<void> {
    await this.#flush()
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const lines = this.#lines
    this.#lines = ''
    // Nobody reads it any longer: comments are to be judged all the same.
    await this.#output.write(lines).catch(() => undefined)
  }
}
