import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { setNamed } from '../bench/accuracy/sets.js'
import { asText, table } from '../bench/output/document.js'
import { ratio, whole } from '../bench/output/numbers.js'
import { runScript } from '../bench/output/script.js'
import { markdownTable } from '../bench/output/table.js'
import { languages } from '../src/languages/all.js'
import type { LanguagePack } from '../src/lexicon/pack.js'
import { KeySets } from '../src/scorer/keySets.js'
import { ASKED, QUESTIONS, Skipgrams, type Question, type SkipgramModel } from '../src/scorer/skipgrams.js'
import type { Curve } from '../src/scorer/weights.js'
import { writeBlock } from './training/card.js'
import { knownSets } from './training/knownSets.js'
import { madeLines } from './training/madeSets.js'
import { packSkipgrams } from './training/packSkipgrams.js'
import { learn } from './training/skipgrams.js'
import { answerOf, curveOf, measuresOf, type JudgedRow, type Measures } from './training/skipgramMeasures.js'
import { SkipgramRowReader, type SkipgramRow } from './training/skipgramRows.js'
import { planOf, type SkipgramPlan, type SkipgramSource } from './training/skipgramSources.js'

const USAGE = `Trains the skip-grams of the scorer, language by language, and writes their weights and the model card.

npm run train:skipgrams -- --data FOLDER [options]

  --data FOLDER     labelled comments: *.jsonl, one object a line
  --language TAG    only these (may be repeated); all when absent
  --dry             measure only: write neither weights nor model card

For example: npm run train:skipgrams -- --data ../data --language uk --dry`

/** In how many parts the files of writers are kept apart in turn. */
const FOLDS = 3

interface Data {
  readonly tag: string
  readonly plan: SkipgramPlan
  readonly rows: readonly SkipgramRow[]
}

interface Measured extends Measures {
  readonly language: string
  readonly question: Question
  readonly rows: number
  readonly features: number
  readonly size: number
}

interface Options {
  readonly data: string
  readonly packs: readonly LanguagePack[]
  readonly dry: boolean
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      language: { type: 'string', multiple: true, default: languages.map(({ tag }) => tag) },
      dry: { type: 'boolean', default: false },
    },
  })
  if (values.data === undefined) throw new Error('found no --data')
  return { data: values.data, packs: values.language.map(packOf), dry: values.dry }
}

async function main({ data, packs, dry }: Options): Promise<number> {
  const measured: Measured[] = []
  for (const pack of packs) {
    const { model, rows } = await train(pack, data)
    measured.push(...rows)
    if (!dry) await writeFile(`src/scorer/skipgrams/${pack.tag}.ts`, moduleOf(model))
    console.error(`${pack.tag}: ${whole(model.features)} features`)
  }
  console.log(asText([{ title: 'Comments in which lists and rules find nothing, of writers kept apart', table: table(COLUMNS, measured) }]))
  if (!dry && packs.length === languages.length) await writeBlock('train:skipgrams', markdownTable(COLUMNS, measured))
  return 0
}

async function train(pack: LanguagePack, folder: string): Promise<{ model: SkipgramModel; rows: Measured[] }> {
  const data = await read(pack, folder)
  const judged = judgeHeld(data)
  const curveFor = (question: Question) => curveOf(judged, question, data.plan.baseRates[question])
  const model = trainOn(data, () => true, { group: curveFor('group'), allusion: curveFor('allusion'), person: curveFor('person') })
  const questions = Object.keys(QUESTIONS) as Question[]
  return { model, rows: questions.map((question) => measure(model, data, judged, question)) }
}

const COLUMNS = [
  { heading: 'language', cell: ({ language }: Measured) => language, align: 'left' },
  { heading: 'of', cell: ({ question }: Measured) => question, align: 'left' },
  { heading: 'trained on', cell: ({ rows }: Measured) => whole(rows) },
  { heading: 'AUC', cell: ({ auc }: Measured) => ratio(auc) },
  { heading: 'found', cell: ({ found }: Measured) => ratio(found) },
  { heading: 'fit ones flagged', cell: ({ flagged }: Measured) => ratio(flagged) },
  { heading: 'features', cell: ({ features }: Measured) => whole(features) },
  { heading: 'kB gzipped, all', cell: ({ size }: Measured) => whole(Math.round(size / 1000)) },
] as const

