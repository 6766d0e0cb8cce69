import { table } from '../output/document.js'
import { short, whole } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import { pseudoWords } from './corpus.js'
import { passOver } from './ordinary.js'
import { timeTogether } from './rounds.js'

const COUNTS = [100, 1_000, 10_000]

/** What a site's own words cost: in time per comment, and once when the moderator is created. */
export function siteTerms({ library, corpus, effort }: Context): Promise<Finding> {
  const moderators = COUNTS.map((count) => {
    const block = pseudoWords(count).map((word) => ({ term: `|${word}|`, category: 'obscene', severity: 'mild' }) as const)
    const start = performance.now()
    const moderator = library.createModerator({ block })
    return { count, created: performance.now() - start, flags: (text: string) => moderator.check(text).reasons.length > 0 }
  })
  const timings = timeTogether(
    moderators.map((moderator) => passOver(moderator, corpus.comments)),
    effort,
  )
  const rows = moderators.map(({ count, created }, index) => ({
    count,
    created,
    nanoseconds: ((timings[index]?.median ?? NaN) * 1e6) / corpus.comments.length,
    ratio: (timings[index]?.median ?? NaN) / (timings[0]?.median ?? NaN),
  }))
  return Promise.resolve({
    sections: [
      {
        title: "A site's own terms",
        table: table(
          [
            { heading: 'terms', cell: (row) => whole(row.count) },
            { heading: 'ns per comment', cell: (row) => whole(row.nanoseconds) },
            { heading: `against ${COUNTS[0]}`, cell: (row) => `${short(row.ratio)} ×` },
            { heading: 'ms to create', cell: (row) => short(row.created) },
          ],
          rows,
        ),
      },
    ],
    aims: [
      { what: 'cost per comment, 10,000 site terms against 100', value: rows.at(-1)?.ratio ?? NaN, bound: 'at most', aim: 1.2, unit: '×' },
    ],
    numbers: rows,
  })
}
