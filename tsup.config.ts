import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { francLanguages } from './scripts/bundle/francLanguages.js'
import { licences } from './scripts/bundle/licences.js'
import { nodeBuiltins } from './scripts/bundle/nodeBuiltins.js'
import { obscenityParts } from './scripts/bundle/obscenityParts.js'

/*
 * Three passes over one source: ES modules (with the command line, so that it shares its chunks with the
 * library), CommonJS, and the declarations of both.
 *
 * Not minified: who bundles refrain minifies it anyway, and a readable `dist` is what one debugs and
 * reviews in `node_modules`.
 */

// Here and not by tsup's `clean`, for the passes run at the same time.
rmSync('dist', { recursive: true, force: true })

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }

/** `./languages/en` of `exports` is built from `src/languages/en.ts`: an entry is listed in one place. */
const entry = Object.fromEntries(
  Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => (path === '.' ? 'index' : path.slice('./'.length)))
    .map((name) => [name, `src/${name}.ts`]),
)

const common: Options = {
  platform: 'node',
  target: ['node20', 'es2022'],
  // Without it CommonJS would copy shared modules into every entry, and their classes would differ.
  splitting: true,
  removeNodeProtocol: false,
  // Half the size to read for most languages: else each of their letters is written as six.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
    // What is written as ES modules can be cut to what is used; some packages' other form hides its parts from esbuild.
    options.mainFields = ['module', 'main']
  },
  outDir: 'dist',
}

export default defineConfig([
  {
    ...common,
    name: 'esm',
    format: 'esm',
    entry: { ...entry, cli: 'src/cli/main.ts' },
    esbuildPlugins: [obscenityParts, francLanguages, nodeBuiltins, licences('dist/LICENSES.txt', ['an-array-of-english-words'])],
    onSuccess: () => {
      for (const data of ['policy.schema.json', 'corpus.txt.gz']) copyFileSync(`src/generated/${data}`, `dist/${data}`)
      return Promise.resolve()
    },
  },
  { ...common, name: 'cjs', format: 'cjs', entry, esbuildPlugins: [obscenityParts, francLanguages] },
  { ...common, name: 'types', format: ['esm', 'cjs'], entry, dts: { only: true } },
])
