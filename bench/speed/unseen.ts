import { median } from '../metrics/statistics.js'
import { table } from '../output/document.js'
import { short, whole } from '../output/numbers.js'
import { loadPeer, MAIN_PEERS, refrain, type Contender } from './contenders.js'
import type { Context, Finding } from './context.js'
import { passOver } from './ordinary.js'
import { timeOnce } from './rounds.js'

/**
 * Comments that nobody has met yet. refrain remembers what it has learned of words, so that a comment costs most the first time:
 * this is what an archive costs, or a site whose comments are all different. Each contender is made anew for a round, gets the first half
 * of the comments to become ready, and is timed over the other half, once.
 */
export async function unseen({ library, corpus, effort }: Context): Promise<Finding> {
  const half = corpus.comments.length >> 1
  const [before, comments] = [corpus.comments.slice(0, half), corpus.comments.slice(half)]
  const characters = comments.reduce((sum, { length }) => sum + length, 0)
  const make: readonly (() => Promise<Contender>)[] = [() => Promise.resolve(refrain(library)), ...MAIN_PEERS.map((name) => () => loadPeer(name))]
  const rows: { name: string; megabytes: number; microseconds: number }[] = []
  for (const each of make) {
    const times: number[] = []
    let name = ''
    for (let round = 0; round < Math.max(1, Math.floor(effort.rounds / 4)); round++) {
      const contender = await each()
      name = contender.name
      passOver(contender, before).run()
      times.push(timeOnce(passOver(contender, comments)))
    }
    const milliseconds = median(times)
    rows.push({ name, megabytes: characters / milliseconds / 1000, microseconds: (milliseconds / comments.length) * 1000 })
  }
  return {
    sections: [
      {
        title: `Comments met for the first time: the second half of ${corpus.name}, ${whole(comments.length)} of ${whole(characters / comments.length)} characters`,
        table: table(
          [
            { heading: 'filter', cell: (row) => row.name, align: 'left' },
            { heading: 'MB/s', cell: (row) => short(row.megabytes) },
            { heading: 'µs a comment', cell: (row) => short(row.microseconds) },
          ],
          rows,
        ),
        notes: ['Median of rounds, each with a filter that has judged the first half, in processor time; MB: million UTF-16 units.'],
      },
    ],
    aims: [],
    numbers: rows,
  }
}
