import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './contenders.js'

/** Told over the channel what it has used; runs in the server's process. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    gc(); gc()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send({ cpu: user + system, rss, held: heapUsed + external })
  })
  process.channel.unref()`)}`

/** What a process has used: microseconds of processor, bytes resident, bytes held after a collection. */
export interface Use {
  cpu: number
  rss: number
  held: number
}

/** The built command in a process of its own, as it is run, its log in a file. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #folder = mkdtempSync(join(tmpdir(), 'refrain-serve-'))
  /** Where it listens, as a URL; empty before it does. */
  address = ''

  constructor() {
    const log = openSync(join(this.#folder, 'log'), 'w')
    const args = ['--expose-gc', '--import', REPORT, join(ROOT, 'dist', 'cli.js'), 'serve', '--port', '0']
    this.#child = spawn(process.execPath, args, { stdio: ['ignore', log, 'inherit', 'ipc'] })
  }

  /**
   * Resolves when it listens.
   *
   * @throws Error if it ends before that; what it has to say of that it prints
   */
  async start(): Promise<void> {
    for (;;) {
      const [line = '', rest] = readFileSync(join(this.#folder, 'log'), 'utf8').split('\n')
      if (rest !== undefined) {
        this.address = (JSON.parse(line) as { address: string }).address
        return
      }
      if (this.#child.exitCode !== null) throw new Error('refrain serve ended before it listened; run "npm run build" first')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** What it has used so far. */
  async use(): Promise<Use> {
    this.#child.send('use')
    const [use] = (await once(this.#child, 'message')) as [Use]
    return use
  }

  /** Resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.kill('SIGTERM')) await once(this.#child, 'exit')
    rmSync(this.#folder, { recursive: true })
  }
}
