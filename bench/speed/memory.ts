import { table } from '../output/document.js'
import { short } from '../output/numbers.js'
import type { Finding } from './context.js'
import { inFreshProcess, type Entry } from './freshProcess.js'

/** What is still held after a collection: objects and typed tables. */
const HELD = `
  const held = () => { gc(); gc(); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers }
  const before = held()
  const moderator = await create()
  moderator.check('Good article, thank you.')
  console.log(held() - before)
  moderator.check('')`

const ENTRIES: readonly Entry[] = ['refrain/core + English', 'refrain']

/** What a moderator keeps in memory, code included. */
export async function memory(): Promise<Finding> {
  const rows: { entry: Entry; megabytes: number }[] = []
  for (const entry of ENTRIES) rows.push({ entry, megabytes: (await inFreshProcess('esm', entry, HELD)) / 1e6 })
  return {
    sections: [
      {
        title: 'Memory that one moderator keeps',
        table: table(
          [
            { heading: 'entry', cell: (row) => row.entry, align: 'left' },
            { heading: 'MB', cell: (row) => short(row.megabytes) },
          ],
          rows,
        ),
      },
    ],
    aims: [],
    numbers: rows,
  }
}
