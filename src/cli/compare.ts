import { Comparison } from './compare/comparison.js'
import { readPast } from './compare/history.js'
import { report } from './compare/report.js'
import { eachLine } from './eachLine.js'
import { Exit } from './exit.js'
import { moderatorOf } from './policyFile.js'
import { styleOf } from './readable.js'
import { Output, type Terminal } from './terminal.js'

/** What the command line says of `refrain compare`. */
export interface CompareOptions {
  /** Path of a policy; the default policy if absent. */
  policy?: string
  /** The score from which comments were held. */
  threshold: number
  /** How many comments to show each way; their texts are held until all are read. */
  disagreements: number
  /** Whether to show a bar on a terminal. */
  progress: boolean
}

/**
 * `refrain compare`: reads past comments with the scores that they had, judges them, and says how the two agree.
 *
 * @param files paths; `-` is standard input, and so is none
 * @returns the exit code
 * @throws Unusable if the policy cannot be used
 */
export async function compare(files: readonly string[], options: CompareOptions, terminal: Terminal): Promise<number> {
  const { moderator } = moderatorOf(options.policy)
  const comparison = new Comparison(moderator, options.disagreements)
  const { tally } = comparison
  const isEmpty = (): boolean => tally.judged + tally.unreadable === 0
  await eachLine(files, {
    tally,
    take: (text, place) => {
      comparison.add(readPast(text), place)
      return ''
    },
    end: () => (isEmpty() ? '' : report(comparison, options.threshold, styleOf(terminal.stdout))),
  }, options.progress, terminal)
  if (isEmpty()) await new Output(terminal.stderr).write('found no comment, expected past ones with their scores, one a line\n')
  return tally.judged === 0 ? Exit.failed : tally.exitCode(true)
}
