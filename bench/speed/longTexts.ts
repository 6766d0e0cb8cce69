import { table } from '../output/document.js'
import { short, whole } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import { loadPeer, MAIN_PEERS, refrain } from './contenders.js'
import { cut, longText } from './corpus.js'
import { passOver } from './ordinary.js'
import { timeTogether } from './rounds.js'

const LONG = 1_000_000
const SHORT = 200

/** The same text as one comment of a million characters and as comments of two hundred. */
export async function longTexts({ library, effort }: Context): Promise<Finding> {
  const contenders = [refrain(library), ...(await Promise.all(MAIN_PEERS.map(loadPeer)))]
  // A filter that says yes or no stops at its first match: where nothing matches, all have to read to the end.
  const long = longText(LONG, (sentence) => !contenders.some(({ flags }) => flags(sentence)))
  const short200 = cut(long, SHORT)
  const timings = timeTogether(
    contenders.flatMap((contender) => [passOver(contender, short200), passOver(contender, [long])]),
    effort,
  )
  const rows = contenders.map(({ name }, index) => {
    const shortMs = timings[2 * index]?.median ?? NaN
    const longMs = timings[2 * index + 1]?.median ?? NaN
    return { name, short: nanoseconds(shortMs), long: nanoseconds(longMs), ratio: longMs / shortMs }
  })
  return {
    sections: [
      {
        title: `Long texts: ${whole(LONG)} characters in one comment, and cut into comments of ${SHORT}`,
        table: table(
          [
            { heading: 'filter', cell: (row) => row.name, align: 'left' },
            { heading: `ns per character, ${SHORT}`, cell: (row) => short(row.short) },
            { heading: `ns per character, ${whole(LONG)}`, cell: (row) => short(row.long) },
            { heading: 'ratio', cell: (row) => short(row.ratio) },
          ],
          rows,
        ),
        notes: ['A text that none of them flags, so that all read to its end.'],
      },
    ],
    aims: [{ what: 'cost per character, 1 MB against 200 characters', value: rows[0]?.ratio ?? NaN, bound: 'at most', aim: 1.5, unit: '×' }],
    numbers: rows,
  }
}

function nanoseconds(milliseconds: number): number {
  return (milliseconds * 1e6) / LONG
}
