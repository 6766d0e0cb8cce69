import { gunzipSync, gzipSync } from 'node:zlib'
import { frontCode, wordsIn } from '../text/tables/frontCoding.js'

/** Words, names, places or sentences that are innocent. */
export interface CorpusList {
  /** For messages: `English words`, `names-india`. */
  readonly name: string
  /** Whether these are just words: then one that a site blocks as a whole is blocked on purpose. */
  readonly isDictionary: boolean
  /** In order, each once. */
  readonly entries: readonly string[]
}

/** In front of the name of a list; entries begin with a digit. */
const HEADING = { dictionary: '=', innocents: '!' } as const
const BEFORE_HEADING = /\n(?=[=!])/

/** Packs lists for shipping, front-coded and gzipped: their entries come back in order, each once. */
export function packCorpus(lists: readonly CorpusList[]): Uint8Array {
  const sections = lists.map(({ name, isDictionary, entries }) => {
    const heading = (isDictionary ? HEADING.dictionary : HEADING.innocents) + name
    return entries.length === 0 ? heading : `${heading}\n${frontCode(entries)}`
  })
  return gzipSync(sections.join('\n'), { level: 9 })
}

/** Reads what {@link packCorpus} wrote. */
export function unpackCorpus(packed: Uint8Array): CorpusList[] {
  const text = gunzipSync(packed).toString('utf8')
  return text === '' ? [] : text.split(BEFORE_HEADING).map(readSection)
}

function readSection(section: string): CorpusList {
  const end = section.indexOf('\n')
  const heading = end < 0 ? section : section.slice(0, end)
  return { name: heading.slice(1), isDictionary: heading.startsWith(HEADING.dictionary), entries: end < 0 ? [] : wordsIn(section.slice(end + 1)) }
}
