import { parseArgs } from 'node:util'
import { LABELS, type Label } from './row.js'

/** What the person at the terminal asked for. */
export interface AccuracyOptions {
  folder: string
  /** Names of sets; empty: all. */
  sets: readonly string[]
  labels: readonly Label[]
  lang?: string
  /** Share of the comments to judge, 0–1, chosen by their ids. */
  sample: number
  /** Errors listed per set, label and direction. */
  errors: number
  /** List only the false positives of this rule. */
  rule?: string
  /** Rules listed. */
  rules: number
  json?: string
  record: boolean
}

/** How to call the command. */
export const USAGE = `Judges labelled comments and compares: how often refrain is right.

npm run accuracy -- FOLDER [options]

  FOLDER            labelled comments: *.jsonl, one object a line
  --set NAME        only this set (may be repeated)
  --category NAME   only this label: ${LABELS.join(', ')} (may be repeated)
  --lang TAG        only comments of this language
  --sample SHARE    judge only this share of the comments, 0–1, the same ones every time
  --errors N        list the N worst errors of each set and label (default 3)
  --rule ID         list only false positives of this rule, for example en/obscene:crap
  --rules N         list the N rules with most false positives (default 25)
  --json FILE       write the numbers as JSON
  --record          write the numbers to bench/results/<today>-accuracy.md

For example: npm run accuracy -- bench/comments --set refrain_en --errors 10`

/**
 * Reads the command line.
 * @throws Error that says which option is wrong and what was expected
 */
export function parseOptions(args: readonly string[]): AccuracyOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      category: { type: 'string', multiple: true, default: [] },
      lang: { type: 'string' },
      sample: { type: 'string', default: '1' },
      errors: { type: 'string', default: '3' },
      rule: { type: 'string' },
      rules: { type: 'string', default: '25' },
      json: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  })
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new Error(`found ${positionals.length} folders, expected one`)
  return {
    folder,
    sets: values.set,
    labels: values.category.length === 0 ? LABELS : values.category.map(parseLabel),
    sample: parseNumber('--sample', values.sample, 1),
    errors: parseNumber('--errors', values.errors),
    rules: parseNumber('--rules', values.rules),
    record: values.record,
    ...(values.rule !== undefined && { rule: values.rule }),
    ...(values.lang !== undefined && { lang: values.lang }),
    ...(values.json !== undefined && { json: values.json }),
  }
}

function parseLabel(value: string): Label {
  const label = LABELS.find((known) => known === value)
  if (label === undefined) throw new Error(`--category: found ${value}, expected one of ${LABELS.join(', ')}`)
  return label
}

function parseNumber(option: string, value: string, max = Infinity): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= max)) {
    throw new Error(`${option}: found ${value}, expected a number from 0${max === Infinity ? ' up' : ` to ${max}`}`)
  }
  return number
}
