import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { listSets, messageOf } from '../bench/accuracy/sets.js'
import { rocAuc } from '../bench/metrics/ranking.js'
import { asText, table } from '../bench/output/document.js'
import { ratio, whole } from '../bench/output/numbers.js'
import { markdownTable } from '../bench/output/table.js'
import { languages } from '../src/languages/all.js'
import type { LanguagePack } from '../src/lexicon/pack.js'
import { KeySets } from '../src/scorer/keySets.js'
import { Network, type NetworkModel } from '../src/scorer/network.js'
import type { Curve } from '../src/scorer/weights.js'
import { writeBlock } from './training/card.js'
import { fitCurve } from './training/curve.js'
import { NetworkRowReader, type NetworkRow } from './training/networkRows.js'
import { madeLines, plansOf, type Asked, type NetworkPlan } from './training/networkSources.js'
import { trainNetwork, type TrainedNetwork } from './training/network.js'
import { rounded } from './training/pack.js'
import { packNetwork } from './training/packNetwork.js'

const USAGE = `npm run train:networks -- --data FOLDER [options]

  --data FOLDER     labelled comments: *.jsonl, one object a line
  --language TAG    only these (may be repeated); all when absent
  --dry             measure only: write neither networks nor model card`

/** Comments of the repository's own. */
const OWN = 'bench/comments'

const SIZE = { dimensions: 8, filters: 32, dropout: 0.3, rate: 0.1 } as const
/** Few comments are read oftener. */
const READINGS = 600_000
const EPOCHS = { fewest: 6, most: 20 } as const

/** Units of fewer comments are not learned; where there are many comments of more, so that all networks stay small. */
const FEWEST = { usual: 5, ofMany: 7, many: 16_000 } as const

/** In how many parts the files of writers are kept apart in turn. */
const FOLDS = 3

interface Data {
  readonly tag: string
  readonly plan: NetworkPlan
  readonly asked: readonly Asked[]
  readonly rows: readonly NetworkRow[]
}

/** What a network says of a comment that it was not trained on. */
interface Judged {
  readonly row: NetworkRow
  /** By category that it is asked about. */
  readonly odds: readonly number[]
}

interface Measured {
  readonly network: string
  readonly category: Asked
  readonly rows: number
  readonly auc: number | undefined
  readonly found: number
  readonly flagged: number
  readonly size: number
}

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      language: { type: 'string', multiple: true, default: languages.map(({ tag }) => tag) },
      dry: { type: 'boolean', default: false },
    },
  })
  if (values.data === undefined) throw new Error(`found no --data\n\n${USAGE}`)
  const measured: Measured[] = []
  for (const pack of values.language.map(packOf)) {
    for (const plan of plansOf(pack.tag)) {
      const { model, rows } = await train(pack, plan, values.data)
      measured.push(...rows)
      if (!values.dry) await writeFile(`src/scorer/networks/${plan.name}.ts`, moduleOf(model))
      console.error(`${plan.name}: ${whole(model.units)} units`)
    }
  }
  console.log(asText([{ title: 'Comments in which lists and rules find nothing, of writers kept apart', table: table(COLUMNS, measured) }]))
  if (!values.dry && values.language.length === languages.length) await writeBlock('train:networks', markdownTable(COLUMNS, measured))
}

async function train(pack: LanguagePack, plan: NetworkPlan, folder: string): Promise<{ model: NetworkModel; rows: Measured[] }> {
  const data = await read(pack, plan, folder)
  const judged = judgeHeld(data)
  const curves = data.asked.map((category, index) => curveOf(judgedOf(judged, index), plan.baseRates[category]!))
  const model = trainOn(data, () => true, curves)
  return { model, rows: data.asked.map((_, index) => measure(model, data, judged, index)) }
}

const COLUMNS = [
  { heading: 'network', cell: ({ network }: Measured) => network, align: 'left' },
  { heading: 'of', cell: ({ category }: Measured) => category, align: 'left' },
  { heading: 'trained on', cell: ({ rows }: Measured) => whole(rows) },
  { heading: 'AUC', cell: ({ auc }: Measured) => ratio(auc) },
  { heading: 'found', cell: ({ found }: Measured) => ratio(found) },
  { heading: 'fit ones flagged', cell: ({ flagged }: Measured) => ratio(flagged) },
  { heading: 'KB gzipped, all', cell: ({ size }: Measured) => whole(Math.round(size / 1024)) },
] as const

function packOf(tag: string): LanguagePack {
  const pack = languages.find((one) => one.tag === tag)
  if (pack === undefined) throw new Error(`--language: found ${tag}, expected one of ${languages.map((one) => one.tag).join(', ')}`)
  return pack
}

async function read(pack: LanguagePack, plan: NetworkPlan, folder: string): Promise<Data> {
  const known = [...(await listSets(folder)), ...(await listSets(OWN))]
  const asked = Object.keys(plan.baseRates) as Asked[]
  const reader = new NetworkRowReader(asked, pack, languages)
  const rows: NetworkRow[] = []
  for (const { set } of plan.sources) {
    const made = madeLines(set, pack.tag)
    rows.push(...(made === undefined ? await reader.read(set, pathOf(set, known, folder)) : reader.readLines(set, made)))
  }
  return { tag: pack.tag, plan, asked, rows }
}

