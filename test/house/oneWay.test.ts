import { ESLint } from 'eslint'
import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import tseslint from 'typescript-eslint'

// The made-up files are in no project, so the rules that need types are switched off.
const eslint = new ESLint({
  overrideConfig: tseslint.configs.disableTypeChecked as ESLint.Options['overrideConfig'],
})

/** Rule ids that a file with this content would break. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? [])
    .map((message) => message.ruleId ?? message.message)
    .filter((rule) => rule !== '@typescript-eslint/no-unused-vars')
}

const IMPORT = '@typescript-eslint/no-restricted-imports'
const FLOORS = ['text', 'language', 'lexicon', 'rules', 'scorer']

describe('a folder imports only from those left of it', () => {
  const pairs = FLOORS.flatMap((from, i) => FLOORS.map((to, j) => ({ from, to, allowed: j <= i })))

  test.each(pairs.filter(({ from, to }) => from !== to))(
    '$from from $to: allowed $allowed',
    async ({ from, to, allowed }) => {
      expect(
        await broken(`src/${from}/made-up.ts`, `import { a } from '../${to}/b.js'\nexport const c = a`),
      ).toEqual(allowed ? [] : [IMPORT])
      // From a folder inside it, and as a type, it is no different.
      expect(
        await broken(`src/${from}/inner/made-up.ts`, `export type { A } from '../../${to}/b.js'`),
      ).toEqual(allowed ? [] : [IMPORT])
    },
  )

  test.each(FLOORS)('%s looks neither up to what wires it nor out to the command line', async (folder) => {
    for (const target of [
      'moderator',
      'judge',
      'index',
      'core',
      'shared',
      'scores',
      'decide',
      'explain',
      'redact',
      'cli/main',
      'wire/coral',
      'languages/en',
    ]) {
      expect(
        await broken(`src/${folder}/made-up.ts`, `import { a } from '../${target}.js'\nexport const b = a`),
        target,
      ).toEqual([IMPORT])
    }
  })

  test.each(FLOORS)('%s knows the shared vocabulary', async (folder) => {
    for (const line of [
      "import { CATEGORIES } from '../verdict.js'\nexport const c = CATEGORIES",
      "export type { Policy } from '../policy.js'",
      "export type { LanguagePack } from '../lexicon/pack.js'",
    ]) {
      expect(await broken(`src/${folder}/made-up.ts`, line), line).toEqual([])
    }
    expect(
      await broken(`src/${folder}/made-up.ts`, "import { a } from '../policy.js'\nexport const b = a"),
    ).toEqual([IMPORT])
  })

  test.each(FLOORS)('private information stands beside the house, apart from %s', async (folder) => {
    const code = `import { a } from '../${folder}/b.js'\nexport const c = a`
    expect(await broken('src/private-information/made-up.ts', code)).toEqual([IMPORT])
  })

  test('core imports no language, and only languages import the generated words', async () => {
    expect(await broken('src/core.ts', "export { en } from './languages/en.js'")).toEqual([IMPORT])
    expect(await broken('src/moderator.ts', "export { en } from './generated/en.js'")).toEqual([IMPORT])
    expect(await broken('src/text/xx.ts', "export { en } from '../generated/en.js'")).toEqual([IMPORT])
    expect(await broken('src/languages/xx.ts', "export { en } from '../generated/en.js'")).toEqual([])
    expect(await broken('src/index.ts', "export { en } from './languages/en.js'")).toEqual([])
  })
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
    for (const name of [
      'node:fs',
      'node:test',
      ...builtinModules.filter((module) => !module.startsWith('_')),
    ]) {
      expect(await broken(file, `export * as host from '${name}'`), name).toEqual([IMPORT])
    }
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
      "import { readFileSync } from 'node:fs'\nexport const a = [readFileSync, Date.now(), process.argv, Math.random()]"
    expect(await broken('src/cli/made-up.ts', code)).toEqual([])
  })
})

test('only named exports', async () => {
  expect(await broken('src/text/made-up.ts', 'export default 1')).toEqual(['no-restricted-syntax'])
})
