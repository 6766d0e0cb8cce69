import { SHAPES } from '../../test/hostile/shapes.js'
import { table, type Section } from '../output/document.js'
import { short, whole } from '../output/numbers.js'
import type { Aim } from './aims.js'
import type { Context, Finding } from './context.js'
import { ALL_PEERS, MAIN_PEERS, refrain } from './contenders.js'
import { cut, longText } from './corpus.js'
import { timePeer, type PeerTiming } from './hostilePeers.js'
import { passOver } from './ordinary.js'
import { timeTogether } from './rounds.js'

/** Lengths of a shape: what costs the same per character at both grows no faster than the text. */
const LENGTHS = [20_000, 200_000] as const

/** Caches alone make a longer text a little dearer; what is not linear grows by up to ten. */
const LINEAR_WITHIN = 2

/** A shape that would take longer than this at its full length is not measured there. */
const LONGEST_NS = 2e9

/** Rows in the table. */
const SHOWN = 20

interface ShapeCost {
  name: string
  /** Nanoseconds per character, at each length; `large` is infinite where it would take too long to measure. */
  small: number
  large: number
  /** The dearer of both against an ordinary comment's character. */
  ratio: number
  /** `large` against `small`. */
  growth: number
}

/** Comments made to be expensive, against ordinary ones; and what the peers do with them. */
export async function hostile(context: Context): Promise<Finding> {
  const costs = shapeCosts(context)
  const peers: PeerTiming[][] = []
  const names = context.options.all ? ALL_PEERS : MAIN_PEERS
  for (const peer of names) peers.push(await timePeer(peer, LENGTHS[0]))
  const worst = costs[0]
  const steepest = [...costs].sort((a, b) => b.growth - a.growth)[0]
  const aims: Aim[] = [
    { what: `worst hostile shape (${worst?.name ?? ''}), per character against ordinary`, value: worst?.ratio ?? NaN, bound: 'at most', aim: 3, unit: '×' },
    { what: `steepest growth, ten times the length (${steepest?.name ?? ''}), per character`, value: steepest?.growth ?? NaN, bound: 'at most', aim: LINEAR_WITHIN, unit: '×' },
  ]
  return { sections: [costSection(costs), peerSection(names, peers)], aims, numbers: { costs, peers } }
}

/** Dearest first. */
function shapeCosts({ library, effort }: Context): ShapeCost[] {
  const contender = refrain(library)
  const light = { rounds: Math.min(5, effort.rounds), roundMs: effort.roundMs / 6, warmUpMs: effort.warmUpMs / 10 }
  /** Nanoseconds per character, the fastest of the rounds, of comments of one length in all. */
  const perCharacter = (length: number, ...comments: readonly (readonly string[])[]): number[] =>
    timeTogether(comments.map((texts) => passOver(contender, texts)), light).map(({ fastest }) => (fastest * 1e6) / length)

  const costs = SHAPES.map(({ name, make }) => {
    const [ordinary = NaN, small = NaN] = perCharacter(LENGTHS[0], cut(longText(LENGTHS[0]), 200), [make(LENGTHS[0])])
    const isTooSlow = small * LENGTHS[1] > LONGEST_NS
    const [large = NaN] = isTooSlow ? [Infinity] : perCharacter(LENGTHS[1], [make(LENGTHS[1])])
    return { name, small, large, ratio: Math.max(small, isTooSlow ? 0 : large) / ordinary, growth: large / small }
  })
  return costs.sort((a, b) => b.ratio - a.ratio)
}

function costSection(costs: readonly ShapeCost[]): Section {
  const over = costs.filter(({ ratio }) => ratio > 3).length
  return {
    title: `Hostile shapes: the dearest ${Math.min(SHOWN, costs.length)} of ${costs.length}`,
    table: table(
      [
        { heading: 'shape', cell: (row) => row.name, align: 'left' },
        { heading: 'ns per character, 20 kB', cell: (row) => short(row.small) },
        { heading: '200 kB', cell: (row) => (row.large === Infinity ? '> 2 s' : short(row.large)) },
        { heading: 'against ordinary', cell: (row) => `${short(row.ratio)} ×` },
        { heading: '200 kB against 20 kB', cell: (row) => (row.growth === Infinity ? '–' : `${short(row.growth)} ×`) },
      ],
      costs.slice(0, SHOWN),
    ),
    notes: [
      `${over} of ${costs.length} shapes cost more than 3 × an ordinary comment per character. Fastest of the rounds; all shapes with --json.`,
    ],
  }
}

function peerSection(names: readonly string[], peers: readonly (readonly PeerTiming[])[]): Section {
  return {
    title: `Hostile shapes of ${LENGTHS[0] / 1000} kB, peers (yes or no)`,
    table: table(
      [
        { heading: 'filter', cell: (row) => row.peer, align: 'left' },
        { heading: 'shapes over 3 × its ordinary', cell: (row) => whole(row.over) },
        { heading: 'not done after 3 s', cell: (row) => whole(row.stopped) },
        { heading: 'dearest', cell: (row) => row.dearest, align: 'left' },
      ],
      names.map((peer, index) => {
        const timings = peers[index] ?? []
        const dearest = [...timings].sort((a, b) => b.ratio - a.ratio).slice(0, 3)
        return {
          peer,
          over: timings.filter(({ ratio }) => ratio > 3).length,
          stopped: timings.filter(({ ratio }) => ratio === Infinity).length,
          dearest: dearest.map(({ shape, ratio }) => `${shape} ${ratio === Infinity ? '(stopped)' : `${short(ratio)} ×`}`).join(', '),
        }
      }),
    ),
    notes: ['In a process of their own, stopped when one shape takes longer than 3 s.'],
  }
}
