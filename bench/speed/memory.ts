import { canaries } from '../../src/generated/canaries.js'
import { table } from '../output/document.js'
import { short } from '../output/numbers.js'
import type { Finding } from './context.js'
import { inFreshProcess, type Entry } from './freshProcess.js'

/** A comment in each language, plain and in a disguise: then everything has been made ready. */
const COMMENTS = JSON.stringify(canaries.flatMap(({ text }) => [text, [...text].join('.')]))

/** What a moderator holds of objects and typed tables after a collection, once so many others in its process are in use. */
const heldAfter = (comments: string, others: number) => `
  const held = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers }
  const moderators = []
  let before
  for (let i = 0; i <= ${others}; i++) {
    before = held()
    moderators.push(await create())
    for (const comment of ${comments}) moderators[i].check(comment)
  }
  console.log(held() - before)
  for (const moderator of moderators) moderator.check('')`

const ENTRIES: readonly Entry[] = ['refrain/core + English', 'refrain']

/** The moderators of a process that are measured. */
const MODERATORS = ['first', 'second'] as const

/** What a moderator keeps in memory: the first code, words and all; the second with the same packs what it does not share. */
export async function memory(): Promise<Finding> {
  const megabytes = async (entry: Entry, comments: string, others: number) => (await inFreshProcess('esm', entry, heldAfter(comments, others))) / 1e6
  const rows: { entry: Entry; moderator: (typeof MODERATORS)[number]; plain: number; inUse: number }[] = []
  for (const entry of ENTRIES) {
    for (const [others, moderator] of MODERATORS.entries()) {
      const plain = await megabytes(entry, '["Good article, thank you."]', others)
      rows.push({ entry, moderator, plain, inUse: await megabytes(entry, COMMENTS, others) })
    }
  }
  return {
    sections: [
      {
        title: 'Memory that one moderator keeps',
        table: table(
          [
            { heading: 'entry', cell: (row) => row.entry, align: 'left' },
            { heading: 'moderator', cell: (row) => row.moderator, align: 'left' },
            { heading: 'MB, after a plain English comment', cell: (row) => short(row.plain) },
            { heading: 'MB, after plain and disguised ones in each language', cell: (row) => short(row.inUse) },
          ],
          rows,
        ),
        notes: ['The second moderator of a process has the same packs as the first, which is kept.'],
      },
    ],
    aims: [],
    numbers: rows,
  }
}
