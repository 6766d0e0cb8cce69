import { sourcesOf } from './files.js'
import type { Line } from './lines.js'
import { NoComment } from './noComment.js'
import { Progress } from './progress.js'
import { visible } from './readable.js'
import type { Tally } from './tally.js'
import { Output, OutputClosed, type Terminal } from './terminal.js'

/** Takes lines, one after the other, and counts what becomes of them. */
export interface Desk {
  readonly tally: Tally
  /**
   * @param place of the line, for example `comments.txt:12`
   * @returns what is written of it
   * @throws NoComment if it is none
   */
  take(text: string, place: string, number: number): string
  /** What is written when all are taken. */
  end(): string
}

/**
 * Hands the lines of files, or of standard input, that are not blank to a desk, in order, and writes what it says of them and what
 * is wrong with them. Holds no more than a chunk of them. Once nobody reads that any more, it ends.
 *
 * @param files paths; `-` is standard input, and so is none
 * @param showsProgress whether to show a bar on a terminal
 */
export async function eachLine(files: readonly string[], desk: Desk, showsProgress: boolean, terminal: Terminal): Promise<void> {
  const [stdout, stderr] = [new Output(terminal.stdout), new Output(terminal.stderr)]
  const sources = sourcesOf(files, terminal.stdin)
  const progress = new Progress(terminal.stderr, sources.map(({ size }) => size))
  let bytes = 0
  try {
    for (const source of sources) {
      for await (const lines of source.lines((count) => (bytes += count))) {
        const { written, problems } = takeAll(lines, source.name, desk)
        if (problems !== '' || (written !== '' && terminal.stdout.isTTY === true)) progress.clear()
        await stdout.write(written)
        await stderr.write(problems)
        if (showsProgress) progress.update(bytes, desk.tally.judged)
      }
    }
    progress.stop()
    await stdout.write(desk.end())
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  } finally {
    progress.stop()
  }
}

function takeAll(lines: readonly Line[], file: string, desk: Desk): { written: string; problems: string } {
  let written = ''
  let problems = ''
  for (const line of lines) {
    const place = line.number === 0 ? file : `${file}:${line.number}`
    try {
      if (line.problem !== undefined) throw new NoComment(line.problem)
      if (line.text.trim() !== '') written += desk.take(line.text, place, line.number)
    } catch (error) {
      if (!(error instanceof NoComment)) throw error
      problems += `${place}: ${visible(error.message)}\n`
      desk.tally.countUnreadable()
    }
  }
  return { written, problems }
}