function packOf(tag: string): LanguagePack {
  const pack = languages.find((one) => one.tag === tag)
  if (pack === undefined) throw new Error(`--language: found ${tag}, expected one of ${languages.map((one) => one.tag).join(', ')}`)
  return pack
}

async function read(pack: LanguagePack, folder: string): Promise<Data> {
  const known = await knownSets(folder)
  const plan = planOf(pack.tag)
  const reader = new SkipgramRowReader(pack, languages)
  const rows: SkipgramRow[][] = []
  for (const { set } of plan.sources) {
    const made = madeLines(set, pack.tag)
    rows.push(made === undefined ? await reader.read(set, setNamed(known, set).path) : reader.readLines(set, made))
  }
  return { tag: pack.tag, plan, rows: rows.flat() }
}

/** What skip-grams say of own comments by writers that they were not learned from. */
function judgeHeld(data: Data): JudgedRow[] {
  const files = [...new Set(data.rows.filter(isOwn).map(fileOf))]
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = (row: SkipgramRow) => isOwn(row) && files.indexOf(fileOf(row)) % FOLDS === fold
    const keySets = new KeySets()
    const skipgrams = new Skipgrams(trainOn(data, (row) => !isHeld(row), UNCALIBRATED), keySets)
    return data.rows.filter(isHeld).map((row) => {
      skipgrams.read({ count: row.words.length, sets: Int32Array.from(row.words, (keys) => keySets.of(keys)) })
      return { row, odds: { derogatory: skipgrams.odds('derogatory'), personal: skipgrams.odds('personal') } }
    })
  })
}

const STRAIGHT: Curve = { knots: [], weights: [0, 1] }
const UNCALIBRATED = { group: STRAIGHT, allusion: STRAIGHT, person: STRAIGHT }

function isOwn({ set }: SkipgramRow): boolean {
  return set.startsWith('refrain_')
}

/** A writer's comments stand in files, of which the number is part of the name. */
function fileOf({ id }: SkipgramRow): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function trainOn({ tag, plan, rows }: Data, isChosen: (row: SkipgramRow) => boolean, curves: Readonly<Record<Question, Curve>>): SkipgramModel {
  const sources = new Map(plan.sources.map((source) => [source.set, source]))
  const examples = rows.filter(isChosen).map((row) => ({ words: row.words, answers: row.answers, weights: weightsOf(row, sources.get(row.set)!) }))
  return packSkipgrams(tag, learn(examples, ASKED.length), curves, plan.most)
}

/** How much each answer of a comment counts. */
function weightsOf({ answers, namesGroup }: SkipgramRow, { person, group, plain }: SkipgramSource): number[] {
  const isPlain = !namesGroup && answers[ASKED.indexOf('derogatory')]! < 0.5
  return ASKED.map((category) => (category === 'personal' ? person : isPlain ? plain : group))
}

function measure(model: SkipgramModel, { tag, rows }: Data, judged: readonly JudgedRow[], question: Question): Measured {
  return {
    language: tag,
    question,
    rows: rows.filter((row) => !Number.isNaN(answerOf(row, question))).length,
    ...measuresOf(judged, question, model.curves[question]),
    features: model.features,
    size: gzipSync(moduleOf(model)).length,
  }
}

function moduleOf(model: SkipgramModel): string {
  return (
    '// Written by `npm run train:skipgrams`: see docs/model-card.md.\n' +
    "import type { SkipgramModel } from '../skipgrams.js'\n\n" +
    `export const model: SkipgramModel = ${JSON.stringify(model)}\n`
  )
}

await runScript({ name: 'train:skipgrams', usage: USAGE, parse: parseOptions, run: main })
