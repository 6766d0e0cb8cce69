// How fast refrain is, side by side with others in one run. See USAGE in speed/options.ts.
import { writeFile } from 'node:fs/promises'
import { asText, type Section } from './output/document.js'
import { circumstances, record } from './output/record.js'
import { runScript } from './output/script.js'
import { aimsSection, type Aim } from './speed/aims.js'
import { loadBuilt, ROOT } from './speed/contenders.js'
import type { Context, Finding } from './speed/context.js'
import { newsCorpus, ownCorpus } from './speed/corpus.js'
import { hostile } from './speed/hostile.js'
import { loading } from './speed/loading.js'
import { longTexts } from './speed/longTexts.js'
import { memory } from './speed/memory.js'
import { parseOptions, USAGE, type Part, type SpeedOptions } from './speed/options.js'
import { ordinary } from './speed/ordinary.js'
import { checksum } from './speed/rounds.js'
import { serve } from './speed/serve.js'
import { siteTerms } from './speed/siteTerms.js'
import { size } from './speed/size.js'
import { unseen } from './speed/unseen.js'

const RUN: Readonly<Record<Part, (context: Context) => Promise<Finding>>> = {
  ordinary,
  unseen,
  long: longTexts,
  terms: siteTerms,
  hostile,
  load: loading,
  memory,
  size,
  serve,
}

async function main(options: SpeedOptions): Promise<number> {
  const library = await loadBuilt(ROOT)
  const corpus = options.data === undefined ? ownCorpus() : await newsCorpus(options.data)
  const effort = options.quick
    ? { rounds: 5, roundMs: 20, warmUpMs: 200 }
    : { rounds: 21, roundMs: 60, warmUpMs: 600 }
  const around = circumstances(library.createModerator().fingerprint)
  console.log(`Node ${around.node} · ${around.cpu} · ${around.fingerprint}\n`)

  const sections: Section[] = []
  const aims: Aim[] = []
  const numbers: Partial<Record<Part, unknown>> = {}
  for (const part of options.parts) {
    const finding = await RUN[part]({ library, corpus, effort, options })
    console.log(`${asText(finding.sections)}\n`)
    sections.push(...finding.sections)
    aims.push(...finding.aims)
    numbers[part] = finding.numbers
  }
  if (aims.length > 0) {
    sections.unshift(aimsSection(aims))
    console.log(asText([aimsSection(aims)]))
  }
  console.log(`\nChecksum ${checksum()}`)
  if (options.json !== undefined) {
    await writeFile(options.json, `${JSON.stringify({ ...around, corpus: corpus.name, aims, ...numbers }, null, 2)}\n`)
  }
  if (options.record) {
    const command = ['npm run bench --', ...process.argv.slice(2)].join(' ')
    console.log(`Recorded in ${await record('speed', around, command, sections)}`)
  }
  return 0
}

await runScript({ name: 'bench', usage: USAGE, parse: parseOptions, run: main })
