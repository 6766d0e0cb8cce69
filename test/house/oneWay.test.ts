import { ESLint } from 'eslint'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import tseslint from 'typescript-eslint'

const ROOT = join(import.meta.dirname, '../..')

// The made-up files are in no project, so the rules that need types are switched off.
const eslint = new ESLint({
  overrideConfig: tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig'],
})

/** Rule ids that a file with this content would break, with their lines. */
async function complaints(filePath: string, code: string): Promise<{ rule: string; line: number }[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? [])
    .map(({ ruleId, message, line }) => ({ rule: ruleId ?? message, line }))
    .filter(({ rule }) => rule !== '@typescript-eslint/no-unused-vars')
}

const broken = async (filePath: string, code: string) => (await complaints(filePath, code)).map(({ rule }) => rule)

/** The specifiers that a file may not import, of those given. */
async function refused(filePath: string, specifiers: readonly string[]): Promise<string[]> {
  const lines = specifiers.map((specifier, at) => `import * as a${at} from '${specifier}'`)
  const found = await complaints(filePath, lines.join('\n'))
  expect(found.filter(({ rule }) => rule !== IMPORT)).toEqual([])
  return found.map(({ line }) => specifiers[line - 1]!)
}

/** How a file at the top of `src` imports another. */
const specifier = (file: string) => `./${file.replace(/\.ts$/, '.js')}`

const IMPORT = 'house/one-way'

/** All that stands at the top of `src`, but for what the build writes. */
const ROOMS = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter(({ name }) => name !== 'generated')
const FOLDERS = ROOMS.filter((room) => room.isDirectory()).map(({ name }) => name)
const FILES = ROOMS.filter((room) => room.isFile()).map(({ name }) => name)

