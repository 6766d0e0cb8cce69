import { createReadStream, statSync } from 'node:fs'
import { readLines, type Line } from './lines.js'
import { CANNOT_READ, reasonOf } from './reason.js'
import type { Terminal } from './terminal.js'
import { Unusable } from './unusable.js'

/** Something to read lines from. */
export interface Source {
  /** As a message names it. */
  readonly name: string
  /** Bytes; 0 if not known. */
  readonly size: number
  /** @param onBytes told how many were read each time */
  lines(onBytes: (count: number) => void): AsyncGenerator<Line[]>
}

/** Standard input, as a message names it. */
export const STDIN = '<stdin>'

/** A file as a message names it: one without a name is a variable of the shell that is not set. */
export function nameOf(file: string): string {
  return file === '' ? '""' : file
}

/** Bytes read at once. */
const CHUNK = 256 * 1024

/** The files named, with `-` for standard input; only that, if none is named. */
export function sourcesOf(files: readonly string[], stdin: Terminal['stdin']): Source[] {
  return (files.length === 0 ? ['-'] : files).map((name) =>
    name === '-'
      ? { name: STDIN, size: 0, lines: (onBytes) => linesOf(() => stdin, onBytes) }
      : {
          name: nameOf(name),
          size: sizeOf(name),
          lines: (onBytes) => linesOf(() => createReadStream(name, { highWaterMark: CHUNK }), onBytes),
        },
  )
}

/**
 * All that comes over standard input.
 *
 * @throws Unusable if it breaks off
 */
export async function bytesOf(stdin: Terminal['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    throw new Unusable(`${STDIN}: ${reasonOf(error, CANNOT_READ)}`)
  }
}

/** Bytes; 0 of what cannot be looked at: opening it says what is wrong, and the others are still read. */
function sizeOf(name: string): number {
  try {
    return statSync(name).size
  } catch {
    return 0
  }
}

/** What cannot be read on is told as line 0. */
async function* linesOf(
  open: () => AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Line[]> {
  try {
    yield* readLines(counted(open(), onBytes))
  } catch (error) {
    yield [{ number: 0, problem: reasonOf(error, CANNOT_READ) }]
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length)
    yield chunk
  }
}
