import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packs } from '../../src/generated/packs.js'
import { policyOf } from '../../src/parsePolicy.js'
import { run } from '../package/install.js'
import { built } from '../support/built.js'

/*
 * The documentation is run. In README, CONTRIBUTING and the guides
 *   ```ts              is type-checked and executed; `expression // → value` is an assertion
 *   ```ts continued    goes on from the block before it
 *   ```json output     is what the block before it prints
 *   ```json NAME       is a policy, and a file for the console and code blocks; other text files likewise
 *   ```console         is a terminal: `$ command`, and what it prints; it runs before the code of the same document
 *   ```sh, ```python   is for the reader alone: it needs what is not here, a network or a cluster
 * Blocks begin in the first column: one that is indented, of a list item, say, is refused.
 * After a change of words or weights, `UPDATE_SAMPLES=1 npx vitest run test/house/samples.test.ts` writes what is
 * printed now into the documents; read the difference.
 */

const ROOT = join(import.meta.dirname, '../..')
// Inside the package, so that `import 'refrain'` means this package: its `dist`.
const FOLDER = join(ROOT, '.tmp/samples')

/** The name of a file, perhaps in a folder below. */
const FILE_NAME = /^(?:[\w-]+\/)*[\w-]+\.\w+$/

/**
 * Runs samples one after the other in one process, in which moderators share what is listed: each in its own would index all words anew.
 * Prints of each, in JSON, what it prints, and what it throws.
 */
const RUNNER = `
const ran = []
const write = process.stdout.write
for (const path of process.argv.slice(1)) {
  let stdout = ''
  let thrown = ''
  process.stdout.write = (text) => ((stdout += text), true)
  await import(path).catch((error) => (thrown = error?.stack ?? String(error)))
  ran.push({ stdout, thrown })
}
process.stdout.write = write
console.log(JSON.stringify(ran))
`

interface Block {
  indent: string
  language: string
  info: string
  code: string
  line: number
}

interface Sample {
  document: string
  title: string
  code: string
  output?: string
}

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name}`),
]

function blocksIn(text: string): Block[] {
  return [...text.matchAll(/^([ \t>]*)(`{3,}|~{3,})(\w*) *(.*)\n([\s\S]*?)^[ \t>]*\2$/gm)].map((match) => ({
    indent: match[1]!,
    language: match[3]!,
    info: match[4]!,
    code: match[5]!,
    line: text.slice(0, match.index).split('\n').length,
  }))
}

function blocksOf(document: string): Block[] {
  return blocksIn(readFileSync(join(ROOT, document), 'utf8'))
}

/** `line: kind` of each block that nothing here checks. */
function unchecked(blocks: readonly Block[]): string[] {
  const known = ({ indent, language, info }: Block): boolean =>
    indent === '' &&
    (/^(ts|js|console|sh|python)$/.test(language) ||
      (/^(json|text)$/.test(language) && (info === 'output' || FILE_NAME.test(info))))
  return blocks
    .filter((block) => !known(block))
    .map(({ indent, language, info, line }) => `${line}: ${indent === '' ? '' : 'indented '}${language} ${info}`.trimEnd())
}

function samplesOf(document: string): Sample[] {
  const samples: Sample[] = []
  let before: Block | undefined
  for (const block of blocksOf(document)) {
    const last = samples.at(-1)
    if (/^(ts|js)$/.test(block.language)) {
      if (block.info === 'continued' && last) last.code += block.code
      else samples.push({ document, title: `${document}:${block.line}`, code: block.code })
    } else if (block.info === 'output' && last && before && /^(ts|js)$/.test(before.language)) {
      last.output = block.code
    }
    before = block
  }
  return samples
}

/** `const a = f() // → 1` becomes the statement and an assertion about `a`. */
function withAssertions(code: string): string {
  const lines = code.split('\n').map((line) => {
    const match = /^\s*(?:const (\w+) = )?(.+?)\s*\/\/ → (.+)$/.exec(line)
    if (!match) return line
    const [, name, expression, value] = match
    return name ? `${line}\nsame(${name}, ${value!})` : `same(${expression!}, ${value!})`
  })
  return `import { deepEqual as same } from 'node:assert/strict'\n${lines.join('\n')}`
}

/** What a document shows must be what is printed; or becomes it, when samples are updated. */
function shows(document: string, shown: string, printed: string): void {
  const path = join(ROOT, document)
  if (process.env['UPDATE_SAMPLES'])
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(shown, () => printed),
    )
  else expect(printed).toBe(shown)
}

