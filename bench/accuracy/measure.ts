import type { Comment, Verdict } from '../../src/verdict.js'
import { hash } from '../metrics/hash.js'
import { messageOf } from '../output/message.js'
import { WorstErrors } from './errors.js'
import { CalibrationReport } from './calibration.js'
import { CrosstalkReport } from './crosstalk.js'
import { EntitiesReport } from './entities.js'
import { ExpectedReport } from './expected.js'
import { InnocentsReport } from './innocents.js'
import { LabelledReport } from './labelled.js'
import type { AccuracyOptions } from './options.js'
import type { Report } from './report.js'
import { isLabelled, type Row } from './row.js'
import { RulesReport } from './rules.js'
import { listSets, readRows, setNamed, type DataSet } from './sets.js'
import { SpansReport } from './spans.js'

/** What is measured: anything that judges comments. */
export interface Judge {
  check(comment: Comment): Verdict
}

/** What came out, and what could not be read or judged. */
export interface Measurement {
  reports: Readonly<Record<string, Report>>
  errors: WorstErrors
  comments: number
  /** Sets without anything to measure by. */
  unlabelled: readonly string[]
  problems: readonly string[]
}

/**
 * Judges every labelled comment of the folder that the options ask for.
 * @throws Error if the folder cannot be read or has no set of a name asked for
 */
export async function measure(judge: Judge, options: AccuracyOptions): Promise<Measurement> {
  const errors = new WorstErrors(options.errors, options.labels, options.rule)
  const reports = {
    labelled: new LabelledReport(options.labels),
    expected: new ExpectedReport(),
    innocents: new InnocentsReport(),
    entities: new EntitiesReport(),
    crosstalk: new CrosstalkReport(),
    spans: new SpansReport(),
    calibration: new CalibrationReport(),
    rules: new RulesReport(options.rules, options.labels),
  }
  const all = [...Object.values(reports), errors]
  const problems: string[] = []
  const unlabelled: string[] = []
  let comments = 0
  for (const set of chosen(await listSets(options.folder), options)) {
    let labelled = false
    for await (const row of readRows(set, (problem) => problems.push(problem))) {
      labelled ||= isLabelled(row)
      if (!isLabelled(row) || !wanted(row, options)) continue
      try {
        const verdict = judge.check(commentOf(row))
        for (const report of all) report.add(row, verdict)
        comments++
      } catch (error) {
        problems.push(`${set.path}, id ${row.id}: check threw: ${messageOf(error)}`)
      }
    }
    if (!labelled) unlabelled.push(set.name)
  }
  return { reports, errors, comments, unlabelled, problems }
}

function chosen(sets: readonly DataSet[], options: AccuracyOptions): readonly DataSet[] {
  if (options.sets.length === 0) return sets
  return options.sets.map((name) => setNamed(sets, name))
}

function wanted(row: Row, { lang, sample }: AccuracyOptions): boolean {
  return (lang === undefined || row.lang === lang) && (sample === 1 || hash(row.id) / 2 ** 32 < sample)
}

function commentOf({ text, replyTo }: Row): Comment {
  return replyTo === undefined ? { text } : { text, replyTo: { text: replyTo } }
}
