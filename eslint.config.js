import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { housePlugin } from './eslint.house.js'

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

/** Rules about which room may know what; `test/house` proves that they bite. */
const house = [
  {
    name: 'refrain/house',
    files: ['src/**/*.ts'],
    plugins: { house: housePlugin },
    rules: { 'house/one-way': 'error' },
  },
  {
    name: 'refrain/house/host',
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
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
