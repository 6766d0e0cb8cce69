import { table, type Section } from '../output/document.js'
import { percent, short, whole } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import type { Corpus } from './corpus.js'
import { ALL_PEERS, loadBuilt, loadPeer, MAIN_PEERS, refrain, type Contender } from './contenders.js'
import { withRevision } from './revision.js'
import { timeTogether, type Task } from './rounds.js'

/** How much faster than each of these a full verdict should be than its yes or no. */
const AIMS: Readonly<Record<string, number>> = { '@2toad/profanity': 0.8, obscenity: 20 }

/** What one filter did. */
interface Row {
  name: string
  does: string
  /** Million UTF-16 units, and comments, a second. */
  megabytes: number
  comments: number
  spread: number
  /** How many times as long as refrain it takes. */
  ratio: number
  /** Comments with which it says that something is wrong. */
  flagged: number
}

/** Ordinary comments, the same for all, in one run. */
export function ordinary(context: Context): Promise<Finding> {
  const { against } = context.options
  if (against === undefined) return sideBySide(context, [])
  return withRevision(against, async (root) =>
    sideBySide(context, [refrain(await loadBuilt(root), `refrain at ${against}`)]),
  )
}

async function sideBySide({ library, corpus, effort, options }: Context, earlier: readonly Contender[]): Promise<Finding> {
  const peers = await Promise.all((options.all ? ALL_PEERS : MAIN_PEERS).map(loadPeer))
  const contenders = [refrain(library), ...earlier, ...peers]
  const flagged = contenders.map((contender) => corpus.comments.filter((text) => contender.flags(text)).length)
  const timings = timeTogether(contenders.map((contender) => passOver(contender, corpus.comments)), effort)
  const rows = contenders.map(({ name, does }, index): Row => {
    const milliseconds = timings[index]?.median ?? NaN
    return {
      name,
      does,
      megabytes: corpus.characters / milliseconds / 1000,
      comments: (corpus.comments.length / milliseconds) * 1000,
      spread: timings[index]?.spread ?? NaN,
      ratio: milliseconds / (timings[0]?.median ?? NaN),
      flagged: flagged[index] ?? NaN,
    }
  })
  return {
    sections: [sectionOf(corpus, rows)],
    aims: rows.flatMap(({ name, ratio }) => {
      const aim = AIMS[name]
      return aim === undefined
        ? []
        : [{ what: `speed of a full verdict against ${name}'s yes or no`, value: ratio, bound: 'at least', aim, unit: '×' }]
    }),
    numbers: rows,
  }
}

/** @param rows of which the first is refrain's */
function sectionOf(corpus: Corpus, rows: readonly Row[]): Section {
  return {
    title: `Ordinary comments: ${corpus.name}, ${whole(corpus.comments.length)} of ${whole(corpus.characters / corpus.comments.length)} characters`,
    table: table(
      [
        { heading: 'filter', cell: (row) => row.name, align: 'left' },
        { heading: 'does', cell: (row) => row.does, align: 'left' },
        { heading: 'MB/s', cell: (row) => short(row.megabytes) },
        { heading: 'comments/s', cell: (row) => whole(row.comments) },
        { heading: '± spread', cell: (row) => percent(row.spread) },
        { heading: 'refrain is … × as fast', cell: (row) => (row === rows[0] ? '' : short(row.ratio)) },
        { heading: 'flags', cell: (row) => whole(row.flagged) },
      ],
      rows,
    ),
    notes: [
      'Median of interleaved rounds, in processor time; MB: million UTF-16 units. Spread: half the distance between the quartiles.',
    ],
  }
}

/** Judges all the texts once. */
export function passOver(contender: Pick<Contender, 'flags'>, texts: readonly string[]): Task {
  return {
    run: () => {
      let flagged = 0
      for (const text of texts) if (contender.flags(text)) flagged++
      return flagged
    },
  }
}