function pathOf(set: string, known: readonly { name: string; path: string }[], folder: string): string {
  const path = known.find(({ name }) => name === set)?.path
  if (path === undefined) throw new Error(`${folder}: no ${set}.jsonl in it, nor in ${OWN}`)
  return path
}

/** What networks say of own comments by writers that they were not trained on. */
function judgeHeld(data: Data): Judged[] {
  const files = [...new Set(data.rows.filter(isOwn).map(fileOf))]
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = (row: NetworkRow) => isOwn(row) && files.indexOf(fileOf(row)) % FOLDS === fold
    const model = trainOn(data, (row) => !isHeld(row), data.asked.map(() => ({ knots: [], weights: [0, 1] })))
    const keySets = new KeySets()
    const network = new Network(model, keySets)
    const oddsOf = ({ words }: NetworkRow) => {
      network.read({ count: words.length, sets: Int32Array.from(words, (keys) => keySets.of(keys)) })
      return data.asked.map((category) => network.odds(category))
    }
    return data.rows.filter(isHeld).map((row) => ({ row, odds: oddsOf(row) }))
  })
}

function isOwn({ set }: NetworkRow): boolean {
  return set.startsWith('refrain_')
}

/** A writer's comments stand in files, of which the number is part of the name. */
function fileOf({ id }: NetworkRow): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function trainOn({ tag, plan, asked, rows }: Data, isChosen: (row: NetworkRow) => boolean, curves: readonly Curve[]): NetworkModel {
  const chosen = rows.filter(isChosen)
  const keys = keysOf(chosen, plan.fewest ?? (rows.length > FEWEST.many ? FEWEST.ofMany : FEWEST.usual))
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const examples = chosen.map(({ set, words, answers }) => {
    const source = plan.sources.findIndex((one) => one.set === set)
    const known = words.map((units) => units.flatMap((key) => numbers.get(key) ?? []))
    return { words: known, answers, weight: plan.sources[source]!.weight, source }
  })
  const epochs = Math.max(EPOCHS.fewest, Math.min(EPOCHS.most, Math.round(READINGS / examples.length)))
  const trained = trainNetwork(examples, keys.length, { ...SIZE, questions: asked.length, epochs })
  return packNetwork(tag, keys, trained, answersOf(trained, asked, curves))
}

function answersOf({ outputs }: TrainedNetwork, asked: readonly Asked[], curves: readonly Curve[]): NetworkModel['answers'] {
  return Object.fromEntries(
    asked.map((category, index) => {
      const { knots, weights } = curves[index]!
      return [category, { output: [...outputs[index]!].map(rounded), curve: { knots, weights: weights.map(rounded) } }]
    }),
  )
}

/** The units of enough comments. */
function keysOf(rows: readonly NetworkRow[], fewest: number): number[] {
  const counts = new Map<number, number>()
  for (const { words } of rows) {
    for (const key of new Set(words.flat())) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].flatMap(([key, count]) => (count >= fewest ? [key] : []))
}

/** Those of comments in which a network would be asked about a category. */
function judgedOf(judged: readonly Judged[], index: number): { odds: number; isViolating: boolean }[] {
  return judged.flatMap(({ row: { answers, isOpen }, odds }) => {
    const answer = answers[index]!
    return isOpen[index] && !Number.isNaN(answer) ? [{ odds: odds[index]!, isViolating: answer >= 0.5 }] : []
  })
}

function curveOf(judged: readonly { odds: number; isViolating: boolean }[], rate: number): Curve {
  const share = judged.filter(({ isViolating }) => isViolating).length / judged.length
  return fitCurve(
    judged.map(({ odds, isViolating }) => ({
      odds,
      share: Number(isViolating),
      weight: isViolating ? rate / share : (1 - rate) / (1 - share),
    })),
    [],
  )
}

function measure(model: NetworkModel, { plan, asked, rows }: Data, judged: readonly Judged[], index: number): Measured {
  const category = asked[index]!
  const [intercept, slope] = model.answers[category]!.curve.weights as [number, number]
  const scored = judgedOf(judged, index).map(({ odds, isViolating }) => ({ score: intercept + slope * odds, positive: isViolating }))
  const shareOf = (positive: boolean) => {
    const own = scored.filter((one) => one.positive === positive)
    return own.filter(({ score }) => score > 0).length / own.length
  }
  return {
    network: plan.name,
    category,
    rows: rows.filter(({ answers }) => !Number.isNaN(answers[index])).length,
    auc: rocAuc(scored),
    found: shareOf(true),
    flagged: shareOf(false),
    size: gzipSync(moduleOf(model)).length,
  }
}

function moduleOf(model: NetworkModel): string {
  return (
    '// Written by `npm run train:networks`: see docs/model-card.md.\n' +
    "import type { NetworkModel } from '../network.js'\n\n" +
    `export const model: NetworkModel = ${JSON.stringify(model)}\n`
  )
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`train:networks: ${messageOf(error)}`)
  process.exitCode = 2
}
