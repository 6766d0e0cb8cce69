import { createModerator } from '../index.js'
import { Comparison } from './compare/comparison.js'
import { readPast } from './compare/history.js'
import { report } from './compare/report.js'
import { Exit } from './exit.js'
import { sourcesOf } from './files.js'
import { NoComment } from './formats.js'
import type { Line } from './lines.js'
import { PolicyFileError, readPolicyFile } from './policyFile.js'
import { Progress } from './progress.js'
import { styleOf, visible } from './readable.js'
import { Output, type Terminal } from './terminal.js'

export interface CompareOptions {
  /** Path of a policy; the default policy if absent. */
  policy?: string
  /** The score from which comments were held. */
  threshold: string
  /** How many comments to show each way. */
  disagreements: string
  /** Whether to show a bar on a terminal. */
  progress: boolean
}

/**
 * `refrain compare`: reads past comments with the scores that they had, judges them, and says how the two agree.
 *
 * @param files paths; `-` is standard input, and so is none
 * @returns the exit code
 */
export async function compare(files: readonly string[], options: CompareOptions, terminal: Terminal): Promise<number> {
  const stdout = new Output(terminal.stdout)
  const stderr = new Output(terminal.stderr)
  const threshold = thresholdIn(options.threshold)
  const most = countIn(options.disagreements)
  if (threshold === undefined) return await wrong(stderr, '--threshold', options.threshold, 'a number above 0, at most 1')
  if (most === undefined) return await wrong(stderr, '--disagreements', options.disagreements, `a whole number from 0 to ${MOST_DISAGREEMENTS}`)
  const sources = sourcesOf(files, terminal.stdin)
  const progress = new Progress(terminal.stderr, sources.map(({ size }) => size))
  try {
    const moderator = options.policy === undefined ? createModerator() : readPolicyFile(options.policy).moderator
    const comparison = new Comparison(moderator, most)
    let bytes = 0
    for (const source of sources) {
      for await (const lines of source.lines((count) => (bytes += count))) {
        const problems = lines.map((line) => add(line, source.name, comparison)).join('')
        if (problems !== '') progress.clear()
        await stderr.write(problems)
        if (options.progress) progress.update(bytes, comparison.comments)
      }
    }
    progress.stop()
    if (comparison.comments + comparison.unreadable === 0) await stderr.write('found no comment, expected past ones with their scores, one a line\n')
    else await stdout.write(report(comparison, threshold, styleOf(terminal.stdout)))
    return comparison.comments === 0 || comparison.unreadable > 0 ? Exit.failed : Exit.fine
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error
    await stderr.write(`${error.message}\n`)
    return Exit.failed
  } finally {
    progress.stop()
  }
}

/** As people write it: `Number` takes `0x1` and `1e-1`, too. */
function thresholdIn(text: string): number | undefined {
  const threshold = Number(text)
  return /^\d*\.?\d+$/.test(text) && threshold > 0 && threshold <= 1 ? threshold : undefined
}

/** More than anybody reads; their texts are held until all are read. */
const MOST_DISAGREEMENTS = 10_000

function countIn(text: string): number | undefined {
  const count = Number(text)
  return /^\d+$/.test(text) && count <= MOST_DISAGREEMENTS ? count : undefined
}

async function wrong(stderr: Output, option: string, found: string, expected: string): Promise<number> {
  await stderr.write(`${option}: found ${JSON.stringify(found)}, expected ${expected}\n`)
  return Exit.failed
}

/** @returns what is wrong with the line, as a line; empty if nothing is */
function add(line: Line, file: string, comparison: Comparison): string {
  const place = line.number === 0 ? file : `${file}:${line.number}`
  try {
    if (line.problem !== undefined) throw new NoComment(line.problem)
    if (line.text.trim() !== '') comparison.add(readPast(line.text), place)
    return ''
  } catch (error) {
    if (!(error instanceof NoComment)) throw error
    comparison.countUnreadable()
    return `${place}: ${visible(error.message)}\n`
  }
}
