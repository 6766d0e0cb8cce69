import { readFileSync } from 'node:fs'

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** One page an entry; the packs of all languages are alike, so one stands for all. */
const names = Object.keys(exports)
  .filter((path) => !path.endsWith('.json') && !/languages\/(?!en$)/.test(path))
  .map((path) => (path === '.' ? 'index' : path.slice('./'.length)))

/** `npm run api` writes docs/api from the docstrings; a test says when it is out of date. */
export default {
  name: 'refrain',
  entryPoints: names.map((name) => `src/${name}.ts`),
  tsconfig: 'tsconfig.library.json',
  plugin: ['typedoc-plugin-markdown'],
  out: 'docs/api',
  readme: 'none',
  disableSources: true,
  excludeExternals: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  outputFileStrategy: 'modules',
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  // The inside of a compiled pack is between the build and createModerator; what a scorer is given, between the parts.
  intentionallyNotExported: ['Chunks', 'Hit', 'ByteReader', 'Calibration', 'CommonGroup', 'ExceptionGroup', 'Grammar', 'Messages', 'Inflection', 'Script', 'TermGroup'],
  treatWarningsAsErrors: true,
}
