import { gunzipSync, gzipSync } from 'node:zlib'

/** Words, names, places or sentences that are innocent. */
export interface CorpusList {
  /** For messages: `English words`, `names-india`. */
  readonly name: string
  /** Whether these are just words: then one that a site blocks as a whole is blocked on purpose. */
  readonly isDictionary: boolean
  readonly entries: readonly string[]
}

/** In front of the name of a list. */
const HEADING = { dictionary: '=', innocents: '!' } as const

/** The longest beginning that a line can share with the one before: it is told by one digit of this base. */
const BASE = 36

/**
 * Packs lists for shipping: gzipped lines, each with only what differs from the line before. Sorted lists
 * take half of what gzip alone makes of them.
 */
export function packCorpus(lists: readonly CorpusList[]): Uint8Array {
  const lines = lists.flatMap(({ name, isDictionary, entries }) => {
    const heading = (isDictionary ? HEADING.dictionary : HEADING.innocents) + name
    return [heading, ...entries.map((entry, i) => frontCoded(entry, entries[i - 1] ?? ''))]
  })
  return gzipSync(lines.join('\n'), { level: 9 })
}

function frontCoded(entry: string, before: string): string {
  let shared = 0
  while (shared < BASE - 1 && shared < entry.length && entry[shared] === before[shared]) shared++
  // Half a character could not be written as UTF-8.
  if (/[\ud800-\udbff]$/.test(entry.slice(0, shared))) shared--
  return shared.toString(BASE) + entry.slice(shared)
}

/** Reads what {@link packCorpus} wrote. */
export function unpackCorpus(packed: Uint8Array): CorpusList[] {
  const lists: { name: string; isDictionary: boolean; entries: string[] }[] = []
  let entry = ''
  for (const line of gunzipSync(packed).toString('utf8').split('\n')) {
    const mark = line[0]
    if (mark === HEADING.dictionary || mark === HEADING.innocents) {
      lists.push({ name: line.slice(1), isDictionary: mark === HEADING.dictionary, entries: [] })
      entry = ''
    } else if (mark !== undefined) {
      entry = entry.slice(0, Number.parseInt(mark, BASE)) + line.slice(1)
      lists.at(-1)?.entries.push(entry)
    }
  }
  return lists
}
