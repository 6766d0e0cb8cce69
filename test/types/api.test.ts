import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { built } from '../support/built.js'

const ROOT = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, unknown>
  dependencies?: Record<string, string>
}

/** Entry → its declaration file, for the format that `condition` names. */
function entries(extension: '.d.ts' | '.d.cts'): [specifier: string, file: string][] {
  return Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => [
      path.replace(/^\./, 'refrain'),
      built((path === '.' ? 'index' : path) + extension),
    ])
}

/**
 * All exported declarations without comments, entry by entry, each once; then those that they mention and no
 * entry exports, for they are part of the contract too.
 */
function publicInterface(extension: '.d.ts' | '.d.cts'): string {
  const files = entries(extension)
  const program = ts.createProgram(
    files.map(([, file]) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    },
  )
  const checker = program.getTypeChecker()
  const printer = ts.createPrinter({ removeComments: true })
  const home = new Map<ts.Symbol, string>()
  const print = (symbol: ts.Symbol): string[] =>
    (symbol.declarations ?? []).map((declaration) => {
      const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
      return printer
        .printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
        .replace(/^(export )?declare /, '')
    })

  const sections = files.map(([specifier, file]) => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${file} exports nothing`)
    const here: string[] = []
    const elsewhere = new Map<string, string[]>()
    for (const name of checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const symbol = resolved(checker, name)!
      const known = home.get(symbol)
      if (known !== undefined) {
        elsewhere.set(known, [...(elsewhere.get(known) ?? []), name.name])
        continue
      }
      home.set(symbol, specifier)
      here.push(...(name.name === symbol.name ? [] : [`// exported as ${name.name}`]), ...print(symbol))
    }
    const shared = [...elsewhere].map(
      ([known, names]) => `As in \`${known}\`: ${names.map((name) => `\`${name}\``).join(', ')}.\n`,
    )
    const own = here.length > 0 ? ['```ts\n' + here.join('\n\n') + '\n```\n'] : []
    return [`## ${specifier}\n`, ...shared, ...own].join('\n')
  })

  const mentioned = new Set<ts.Symbol>()
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) ? resolved(checker, checker.getSymbolAtLocation(node)) : undefined
    const isOurs = symbol?.declarations?.some(
      (declaration) => isTopLevel(declaration) && isOfDist(declaration),
    )
    if (symbol && isOurs && !home.has(symbol) && !mentioned.has(symbol)) {
      mentioned.add(symbol)
      symbol.declarations?.forEach(visit)
    }
    node.forEachChild(visit)
  }
  for (const symbol of home.keys()) symbol.declarations?.forEach(visit)
  const hidden = [...mentioned].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(print)
  sections.push(['## Mentioned, not exported\n', '```ts\n' + hidden.join('\n\n') + '\n```\n'].join('\n'))
  return [
    '# The public interface\n',
    'Written by `npx vitest run test/types -u` after a build. A change here is a change of the contract.\n',
    ...sections,
  ].join('\n')
}

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isSourceFile(declaration.parent) || ts.isVariableDeclaration(declaration)
}

function isOfDist(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(join(ROOT, 'dist/'))
}

test('the public interface is as reviewed', async () => {
  await expect(publicInterface('.d.ts')).toMatchFileSnapshot('api.md')
})

test('CommonJS declares the same', () => {
  expect(publicInterface('.d.cts')).toBe(publicInterface('.d.ts'))
})

test('no declaration needs a package that is not a dependency', () => {
  const { dependencies = {} } = manifest
  const program = ts.createProgram(
    entries('.d.ts').map(([, file]) => file),
    {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    },
  )
  const imported = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes('/dist/') && !fileName.includes('/node_modules/'))
    .flatMap(({ text }) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName))
    .filter((name) => !name.startsWith('.'))
  expect(imported.filter((name) => !(name in dependencies))).toEqual([])
})
