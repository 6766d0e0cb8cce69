// How often refrain is right: judges labelled comments and compares. See USAGE in accuracy/options.ts.
import { writeFile } from 'node:fs/promises'
import { createModerator } from '../src/index.js'
import { measure } from './accuracy/measure.js'
import { parseOptions, USAGE, type AccuracyOptions } from './accuracy/options.js'
import { asText } from './output/document.js'
import { whole } from './output/numbers.js'
import { circumstances, record } from './output/record.js'
import { runScript } from './output/script.js'

async function main(options: AccuracyOptions): Promise<number> {
  const moderator = createModerator()
  const start = performance.now()
  const { reports, errors, comments, unlabelled, problems } = await measure(moderator, options)
  const seconds = (performance.now() - start) / 1000
  const sections = Object.values(reports).flatMap((report) => report.sections())
  console.log(asText(sections))
  const worst = errors.text()
  if (worst !== '') console.log(`\nThe worst errors\n\n${worst}`)
  else if (options.rule !== undefined) console.log(`\nNo false positive of ${options.rule}`)
  if (unlabelled.length > 0) console.log(`\nNot labelled, skipped: ${unlabelled.join(', ')}`)
  console.log(`\n${whole(comments)} comments judged in ${seconds.toFixed(1)} s.`)

  const around = circumstances(moderator.fingerprint)
  if (options.json !== undefined) {
    const numbers = Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, report.json()]))
    await writeFile(options.json, `${JSON.stringify({ ...around, comments, ...numbers }, null, 2)}\n`)
  }
  if (options.record) {
    console.log(`Recorded in ${await record('accuracy', around, 'npm run accuracy -- FOLDER --record', sections)}`)
  }
  for (const problem of problems) console.error(problem)
  return problems.length > 0 ? 2 : 0
}

await runScript({ name: 'accuracy', usage: USAGE, parse: parseOptions, run: main })
