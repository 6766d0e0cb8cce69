import { fork } from 'node:child_process'
import { join } from 'node:path'
import { SHAPES } from '../../test/hostile/shapes.js'

/** What one shape costs a peer. */
export interface PeerTiming {
  shape: string
  /** Per character, against ordinary comments; `Infinity`: it was stopped. */
  ratio: number
}

/** What the process sends for each shape it is done with. */
export interface Message {
  shape: number
  ratio: number
}

const LIMIT_MS = 3_000
/** Loading a peer and measuring it on ordinary comments comes before the first shape. */
const START_MS = 30_000

/**
 * Times a peer on every shape, in a process of its own that is killed where a shape takes it too long; the
 * next process goes on with the next shape.
 */
export async function timePeer(peer: string, length: number): Promise<PeerTiming[]> {
  const timings: PeerTiming[] = []
  while (timings.length < SHAPES.length) {
    await timeFrom(peer, length, timings)
    if (timings.length < SHAPES.length) timings.push({ shape: SHAPES[timings.length]?.name ?? '', ratio: Infinity })
  }
  return timings
}

/** Adds timings until the process is through or stuck. */
function timeFrom(peer: string, length: number, timings: PeerTiming[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const first = timings.length
    const child = fork(join(import.meta.dirname, 'hostilePeer.ts'), [peer, String(length), String(first)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    let watchdog = setTimeout(() => child.kill('SIGKILL'), START_MS)
    child.on('message', ({ shape, ratio }: Message) => {
      if (shape >= first) timings.push({ shape: SHAPES[shape]?.name ?? '', ratio })
      clearTimeout(watchdog)
      watchdog = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(watchdog)
      if (code === 0 || signal === 'SIGKILL') resolve()
      else reject(new Error(`${peer} on hostile shapes: process ended with ${code ?? signal ?? 'nothing'}`))
    })
  })
}