/** Folders in the order of the table in CONTRIBUTING.md, which says that each imports only from those above it. */
const ORDER = [...readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').matchAll(/^\| `src\/([a-z-]+)\/`/gmu)].map(([, name]) => name!)

/** The only files at the top of `src` that are made of what stands outside. */
const ENTRIES_OF_WIRE = ['perspective.ts', 'coral.ts', 'fetch.ts', 'html.ts']

describe('whatever stands in src has a place', () => {
  test.each([...FILES.map((file) => `src/${file}`), ...FOLDERS.map((folder) => `src/${folder}/made-up.ts`)])('%s', async (file) => {
    expect(await broken(file, 'export const a = 1')).toEqual([])
    if (!file.startsWith('src/cli/')) expect(await refused(file, ['node:fs', 'left-pad', '../package.json'])).toHaveLength(3)
  })

  test('a new room has none until somebody says where', async () => {
    expect(await broken('src/attic.ts', 'export const a = 1')).toEqual([IMPORT])
    expect(await broken('src/attic/made-up.ts', 'export const a = 1')).toEqual([IMPORT])
  })
})

describe('a folder imports only from those above it', () => {
  test('the table of CONTRIBUTING.md has all of them', () => {
    expect(ORDER).toEqual(expect.arrayContaining(FOLDERS.filter((folder) => folder !== 'languages')))
  })

  const pairs = ORDER.flatMap((from, i) => ORDER.slice(i + 1).map((to) => [from, to] as const))
  test.each(pairs)('%s not from %s', async (from, to) => {
    expect(await refused(`src/${from}/made-up.ts`, [`../${to}/b.js`])).toHaveLength(1)
    // From a folder inside it, and as a type, it is no different.
    expect(await broken(`src/${from}/inner/made-up.ts`, `export type { A } from '../../${to}/b.js'`)).toEqual([IMPORT])
  })

  const house = ORDER.slice(0, ORDER.indexOf('private-information'))
  test.each(house.flatMap((from, i) => house.slice(0, i).map((to) => [from, to] as const)))('%s from %s', async (from, to) => {
    expect(await refused(`src/${from}/inner/made-up.ts`, [`../../${to}/b.js`, '../sibling.js'])).toEqual([])
  })

  test.each(house)('private information stands beside the house, apart from %s', async (folder) => {
    expect(await refused('src/private-information/made-up.ts', [`../${folder}/b.js`])).toHaveLength(1)
    expect(await refused(`src/${folder}/made-up.ts`, ['../private-information/gate.js'])).toHaveLength(1)
  })
})

describe('what wires the house is above it', () => {
  const VOCABULARY = ['verdict.ts', 'category.ts', 'siteRule.ts']

  test.each(ORDER.slice(0, ORDER.indexOf('wire')))('%s imports no file at the top of src but the shared vocabulary', async (folder) => {
    const files = FILES.filter((file) => !VOCABULARY.includes(file)).map((file) => `.${specifier(file)}`)
    expect(await refused(`src/${folder}/made-up.ts`, files)).toEqual(files)
    expect(await refused(`src/${folder}/made-up.ts`, ['../languages/en.js', '../generated/en.js'])).toHaveLength(2)
    expect(await broken(`src/${folder}/made-up.ts`, "export { A } from '../verdict.js'")).toEqual([])
  })

  test.each(ORDER.slice(0, ORDER.indexOf('private-information')))('%s knows the shape of a policy and a pack, and no more', async (folder) => {
    for (const path of folder === 'lexicon' ? ['../policy.js'] : ['../policy.js', '../lexicon/pack.js']) {
      expect(await broken(`src/${folder}/made-up.ts`, `export type { A } from '${path}'`), path).toEqual([])
      const isLeft = path.includes('lexicon') && ORDER.indexOf('lexicon') < ORDER.indexOf(folder)
      expect(await refused(`src/${folder}/made-up.ts`, [path]), path).toHaveLength(isLeft ? 0 : 1)
    }
  })

  test.each(FILES)('src/%s imports nothing from outside', async (file) => {
    const outside = ENTRIES_OF_WIRE.includes(file) ? ['cli/main.ts'] : ['cli/main.ts', 'wire/coral.ts', ...ENTRIES_OF_WIRE]
    expect(await refused(`src/${file}`, outside.map((path) => specifier(path)))).toHaveLength(outside.length)
  })

  test('no file at the top of src reaches core from below, and core reaches no language or part', async () => {
    const below = FILES.filter((file) => !['index.ts', 'core.ts', 'shared.ts', 'moderator.ts'].includes(file))
    for (const file of below) expect(await refused(`src/${file}`, ['./moderator.js', './index.js', './core.js']), file).toHaveLength(3)
    const parts = ['./languages/en.js', './languages/all.js', './generated/en.js', './identify.js', './scorer.js', './private-information.js']
    for (const file of ['core.ts', 'shared.ts', 'moderator.ts', ...below]) {
      const others = parts.filter((part) => part !== specifier(file))
      expect(await refused(`src/${file}`, others), file).toEqual(others)
    }
    expect(await broken('src/parts.ts', "export type { A } from './private-information/part.js'")).toEqual([])
    expect(await refused('src/parts.ts', ['./private-information/part.js', './scorer/part.js'])).toHaveLength(2)
  })

  test('only languages import the generated words', async () => {
    expect(await refused('src/languages/xx.ts', ['../generated/en.js'])).toEqual([])
    expect(await refused('src/index.ts', ['./languages/en.js'])).toEqual([])
    expect(await refused('src/wire/xx.ts', ['../generated/en.js', '../languages/en.js'])).toHaveLength(2)
  })
})

test.each([
  "import '../wire/coral.js'",
  "import { type A } from '../wire/coral.js'",
  "export * from '../wire/coral.js'",
  "export { a } from '../wire/coral.js'",
  "export const a = await import('../wire/coral.js')",
  "export const a = await import('node:fs')",
  "export const a = await import('./sibling.js')",
  'export const a = (name: string): Promise<unknown> => import(name)',
  "export type A = import('../wire/coral.js').A",
  "export type A = typeof import('node:fs')",
  "import coral = require('../wire/coral.js')",
])('every way to import is watched: %s', async (code) => {
  expect(await broken('src/text/made-up.ts', code)).toContain(IMPORT)
})

describe('outside src/cli nothing of the host', () => {
  const files = [
    'src/moderator.ts',
    'src/core.ts',
    'src/languages/xx.ts',
    'src/wire/xx.ts',
    'src/text/xx.ts',
    'src/scorer/xx.ts',
  ]

  test.each(files)('%s', async (file) => {
    const modules = ['node:fs', 'node:test', ...builtinModules.filter((module) => !module.startsWith('_'))]
    expect(await refused(file, modules)).toEqual(modules)
    for (const expression of [
      'Date.now()',
      'new Date()',
      "fetch('')",
      'process.env',
      'console.log()',
      'globalThis.a',
      'setTimeout(() => 1, 1)',
    ]) {
      expect(await broken(file, `export const a: unknown = ${expression}`), expression).toContain(
        'no-restricted-globals',
      )
    }
    for (const expression of ['Math.random()', "'A'.toLocaleLowerCase()", "'A'.localeCompare('B')"]) {
      expect(await broken(file, `export const a: unknown = ${expression}`), expression).toEqual([
        'no-restricted-properties',
      ])
    }
  })

  test('the command line may', async () => {
    const code =
      "import { readFileSync } from 'node:fs'\nexport const a = [readFileSync, Date.now(), process.argv, Math.random(), import('./serve.js')]"
    expect(await broken('src/cli/made-up.ts', code)).toEqual([])
  })
})

test('only named exports', async () => {
  expect(await broken('src/text/made-up.ts', 'export default 1')).toEqual(['no-restricted-syntax'])
})
