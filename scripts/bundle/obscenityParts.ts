import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/** What refrain uses of obscenity, by the file of its `dist` that has it. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'pattern/Pattern.js': ['parseRawPattern'],
  'pattern/Nodes.js': ['SyntaxKind'],
  'pattern/ParserError.js': ['ParserError'],
  'censor/TextCensor.js': ['TextCensor'],
  'censor/BuiltinStrategies.js': ['asteriskCensorStrategy', 'keepStartCensorStrategy'],
}

/**
 * Bundles these parts of obscenity and nothing else. Imported whole it costs every user 16 KB gzipped and
 * most of the time to load refrain, because it comes as one CommonJS module with its own English list.
 */
export const obscenityParts: Plugin = {
  name: 'obscenity-parts',
  setup(build) {
    const folder = dirname(createRequire(import.meta.url).resolve('obscenity'))
    build.onResolve({ filter: /^obscenity$/ }, () => ({ path: 'obscenity', namespace: 'obscenity-parts' }))
    build.onLoad({ filter: /.*/, namespace: 'obscenity-parts' }, () => ({
      contents: Object.entries(PARTS)
        .map(([file, names]) => `export { ${names.join(', ')} } from './${file}'`)
        .join('\n'),
      resolveDir: folder,
    }))
  },
}
