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
import { Network, type NetworkModel } from '../src/scorer/network.js'
import type { Curve } from '../src/scorer/weights.js'
import { writeBlock } from './training/card.js'
import { fitCurve } from './training/curve.js'
import { GroupRowReader, type GroupRow } from './training/groupRows.js'
import { groupSourcesOf, templateLines, TEMPLATES, type GroupSource } from './training/groupSources.js'
import { trainNetwork } from './training/network.js'
import { packNetwork } from './training/packNetwork.js'

const USAGE = `npm run train:groups -- --data FOLDER [options]

  --data FOLDER     labelled comments: *.jsonl, one object a line
  --language TAG    only these (may be repeated); all when absent
  --dry             measure only: write neither networks nor model card`

/** Comments of the repository's own. */
const OWN = 'bench/comments'

/** Units of fewer comments are not learned: by language, the rest. Own comments are few. */
const FEWEST = { en: 15, others: 3 } as const

const SIZE = { dimensions: 8, filters: 32, dropout: 0.3, rate: 0.1 } as const
/** Few comments are read oftener. */
const READINGS = 600_000
const EPOCHS = { fewest: 6, most: 20 } as const

/** In how many parts the files of writers are kept apart in turn. */
const FOLDS = 3

/**
 * What probabilities speak of: comments that name a group, in which lists and rules find nothing. Of such a share of them
 * the group is derogated; own comments are half derogatory, and a newspaper's far less. In English lists and rules leave
 * less to find.
 */
const BASE_RATE = { en: 0.15, others: 0.2 } as const

interface Data {
  readonly tag: string
  readonly rows: readonly GroupRow[]
  readonly sources: readonly GroupSource[]
}

interface Judged {
  readonly row: GroupRow
  readonly odds: number
}

interface Measured {
  readonly language: string
  readonly rows: number
  readonly size: number
  readonly auc: number | undefined
  readonly found: number
  readonly flagged: number
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
    const data = await read(pack, values.data)
    const judged = judgeHeld(data)
    const curve = curveOf(judged, pack.tag === 'en' ? BASE_RATE.en : BASE_RATE.others)
    const model = trainOn(data, () => true, curve)
    measured.push(measure(model, data, judged))
    if (!values.dry) await writeFile(`src/scorer/networks/${pack.tag}.ts`, moduleOf(model))
    console.error(`${pack.tag}: ${whole(data.rows.length)} comments, ${whole(model.units)} units`)
  }
  console.log(asText([{ title: 'Comments that name a group, of writers kept apart', table: table(COLUMNS, measured) }]))
  if (!values.dry && values.language.length === languages.length) await writeBlock('train:groups', markdownTable(COLUMNS, measured))
}

const COLUMNS = [
  { heading: 'language', cell: ({ language }: Measured) => language, align: 'left' },
  { heading: 'trained on', cell: ({ rows }: Measured) => whole(rows) },
  { heading: 'KB gzipped', cell: ({ size }: Measured) => whole(Math.round(size / 1024)) },
  { heading: 'AUC', cell: ({ auc }: Measured) => ratio(auc) },
  { heading: 'found', cell: ({ found }: Measured) => ratio(found) },
  { heading: 'fit ones flagged', cell: ({ flagged }: Measured) => ratio(flagged) },
] as const

function packOf(tag: string): LanguagePack {
  const pack = languages.find((one) => one.tag === tag)
  if (pack === undefined) throw new Error(`--language: found ${tag}, expected one of ${languages.map((one) => one.tag).join(', ')}`)
  return pack
}

async function read(pack: LanguagePack, folder: string): Promise<Data> {
  const known = [...(await listSets(folder)), ...(await listSets(OWN))]
  const reader = new GroupRowReader(pack, languages)
  const sources = groupSourcesOf(pack.tag)
  const rows: GroupRow[] = []
  for (const { set } of sources.filter((source) => source.set !== TEMPLATES)) {
    const path = known.find(({ name }) => name === set)?.path
    if (path === undefined) throw new Error(`${folder}: no ${set}.jsonl in it, nor in ${OWN}`)
    rows.push(...(await reader.read(set, path)))
  }
  rows.push(...reader.readLines(TEMPLATES, templateLines(pack.tag)))
  return { tag: pack.tag, rows, sources }
}

