import type { Moderator } from '../moderator.js'
import { eachLine, type Desk } from './eachLine.js'
import type { Format } from './format.js'
import { JSON_LINES } from './jsonLines.js'
import { plainLines } from './plainLines.js'
import { moderatorOf } from './policyFile.js'
import { styleOf } from './readable.js'
import { Tally } from './tally.js'
import type { Terminal } from './terminal.js'

/** What the command line says of `refrain check`. */
export interface CheckOptions {
  /** JSON lines in and out, instead of plain lines in and readable verdicts out. */
  jsonl?: boolean
  /** Path of a policy; the default policy if absent. */
  policy?: string
  /** Whether to show a bar on a terminal. */
  progress: boolean
  /** Whether it is enough to have judged everything, whatever the verdicts. */
  exitZero?: boolean
}

/**
 * `refrain check`: judges the comments in files, or of standard input, one a line, in order.
 *
 * @param files paths; `-` is standard input, and so is none
 * @returns the exit code
 * @throws Unusable if the policy cannot be used, or lines are JSON and nobody said so
 */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { moderator } = moderatorOf(options.policy)
  const format = options.jsonl === true ? JSON_LINES : plainLines(styleOf(terminal.stdout))
  const desk = deskOf(moderator, format, files.length > 1)
  await eachLine(files, desk, options.progress, terminal)
  return desk.tally.exitCode(options.exitZero === true)
}

/** @param isOneOfMany whether a line number alone does not say where a comment stands */
function deskOf(moderator: Moderator, format: Format, isOneOfMany: boolean): Desk {
  const tally = new Tally()
  return {
    tally,
    take: (text, place, number) => {
      const entry = format.read(text, place, number)
      const verdict = moderator.check(entry.comment)
      tally.count(verdict.action)
      return format.write(entry, verdict, isOneOfMany ? place : String(number))
    },
    end: () => format.end(tally.summary()),
  }
}
