import { CommanderError } from 'commander'
import { Exit } from './exit.js'
import { Output, OutputClosed, type Terminal } from './terminal.js'
import { Unusable } from './unusable.js'

/**
 * Says what ended a command before its end.
 *
 * @returns the exit code
 */
export async function endingBy(error: unknown, { stderr }: Pick<Terminal, 'stderr'>): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return Exit.fine
  try {
    await new Output(stderr).write(messageOf(error))
  } catch (closed) {
    if (!(closed instanceof OutputClosed)) throw closed
  }
  return Exit.failed
}

function messageOf(error: unknown): string {
  // Commander has said already what it found, and nobody is left to be told that nobody reads.
  if (error instanceof CommanderError || error instanceof OutputClosed) return ''
  const { message } = error as Error
  return error instanceof Unusable ? `${message}\n` : `refrain: ${message}\n`
}
