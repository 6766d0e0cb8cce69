import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { listSets, setNamed, type DataSet } from '../bench/accuracy/sets.js'
import { asText, table, type Section } from '../bench/output/document.js'
import { whole } from '../bench/output/numbers.js'
import { runScript } from '../bench/output/script.js'
import { en } from '../src/languages/en.js'
import { Lexicon } from '../src/lexicon/lexicon.js'
import { EVIDENCE } from '../src/rules/evidence.js'
import { categoryOf } from '../src/category.js'
import { Rules } from '../src/rules/rules.js'
import { AsRead } from '../src/text/asRead.js'
import { CATEGORIES, type ReasonCode } from '../src/verdict.js'
import { fitLogistic, type FitOptions, type Observation } from './calibration/logistic.js'
import { observe, type Finder } from './calibration/observe.js'
import { SOURCES } from './calibration/sources.js'
import { refuseOthers } from './permitted.js'

const USAGE = `Fits the weights behind the confidence of a reason, and writes wordlists/en/calibration.json.

npm run calibrate -- FOLDER [options]

  FOLDER      labelled comments: *.jsonl, one object a line
  --set NAME  only these sets (may be repeated); all permitted ones when absent

For example: npm run calibrate -- ../data`

interface Options {
  readonly folder: string
  /** Names of sets. */
  readonly sets: readonly string[]
}

function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { set: { type: 'string', multiple: true, default: Object.keys(SOURCES) } },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new Error(`found ${positionals.length} folders, expected one`)
  refuseOthers(values.set, SOURCES)
  return { folder, sets: values.set }
}

/**
 * Fits how much each kind of evidence weighs, so that confidence means what it says, and writes `wordlists/en/calibration.json`. Run
 * in the root of the repository.
 */
async function main({ folder, sets: names }: Options): Promise<number> {
  const known = await listSets(folder)
  const sets = names.map((name) => setNamed(known, name))

  const fitted = fitAll(await observe(finder(), sets))
  const path = `wordlists/${en.tag}/calibration.json`
  await writeFile(path, `${JSON.stringify(Object.fromEntries(fitted.map(({ code, weights }) => [code, weights])), null, 2)}\n`)
  console.log(asText([weightsSection(path, fitted, sets)]))
  return 0
}

/** Finds what rules make of a comment, as `check` reads it. */
function finder(): Finder {
  const lexicon = new Lexicon([en], {})
  const find = (text: string) => lexicon.find(text, () => 0)
  const rules = new Rules([en], lexicon, find)
  const asRead = new AsRead([en], (char) => lexicon.characters.isListed(char))
  return (given) => {
    const text = asRead.of(given)?.text ?? given
    return rules.read(text, find(text), []).findings
  }
}

function weightsSection(path: string, fitted: readonly Fitted[], sets: readonly DataSet[]): Section {
  return {
    title: `Weights, written to ${path}`,
    table: table(
      [
        { heading: 'code', cell: (row) => row.code, align: 'left' },
        { heading: 'n', cell: (row) => whole(row.observations) },
        { heading: 'hold', cell: (row) => whole(row.positives) },
        ...EVIDENCE.map((name, index) => ({ heading: name, cell: (row: Fitted) => (row.weights[index] ?? 0).toFixed(2) })),
      ],
      fitted,
    ),
    notes: sets.map(({ name }) => `Fitted to the fit half of ${name}, ${SOURCES[name]?.licence ?? ''}, for ${SOURCES[name]?.fits.join(', ') ?? ''}`),
  }
}

interface Fitted {
  code: string
  observations: number
  positives: number
  weights: number[]
}

/** Codes and categories with fewer observations borrow weights: a code those of its category, a category `default`'s. */
const ENOUGH = 200

/** One more hit must not make the others less sure: the contract of `scores`. */
const OPTIONS: FitOptions = { ridge: 1, notNegative: [EVIDENCE.indexOf('company')] }

function fitAll(byCode: ReadonlyMap<ReasonCode, readonly Observation[]>): Fitted[] {
  const ofCategory = CATEGORIES.map(
    (category) => [category, [...byCode].flatMap(([code, seen]) => (categoryOf(code) === category ? seen : []))] as const,
  )
  const frequent = [...ofCategory, ...[...byCode].sort()].filter(([, observations]) => observations.length >= ENOUGH)
  return [['default', [...byCode.values()].flat()] as const, ...frequent].map(([code, observations]) => ({
    code,
    observations: observations.length,
    positives: observations.filter(({ share }) => share === 1).length,
    // Two decimals: more would pretend to know more.
    weights: fitLogistic(observations, OPTIONS).map((weight) => Math.round(weight * 100) / 100),
  }))
}

await runScript({ name: 'calibrate', usage: USAGE, parse: parseOptions, run: main })
