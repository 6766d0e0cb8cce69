import { createModerator } from '../index.js'
import type { Moderator } from '../moderator.js'
import { Exit } from './exit.js'
import { sourcesOf } from './files.js'
import { JSON_LINES, NoComment, plainLines, type Format } from './formats.js'
import type { Line } from './lines.js'
import { PolicyFileError, readPolicyFile } from './policyFile.js'
import { Progress } from './progress.js'
import { styleOf, visible } from './readable.js'
import { Tally } from './tally.js'
import { Output, OutputClosed, type Terminal } from './terminal.js'

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
 * `refrain check`: judges the comments in files, or of standard input, one a line, in order. Holds no more
 * than a chunk of them.
 *
 * @param files paths; `-` is standard input, and so is none
 * @returns the exit code
 */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const stderr = new Output(terminal.stderr)
  try {
    const moderator = options.policy === undefined ? createModerator() : readPolicyFile(options.policy).moderator
    const format = options.jsonl === true ? JSON_LINES : plainLines(styleOf(terminal.stdout))
    const desk = new Desk(moderator, format)
    await judgeAll(files, desk, options, terminal, stderr)
    return desk.tally.exitCode(options.exitZero === true)
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error
    await stderr.write(`${error.message}\n`)
    return Exit.failed
  }
}

async function judgeAll(
  files: readonly string[],
  desk: Desk,
  options: CheckOptions,
  terminal: Terminal,
  stderr: Output,
): Promise<void> {
  const stdout = new Output(terminal.stdout)
  const sources = sourcesOf(files, terminal.stdin)
  const progress = new Progress(
    terminal.stderr,
    sources.map(({ size }) => size),
  )
  let bytes = 0
  try {
    for (const source of sources) {
      for await (const lines of source.lines((count) => (bytes += count))) {
        const { verdicts, problems } = desk.judge(lines, source.name, sources.length > 1)
        if (problems !== '' || terminal.stdout.isTTY === true) progress.clear()
        await stdout.write(verdicts)
        await stderr.write(problems)
        if (options.progress) progress.update(bytes, desk.tally.judged)
      }
    }
    progress.clear()
    await stdout.write(desk.end())
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  } finally {
    progress.stop()
  }
}

/** Takes lines, gives back verdicts, and counts them. */
class Desk {
  readonly tally = new Tally()
  readonly #moderator: Moderator
  readonly #format: Format

  constructor(moderator: Moderator, format: Format) {
    this.#moderator = moderator
    this.#format = format
  }

  /** @param oneOfMany whether a line number alone does not say where a comment stands */
  judge(lines: readonly Line[], file: string, oneOfMany: boolean): { verdicts: string; problems: string } {
    let verdicts = ''
    let problems = ''
    for (const line of lines) {
      const place = line.number === 0 ? file : `${file}:${line.number}`
      try {
        verdicts += this.#verdictOn(line, oneOfMany ? place : String(line.number))
      } catch (error) {
        if (!(error instanceof NoComment)) throw error
        problems += `${place}: ${visible(error.message)}\n`
        this.tally.countUnreadable()
      }
    }
    return { verdicts, problems }
  }

  end(): string {
    return this.#format.end(this.tally.summary())
  }

  #verdictOn(line: Line, where: string): string {
    if (line.problem !== undefined) throw new NoComment(line.problem)
    if (line.text.trim() === '') return ''
    const entry = this.#format.read(line.text)
    const verdict = this.#moderator.check(entry.comment)
    this.tally.count(verdict.action)
    return this.#format.write(entry, verdict, where)
  }
}
