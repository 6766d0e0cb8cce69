import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Everything of ours that may import from `src`; what users import is an entry of the package. */
const FOLDERS = ['src', 'test', 'scripts', 'bench']

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, unknown> }
const ENTRIES = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json'))
  .map((path) => join(ROOT, 'src', path === '.' ? 'index.ts' : `${path}.ts`))

interface Module {
  readonly source: ts.SourceFile
  /** Names that it gives out, and whether they are types. */
  readonly exported: ReadonlyMap<string, boolean>
  /** By file, the names that it takes from others; `*` for all. */
  readonly imported: readonly (readonly [file: string, name: string])[]
}

function read(file: string): Module {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)
  const exported = new Map<string, boolean>()
  const imported: [string, string][] = []
  const take = (specifier: ts.Node | undefined, names: readonly string[]): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return
    const from = resolve(dirname(file), specifier.text.replace(/\.js$/, '.ts'))
    for (const name of names) imported.push([from, name])
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, namesOf(node.importClause?.namedBindings))
    else if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, namesOf(node.exportClause))
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0], ['*'])
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(node.argument.literal, ['*'])
    ts.forEachChild(node, visit)
  }
  visit(source)
  for (const statement of source.statements) {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (isExported !== true) continue
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
    for (const name of declaredBy(statement)) exported.set(name, isType && exported.get(name) !== false)
  }
  return { source, exported, imported }
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (bindings === undefined || !('elements' in bindings)) return ['*']
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
}

function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node }
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : []
}

/** How often a name stands in a file: once where it is declared, and wherever it is used. */
function countOf(name: string, node: ts.Node): number {
  let count = ts.isIdentifier(node) && node.text === name ? 1 : 0
  ts.forEachChild(node, (child) => {
    count += countOf(name, child)
  })
  return count
}

test('what src exports is used elsewhere, or a type that something exported is made of', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules') && !file.startsWith('generated'))
      .map((file) => join(ROOT, folder, file)))
  const modules = new Map(files.map((file) => [file, read(file)]))
  const used = new Set([...modules.values()].flatMap(({ imported }) => imported.map(([file, name]) => `${file} ${name}`)))
  const unused = [...modules].flatMap(([file, { source, exported }]) => {
    if (!file.startsWith(join(ROOT, 'src/')) || ENTRIES.includes(file) || used.has(`${file} *`)) return []
    return [...exported]
      .filter(([name, isType]) => !used.has(`${file} ${name}`) && (!isType || countOf(name, source) === 1))
      .map(([name]) => `${file.slice(ROOT.length + 1)}: ${name}`)
  })
  expect(unused, 'take "export" away, or all of it').toEqual([])
})
