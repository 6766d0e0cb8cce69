import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../output/message.js'
import { parseRow, type Row } from './row.js'

/** A data set: one file of JSON lines. */
export interface DataSet {
  /** The file's name without `.jsonl`. */
  name: string
  path: string
}

/**
 * The `*.jsonl` files of a folder, by name.
 * @throws Error that says what to pass instead, if the folder cannot be read or has none.
 */
export async function listSets(folder: string): Promise<DataSet[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new Error(`${folder}: expected a folder with *.jsonl files of labelled comments, found: ${messageOf(error)}`)
  })
  const sets = files
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ name: file.slice(0, -'.jsonl'.length), path: join(folder, file) }))
  if (sets.length === 0) throw new Error(`${folder}: no *.jsonl file in it; expected labelled comments, one JSON object a line`)
  return sets
}

/**
 * One of the sets that there are.
 * @throws Error naming them, if it is none
 */
export function setNamed(known: readonly DataSet[], name: string): DataSet {
  const set = known.find((one) => one.name === name)
  if (set !== undefined) return set
  throw new Error(`${name}.jsonl: there is no such set, expected one of ${known.map((one) => one.name).join(', ')}`)
}

/**
 * The rows of a set, one after the other, so that a set of any size fits.
 * @param onProblem told of a line that cannot be read, or of the file if nothing can; the rest is still read
 */
export async function* readRows(set: DataSet, onProblem: (problem: string) => void): AsyncGenerator<Row> {
  let number = 0
  try {
    for await (const line of lines(set.path)) {
      number++
      if (line.trim() === '') continue
      let row: Row
      try {
        row = parseRow(set.name, line)
      } catch (error) {
        onProblem(`${set.path}:${number}: ${messageOf(error)}`)
        continue
      }
      yield row
    }
  } catch (error) {
    onProblem(`${set.path}: cannot be read: ${messageOf(error)}`)
  }
}

/** Splits at line feeds only: `readline` would also split at U+2028, which JSON may hold as it is. */
async function* lines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
}
