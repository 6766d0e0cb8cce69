import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { table } from '../output/document.js'
import { short } from '../output/numbers.js'
import type { Finding } from './context.js'
import { ROOT } from './contenders.js'

/** Programs that import a part of the built library and nothing else. */
const PROGRAMS = {
  'refrain/core, no language': `export { createModerator } from './dist/core.js'`,
  'refrain/core + English': `export { createModerator } from './dist/core.js'; export { en } from './dist/languages/en.js'`,
  refrain: `export { createModerator } from './dist/index.js'`,
  'obscenity + its English data': `export { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity'`,
  '@2toad/profanity': `export { Profanity } from '@2toad/profanity'`,
}

/** What a page that bundles the library has its readers download. */
export async function size(): Promise<Finding> {
  const rows = await Promise.all(
    Object.entries(PROGRAMS).map(async ([program, source]) => {
      const { outputFiles } = await build({
        stdin: { contents: source, resolveDir: ROOT },
        bundle: true,
        minify: true,
        write: false,
        logLevel: 'error',
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        charset: 'utf8',
      })
      const code = outputFiles[0]?.contents ?? new Uint8Array()
      return { program, minified: code.length / 1000, gzipped: gzipSync(code, { level: 9 }).length / 1000 }
    }),
  )
  return {
    sections: [
      {
        title: 'Size of a bundle (esbuild, minified; gzip -9)',
        table: table(
          [
            { heading: 'imports', cell: (row) => row.program, align: 'left' },
            { heading: 'kB', cell: (row) => short(row.minified) },
            { heading: 'kB gzipped', cell: (row) => short(row.gzipped) },
          ],
          rows,
        ),
      },
    ],
    aims: rows
      .filter(({ program }) => program === 'refrain/core + English')
      .map(({ program, gzipped }) => ({ what: `size of ${program}`, value: gzipped, bound: 'at most', aim: 60, unit: 'kB gzipped' })),
    numbers: rows,
  }
}
