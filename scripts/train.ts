import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { setNamed } from '../bench/accuracy/sets.js'
import { asText, table, type Section } from '../bench/output/document.js'
import { whole } from '../bench/output/numbers.js'
import { runScript } from '../bench/output/script.js'
import type { Curve, Model } from '../src/scorer/weights.js'
import { CATEGORIES } from '../src/verdict.js'
import { refuseOthers } from './permitted.js'
import { writeCard } from './training/card.js'
import { fitCurve, type Judged } from './training/curve.js'
import { evaluate, MEASURED_COLUMNS, type HeldRow, type Measured } from './training/evaluate.js'
import { FOLDS, isHeld } from './training/folds.js'
import { knownSets } from './training/knownSets.js'
import { oddsOf } from './training/odds.js'
import type { MergedModel } from './training/merge.js'
import { neutralSentences } from './training/neutral.js'
import { packModel } from './training/packModel.js'
import { trainAll } from './training/recipe.js'
import { RowReader, type TrainingSet } from './training/rows.js'
import { SOURCES } from './training/sources.js'

const USAGE = `Trains the English regressions of the scorer, and writes their weights and the model card.

npm run train -- --data FOLDER [options]

  --data FOLDER   labelled comments: *.jsonl, one object a line
  --set NAME      only these sets (may be repeated); all permitted ones when absent
  --folds N       keep apart and measure N of ${FOLDS} parts of the data in turn (default 1)
  --dry           measure only: write neither weights nor model card

For example: npm run train -- --data ../data --folds 3 --dry`

const MODEL = 'src/scorer/model.ts'

/** What the scores are calibrated on: half comments of news sites that somebody found doubtful, half ordinary talk. */
const CALIBRATED_ON = ['civil_comments_en', 'wikipedia_natural_en']

const MAJORITY = 0.5

/** Where the curves are bent: quantiles of the log odds of the first of those sets. */
const BENT_AT = [0.1, 0.4]

interface Options {
  readonly data: string
  /** Names of sets. */
  readonly sets: readonly string[]
  readonly folds: number
  readonly dry: boolean
}

function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      set: { type: 'string', multiple: true, default: Object.keys(SOURCES) },
      folds: { type: 'string', default: '1' },
      dry: { type: 'boolean', default: false },
    },
  })
  const folds = Number(values.folds)
  if (values.data === undefined) throw new Error('found no --data')
  if (!Number.isInteger(folds) || folds < 1 || folds > FOLDS) {
    throw new Error(`--folds: found ${values.folds}, expected a whole number from 1 to ${FOLDS}`)
  }
  refuseOthers(values.set, SOURCES)
  return { data: values.data, sets: values.set, folds, dry: values.dry }
}

async function main({ data, sets: names, folds, dry }: Options): Promise<number> {
  const sets = [...(await readSets(data, names)), neutralSentences(new RowReader())]

  const held: HeldRow[] = []
  for (let fold = 0; fold < folds; fold++) {
    const model = trainAll(sets, (set, id) => !isHeld(set, id, fold))
    held.push(...heldRows(sets, model, fold))
    console.error(`fold ${fold + 1} of ${folds} trained`)
  }
  const curves = CATEGORIES.map((_, category) => curveOf(held, category))
  const measured = evaluate(held, curves)
  console.log(asText([measuredSection(measured, folds)]))
  if (dry) return 0

  const model = packModel('en', trainAll(sets, () => true), curves)
  await writeFile(MODEL, moduleOf(model))
  await writeCard(model, sets, measured, folds)
  console.log(`${MODEL}: ${whole(model.features)} features, ${whole(gzipSync(moduleOf(model)).length)} bytes gzipped`)
  return 0
}

async function readSets(folder: string, names: readonly string[]): Promise<TrainingSet[]> {
  const known = await knownSets(folder)
  const reader = new RowReader()
  const sets: TrainingSet[] = []
  for (const name of names) {
    sets.push(await reader.read(name, setNamed(known, name).path))
  }
  return sets
}

function heldRows(sets: readonly TrainingSet[], model: MergedModel, fold: number): HeldRow[] {
  return sets.flatMap((set) =>
    set.lines.flatMap((line, row) => {
      if (!isHeld(set.name, line.id, fold)) return []
      const answers = [...set.answers.subarray(row * (CATEGORIES.length + 1), (row + 1) * (CATEGORIES.length + 1))]
      return [{ set: set.name, line, answers, odds: oddsOf(model, set, row) }]
    }),
  )
}

function curveOf(held: readonly HeldRow[], category: number): Curve {
  const judged: (Judged & { set: string })[] = held.flatMap(({ set, answers, odds }) => {
    const share = answers[category]!
    if (!CALIBRATED_ON.includes(set) || Number.isNaN(share)) return []
    // A score is the probability that most raters say yes: one of three is no violation.
    return [{ set, odds: odds[category]!, share: Number(share >= MAJORITY), weight: 1 }]
  })
  const odds = judged.filter(({ set }) => set === CALIBRATED_ON[0]).map(({ odds }) => odds).sort((a, b) => a - b)
  // Of equal weight, whatever their numbers of rows.
  const others = odds.length / (judged.length - odds.length)
  const weighted = judged.map((one) => ({ ...one, weight: one.set === CALIBRATED_ON[0] ? 1 : others }))
  return fitCurve(weighted, BENT_AT.map((quantile) => odds[Math.floor(quantile * odds.length)]!))
}

function measuredSection(measured: readonly Measured[], folds: number): Section {
  return {
    title: `Rows kept apart, ${folds} of ${FOLDS} parts`,
    table: table(MEASURED_COLUMNS, measured.filter(({ auc }) => auc !== undefined)),
  }
}

function moduleOf(model: Model): string {
  return (
    '// Written by `npm run train`: see docs/model-card.md.\n' +
    "import type { Model } from './weights.js'\n\n" +
    `export const model: Model = ${JSON.stringify(model)}\n`
  )
}

await runScript({ name: 'train', usage: USAGE, parse: parseOptions, run: main })
