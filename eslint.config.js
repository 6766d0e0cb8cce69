import { builtinModules } from 'node:module'
import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * The house: comment → Reading → Language → Hits → Reasons → Verdict. A folder imports only from those left
 * of it. `verdict.ts`, `policy.ts` (as types) and `lexicon/pack.ts` (as types) are the vocabulary that all share.
 */
const FLOOR_PLAN = ['text', 'language', 'lexicon', 'rules', 'scorer']

/** What stands at the top of `src` and wires or shapes what the folders make: no folder looks up to it. */
const TOP = 'index|core|shared|moderator|judge|comment|notices|scores|decide|explain|say|redact|fingerprint'

/** Folders that use the library as their users do; nothing in it may use them. */
const OUTSIDE = ['wire', 'cli']

/** Names a caller could notice: clock, chance, network, host, its language. None of them outside `src/cli`. */
const HOST_GLOBALS = [
  'Date',
  'performance',
  'crypto',
  'Intl',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'process',
  'Buffer',
  'console',
  'require',
  'module',
  'globalThis',
  'global',
  'window',
  'self',
  'document',
  'navigator',
  'localStorage',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  '__dirname',
  '__filename',
]
const HOST_METHODS = ['toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleString', 'localeCompare']

const nodeBuiltins = {
  regex: `^(node:|(${builtinModules.join('|').replaceAll('/', '\\/')})$)`,
  message: 'Outside src/cli refrain runs in browsers and workers: no Node built-in.',
}
const generatedWords = {
  regex: '/generated/(?!(lookalikes|neighbours|version)\\.js$)',
  message: 'Only src/languages imports what the build makes of the word lists.',
}
/** @param {string[]} folders @param {string} message */
const noImportFrom = (folders, message) => ({ regex: `^(\\.\\./)+(${folders.join('|')})/`, message })

const usersOfTheLibrary = noImportFrom(
  OUTSIDE,
  'Nothing imports the command line or the shapes of other systems.',
)
const upwards = {
  regex: `^(\\.\\./)+(${TOP})\\.js$`,
  message: 'A folder of the house does not look up to what wires it.',
}
const policyValues = {
  regex: '^(\\.\\./)+policy\\.js$',
  allowTypeImports: true,
  message: 'A folder of the house may know the shape of a policy, and no more.',
}
const packs = noImportFrom(['languages'], 'Packs are passed to createModerator: who imports one pays for it.')

/** @param {object[]} patterns */
const restrictImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

/** One configuration per folder: everything to the right of it is out of reach. */
const oneWay = FLOOR_PLAN.map((folder, position) => {
  const right = FLOOR_PLAN.slice(position + 1)
  const patterns = right.map((other) => ({
    ...noImportFrom(
      [other],
      `The house goes one way: ${FLOOR_PLAN.join(' → ')}. src/${folder} comes before src/${other}.`,
    ),
    // What a language pack looks like is agreed on by all.
    regex: other === 'lexicon' ? '^(\\.\\./)+lexicon/(?!pack\\.js$)' : `^(\\.\\./)+${other}/`,
  }))
  return {
    name: `refrain/house/${folder}`,
    files: [`src/${folder}/**/*.ts`],
    rules: restrictImports([
      nodeBuiltins,
      generatedWords,
      usersOfTheLibrary,
      packs,
      upwards,
      policyValues,
      ...patterns,
    ]),
  }
})

/** Exported for `test/house`, which proves that these rules bite. */
export const house = [
  {
    name: 'refrain/house',
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/generated/**'],
    rules: {
      ...restrictImports([nodeBuiltins, generatedWords, usersOfTheLibrary]),
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({
          name,
          message: 'Outside src/cli: no clock, chance, network, host or locale.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same comment gets the same verdict.' },
        ...HOST_METHODS.map((property) => ({ property, message: 'Depends on the locale of the host.' })),
      ],
    },
  },
  ...oneWay,
  {
    name: 'refrain/house/core',
    files: ['src/core.ts', 'src/moderator.ts', 'src/judge.ts'],
    rules: restrictImports([
      nodeBuiltins,
      generatedWords,
      usersOfTheLibrary,
      {
        regex: '/languages/',
        message: 'refrain/core brings no language: packs are passed to createModerator.',
      },
      {
        regex: '/private-information',
        allowTypeImports: true,
        message: 'refrain/core brings no part: they are passed to createModerator.',
      },
    ]),
  },
  {
    name: 'refrain/house/private-information',
    files: ['src/private-information.ts', 'src/private-information/**/*.ts'],
    rules: restrictImports([
      nodeBuiltins,
      usersOfTheLibrary,
      upwards,
      policyValues,
      packs,
      noImportFrom(FLOOR_PLAN, 'The part stands beside the house: a bundle without it pays nothing for it, and the other way round.'),
    ]),
  },
  {
    name: 'refrain/house/languages',
    files: ['src/languages/**/*.ts'],
    rules: restrictImports([nodeBuiltins, usersOfTheLibrary]),
  },
]

export default defineConfig(
  globalIgnores(['dist/', 'playground/dist/', 'coverage/', '.tmp/', 'src/generated/', 'bench/results/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `[...text]` for its code points is what is meant everywhere here.
      '@typescript-eslint/no-misused-spread': 'off',
      // `noUncheckedIndexedAccess` cannot see that an index is inside a typed array: there `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Index loops over text and typed arrays are the plainest way to say what the hot path does.
      '@typescript-eslint/prefer-for-of': 'off',
      // Control characters are part of what this library reads.
      'no-control-regex': 'off',
      'eqeqeq': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Request: 'readonly', Response: 'readonly' } },
  },
  {
    files: ['examples/browser/*.js'],
    languageOptions: { globals: { document: 'readonly', clearTimeout: 'readonly', setTimeout: 'readonly' } },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { require: 'readonly' } } },
  house,
)
