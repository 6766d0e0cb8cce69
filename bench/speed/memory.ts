import { canaries } from '../../src/generated/canaries.js'
import { table } from '../output/document.js'
import { short } from '../output/numbers.js'
import type { Finding } from './context.js'
import { inFreshProcess, type Entry } from './freshProcess.js'

/** A comment in each language, plain and in a disguise: then everything has been made ready. */
const COMMENTS = JSON.stringify(canaries.flatMap(({ text }) => [text, [...text].join('.')]))

/** What is still held after a collection: objects and typed tables. */
const heldAfter = (comments: string) => `
  const held = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers }
  const before = held()
  const moderator = await create()
  for (const comment of ${comments}) moderator.check(comment)
  console.log(held() - before)
  moderator.check('')`

const ENTRIES: readonly Entry[] = ['refrain/core + English', 'refrain']

/** What a moderator keeps in memory, code included. */
export async function memory(): Promise<Finding> {
  const megabytes = async (entry: Entry, comments: string) => (await inFreshProcess('esm', entry, heldAfter(comments))) / 1e6
  const rows: { entry: Entry; first: number; inUse: number }[] = []
  for (const entry of ENTRIES) {
    rows.push({ entry, first: await megabytes(entry, '["Good article, thank you."]'), inUse: await megabytes(entry, COMMENTS) })
  }
  return {
    sections: [
      {
        title: 'Memory that one moderator keeps',
        table: table(
          [
            { heading: 'entry', cell: (row) => row.entry, align: 'left' },
            { heading: 'MB, after a plain English comment', cell: (row) => short(row.first) },
            { heading: 'MB, after plain and disguised ones in each language', cell: (row) => short(row.inUse) },
          ],
          rows,
        ),
      },
    ],
    aims: [],
    numbers: rows,
  }
}