/** What networks say of own comments by writers that they were not trained on. */
function judgeHeld(data: Data): Judged[] {
  const files = [...new Set(data.rows.filter(isOwn).map(fileOf))]
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = (row: GroupRow) => isOwn(row) && files.indexOf(fileOf(row)) % FOLDS === fold
    const network = new Network(trainOn(data, (row) => !isHeld(row), { knots: [], weights: [0, 1] }))
    return data.rows.filter((row) => row.isOpen && isHeld(row)).map((row) => ({ row, odds: oddsOf(network, row) }))
  })
}

function isOwn({ set }: GroupRow): boolean {
  return set.startsWith('refrain_')
}

/** A writer's comments stand in files, of which the number is part of the name. */
function fileOf({ id }: GroupRow): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function oddsOf(network: Network, { words }: GroupRow): number {
  return network.odds(words.map((keys) => ({ keys })))
}

function trainOn({ tag, rows, sources }: Data, isChosen: (row: GroupRow) => boolean, curve: Curve): NetworkModel {
  const chosen = rows.filter(isChosen)
  const keys = keysOf(chosen, tag === 'en' ? FEWEST.en : FEWEST.others)
  const numbers = new Map(keys.map((key, number) => [key, number]))
  const examples = chosen.map(({ set, words, answer }) => {
    const source = sources.findIndex((one) => one.set === set)
    const known = words.map((units) => units.flatMap((key) => numbers.get(key) ?? []))
    return { words: known, answer, weight: sources[source]!.weight, source }
  })
  const epochs = Math.max(EPOCHS.fewest, Math.min(EPOCHS.most, Math.round(READINGS / examples.length)))
  return packNetwork(tag, keys, trainNetwork(examples, keys.length, { ...SIZE, epochs }), curve)
}

/** The units of enough comments. */
function keysOf(rows: readonly GroupRow[], fewest: number): number[] {
  const counts = new Map<number, number>()
  for (const { words } of rows) {
    for (const key of new Set(words.flat())) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].flatMap(([key, count]) => (count >= fewest ? [key] : []))
}

function curveOf(judged: readonly Judged[], rate: number): Curve {
  const share = judged.filter(({ row }) => row.answer >= 0.5).length / judged.length
  return fitCurve(
    judged.map(({ row: { answer }, odds }) => ({
      odds,
      share: Number(answer >= 0.5),
      weight: answer >= 0.5 ? rate / share : (1 - rate) / (1 - share),
    })),
    [],
  )
}

function measure(model: NetworkModel, { tag, rows }: Data, judged: readonly Judged[]): Measured {
  const [slope, intercept] = [model.curve.weights[1]!, model.curve.weights[0]!]
  const scored = judged.map(({ row, odds }) => ({ score: intercept + slope * odds, positive: row.answer >= 0.5 }))
  const shareOf = (positive: boolean) => {
    const own = scored.filter((one) => one.positive === positive)
    return own.filter(({ score }) => score > 0).length / own.length
  }
  return {
    language: tag,
    rows: rows.length,
    size: gzipSync(moduleOf(model)).length,
    auc: rocAuc(scored),
    found: shareOf(true),
    flagged: shareOf(false),
  }
}

function moduleOf(model: NetworkModel): string {
  return (
    '// Written by `npm run train:groups`: see docs/model-card.md.\n' +
    "import type { NetworkModel } from '../network.js'\n\n" +
    `export const model: NetworkModel = ${JSON.stringify(model)}\n`
  )
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`train:groups: ${messageOf(error)}`)
  process.exitCode = 2
}
