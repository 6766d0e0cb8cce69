import { median, spread } from '../metrics/statistics.js'
import { table } from '../output/document.js'
import { percent, short } from '../output/numbers.js'
import type { Context, Finding } from './context.js'
import { inFreshProcess, type Entry, type Format } from './freshProcess.js'

const LOAD = `
  const start = performance.now()
  const moderator = await create()
  moderator.check('Good article, thank you.')
  console.log(performance.now() - start)`

const VARIANTS: readonly (readonly [Entry, Format])[] = [
  ['refrain/core + English', 'esm'],
  ['refrain/core + English', 'cjs'],
  ['refrain', 'esm'],
  ['refrain', 'cjs'],
]

/** From `import` to the first verdict, each time in a new process. */
export async function loading({ options }: Context): Promise<Finding> {
  const samples: number[][] = VARIANTS.map(() => [])
  for (let round = 0; round < (options.quick ? 5 : 15); round++) {
    for (const [index, [entry, format]] of VARIANTS.entries()) {
      samples[index]?.push(await inFreshProcess(format, entry, LOAD))
    }
  }
  const rows = VARIANTS.map(([entry, format], index) => {
    const times = samples[index] ?? []
    return { entry, format, milliseconds: median(times), spread: spread(times), fastest: Math.min(...times) }
  })
  return {
    sections: [
      {
        title: 'Load time: import, create, first verdict, in a new process',
        table: table(
          [
            { heading: 'entry', cell: (row) => row.entry, align: 'left' },
            { heading: 'format', cell: (row) => row.format, align: 'left' },
            { heading: 'ms, median', cell: (row) => short(row.milliseconds) },
            { heading: '± spread', cell: (row) => percent(row.spread) },
            { heading: 'ms, fastest', cell: (row) => short(row.fastest) },
          ],
          rows,
        ),
      },
    ],
    aims: rows
      .filter(({ entry }) => entry === 'refrain/core + English')
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
