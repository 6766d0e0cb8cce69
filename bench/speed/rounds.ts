import { median, spread } from '../metrics/statistics.js'

/** Something to time. */
export interface Task {
  /** Does the work once and returns a number that depends on all of it. */
  run(): number
}

/** How long one run of a task takes. */
export interface Timing {
  /** Milliseconds of processor time, the middle of all rounds. */
  median: number
  /** Milliseconds of the fastest round: what it costs when nothing else keeps the machine busy. */
  fastest: number
  /** Half the distance between the quartiles, as a share of the median. */
  spread: number
}

/** How thoroughly to time. */
export interface Effort {
  rounds: number
  /** A round repeats a quick task until this much time has passed, in milliseconds. */
  roundMs: number
  warmUpMs: number
}

/** All results end here, so that no engine may leave the work out. */
let consumed = 0

/**
 * Times tasks side by side: all are warmed up, then every round runs each of them, in turning order, so that
 * a busy moment of the machine hits all alike.
 */
export function timeTogether(tasks: readonly Task[], effort: Effort): Timing[] {
  const repetitions = tasks.map((task) => Math.max(1, Math.ceil(effort.roundMs / warmUp(task, effort.warmUpMs))))
  const samples: number[][] = tasks.map(() => [])
  for (let round = 0; round < effort.rounds; round++) {
    for (let turn = 0; turn < tasks.length; turn++) {
      const index = (round + turn) % tasks.length
      const task = tasks[index]
      if (task !== undefined) samples[index]?.push(time(task, repetitions[index] ?? 1))
    }
  }
  return samples.map((times) => ({ median: median(times), fastest: Math.min(...times), spread: spread(times) }))
}

/** Runs until compiled; returns the milliseconds of the last run. */
function warmUp(task: Task, milliseconds: number): number {
  const start = performance.now()
  let last: number
  do last = time(task, 1)
  while (performance.now() - start < milliseconds)
  return Math.max(last, 1e-4)
}

/** Milliseconds of processor time of a task that can be run only once. */
export function timeOnce(task: Task): number {
  return time(task, 1)
}

/** Milliseconds of one run, the mean over some in a row. */
function time(task: Task, repetitions: number): number {
  globalThis.gc?.()
  const start = processorTime()
  for (let repetition = 0; repetition < repetitions; repetition++) consumed += task.run()
  return (processorTime() - start) / repetitions
}

/** Milliseconds of this process, its collector included: what else the machine does meanwhile does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What all runs added up to: printed, so that it is used. */
export function checksum(): number {
  return consumed
}