/** Of each sample, what it prints and throws. */
function runAll(all: readonly Sample[]): { stdout: string; thrown: string }[] {
  const paths = all.map(({ title, code }) => {
    const path = join(FOLDER, `${title.replace(/\W/g, '-')}.mjs`)
    const { outputText } = ts.transpileModule(withAssertions(code), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    writeFileSync(path, outputText)
    return path
  })
  const { status, stdout, stderr } = run(FOLDER, process.execPath, ['--input-type=module', '--eval', RUNNER, ...paths])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as { stdout: string; thrown: string }[]
}

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(join(FOLDER, 'bin'), { recursive: true })
  const cli = JSON.stringify(built('cli.js'))
  const tsx = JSON.stringify(join(ROOT, 'node_modules/.bin/tsx'))
  const makePack = JSON.stringify(join(ROOT, 'scripts/makePack.ts'))
  // What a reader runs in the root of the repository runs here, where it may leave files behind.
  symlinkSync(join(ROOT, 'wordlists'), join(FOLDER, 'wordlists'))
  writeFileSync(
    join(FOLDER, 'bin/npx'),
    `#!/bin/sh\n[ "$1" = refrain ] && shift && exec node ${cli} "$@"\n`,
    { mode: 0o755 },
  )
  writeFileSync(
    join(FOLDER, 'bin/npm'),
    `#!/bin/sh\n[ "$1 $2 $3 $4" = "run --silent make-pack --" ] && shift 4 && exec ${tsx} ${makePack} "$@"\n`,
    { mode: 0o755 },
  )
})
afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
})

const samples = documents.flatMap(samplesOf)

describe('the code in the documentation', () => {
  test('was found', () => {
    expect(samples.map(({ title }) => title.split(':')[0])).toEqual(
      expect.arrayContaining(['README.md', 'docs/guide-developer.md']),
    )
    expect(samples.some(({ code }) => code.includes('// →'))).toBe(true)
  })

  test('compiles', () => {
    const files = samples.map(({ code }, i) => {
      const path = join(FOLDER, `${i}.ts`)
      writeFileSync(path, code)
      return path
    })
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2023.d.ts'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
    })
    const problems = ts.getPreEmitDiagnostics(program).map((problem) => {
      const sample = samples[Number(basename(problem.file?.fileName ?? '').replace('.ts', ''))]
      return `${sample?.title ?? '?'}: ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`
    })
    expect(problems).toEqual([])
  })

  test('is seen wherever it stands', () => {
    const list = '1. Write:\n\n   ```text words.txt\n   |word|\n   ```\n\n~~~\nno kind\n~~~\n\n```ts\n1 // → 1\n```\n'
    expect(unchecked(blocksIn(list))).toEqual(['3: indented text words.txt', '7:'])
  })
})

describe.each(documents)('the files, the terminal and the code in %s', (document) => {
  const blocks = blocksOf(document)
  const named = blocks.filter(
    ({ language, info }) => /^(json|text)$/.test(language) && FILE_NAME.test(info),
  )
  const terminals = blocks.filter(({ language }) => language === 'console')
  beforeAll(() => {
    for (const { info, code } of named) {
      mkdirSync(dirname(join(FOLDER, info)), { recursive: true })
      writeFileSync(join(FOLDER, info), code)
    }
  })

  test.each(named.filter(({ language }) => language === 'json'))(
    '$info, line $line, is a policy',
    ({ code }) => {
      expect(() => policyOf(JSON.parse(code), packs.map(({ tag }) => tag))).not.toThrow()
    },
  )

  // `refrain lint` judges 275,000 words, which takes a busy machine a minute.
  test.each(terminals)('the terminal in line $line shows what happens', { timeout: 300_000 }, ({ code }) => {
    const commands = code
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .map((line) => line.slice(2))
    const printed = commands.map((command) => {
      const { stdout, stderr } = run(FOLDER, 'bash', ['-c', `PATH="$PWD/bin:$PATH"; ${command}`])
      return `$ ${command}\n${stdout}${stderr}`
    })
    shows(document, code, printed.join(''))
  })

  const own = samples.filter((sample) => sample.document === document)
  let ran: { stdout: string; thrown: string }[] | undefined
  /** Behind the terminals, whose files samples may read. */
  function ranOf(index: number): { stdout: string; thrown: string } {
    ran ??= runAll(own)
    return ran[index]!
  }

  test.each(own.map((sample, index) => ({ ...sample, index })))('$title runs', { timeout: 120_000 }, ({ output, index }) => {
    const { stdout, thrown } = ranOf(index)
    expect(thrown).toBe('')
    if (output !== undefined) shows(document, output, stdout)
  })

  test('every block is of a kind that is checked', () => {
    expect(unchecked(blocks)).toEqual([])
  })
})
