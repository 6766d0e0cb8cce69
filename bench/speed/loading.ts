import { median, spread } from '../metrics/statistics.js'
import { table, type Section } from '../output/document.js'
import { percent, short } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import { inFreshProcess, type Entry, type Format } from './freshProcess.js'

const TIMED = `
  const start = performance.now()
  const moderator = await create()
  moderator.check('Good article, thank you.')
  console.log(performance.now() - start)`

/** What is timed, by which moderator of its process it is. Of the second the first, which is kept, has loaded the library and the packs. */
const LOAD = {
  first: TIMED,
  second: `const first = await create(); first.check('Good article, thank you.'); ${TIMED}; first.check('')`,
} as const

const VARIANTS: readonly (readonly [Entry, Format, keyof typeof LOAD])[] = [
  ['refrain/core + English', 'esm', 'first'],
  ['refrain/core + English', 'cjs', 'first'],
  ['refrain/core + English', 'esm', 'second'],
  ['refrain', 'esm', 'first'],
  ['refrain', 'cjs', 'first'],
  ['refrain', 'esm', 'second'],
]

interface Row {
  entry: Entry
  format: Format
  moderator: keyof typeof LOAD
  milliseconds: number
  spread: number
  fastest: number
}

/** From `import` to the first verdict, each time in a new process; and the same once more in that process. */
export async function loading({ options }: Context): Promise<Finding> {
  const samples: number[][] = VARIANTS.map(() => [])
  for (let round = 0; round < (options.quick ? 5 : 15); round++) {
    for (const [index, [entry, format, moderator]] of VARIANTS.entries()) {
      samples[index]?.push(await inFreshProcess(format, entry, LOAD[moderator]))
    }
  }
  const rows = VARIANTS.map(([entry, format, moderator], index): Row => {
    const times = samples[index] ?? []
    return { entry, format, moderator, milliseconds: median(times), spread: spread(times), fastest: Math.min(...times) }
  })
  return {
    sections: [sectionOf(rows)],
    aims: rows
      .filter(({ entry, moderator }) => entry === 'refrain/core + English' && moderator === 'first')
      .map(({ entry, format, milliseconds }) => ({
        what: `load to first verdict, ${entry}, ${format}`,
        value: milliseconds,
        bound: 'at most',
        aim: 20,
        unit: 'ms',
      })),
    numbers: rows,
  }
}

function sectionOf(rows: readonly Row[]): Section {
  return {
    title: 'Load time: import, create, first verdict, in a new process',
    table: table(
      [
        { heading: 'entry', cell: (row) => row.entry, align: 'left' },
        { heading: 'format', cell: (row) => row.format, align: 'left' },
        { heading: 'moderator', cell: (row) => row.moderator, align: 'left' },
        { heading: 'ms, median', cell: (row) => short(row.milliseconds) },
        { heading: '± spread', cell: (row) => percent(row.spread) },
        { heading: 'ms, fastest', cell: (row) => short(row.fastest) },
      ],
      rows,
    ),
    notes: ['The second moderator of a process has the same packs as the first, which is kept.'],
  }
}
