import { readFile, writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { markdownTable } from '../../bench/output/table.js'
import { whole } from '../../bench/output/numbers.js'
import type { Model } from '../../src/scorer/weights.js'
import { MEASURED_COLUMNS, type Measured } from './evaluate.js'
import { FOLDS } from './folds.js'
import type { TrainingSet } from './rows.js'
import { SOURCES } from './sources.js'

const CARD = 'docs/model-card.md'
const END = '<!-- End of what is written. -->'

/** Writes what a training was done with, and what came out, into the model card. */
export async function writeCard(
  model: Model,
  sets: readonly TrainingSet[],
  measured: readonly Measured[],
  folds: number,
): Promise<void> {
  await writeBlock('train', written(model, sets, measured, folds))
}

/**
 * Writes what a script found into its block of the model card.
 *
 * @param script of `package.json`
 * @throws Error if the card has no such block
 */
export async function writeBlock(script: string, text: string): Promise<void> {
  const start = `<!-- Written by \`npm run ${script}\`; what stands outside is written by hand. -->`
  const card = await readFile(CARD, 'utf8')
  const begin = card.indexOf(start)
  const end = card.indexOf(END, begin)
  if (begin < 0 || end < begin) throw new Error(`${CARD}: found no "${start}" before "${END}"`)
  await writeFile(CARD, `${card.slice(0, begin + start.length)}\n\n${text}\n\n${card.slice(end)}`)
}

function written(model: Model, sets: readonly TrainingSet[], measured: readonly Measured[], folds: number): string {
  const sources = markdownTable(
    [
      { heading: 'set', cell: ({ name }) => name, align: 'left' },
      { heading: 'rows', cell: ({ lines }) => whole(lines.length) },
      { heading: 'licence', cell: ({ name }) => SOURCES[name]?.licence ?? 'MIT', align: 'left' },
      { heading: 'source', cell: ({ name }) => SOURCES[name]?.attribution ?? 'refrain, made of templates', align: 'left' },
      { heading: 'weight: derogatory, personal, obscene, any', cell: ({ name }) => (SOURCES[name]?.weights ?? [1, 1, 1, 1]).join(', ') },
    ],
    sets,
  )
  const numbers = markdownTable(MEASURED_COLUMNS, measured.filter(({ auc }) => auc !== undefined))
  const size = gzipSync(JSON.stringify(model)).length
  return [
    `Checksum ${model.checksum.toString(16)}, ${whole(model.features)} features with weights, ${whole(Math.round(size / 1000))} kB gzipped.`,
    '### Trained on',
    sources,
    `### Measured on rows kept apart (${folds} of ${FOLDS} parts in turn)`,
    'The weights that ship are trained on these rows too; these numbers are of weights that were not.',
    numbers,
  ].join('\n\n')
}
