import { join } from 'node:path'
import ts from 'typescript'

const DIST = join(import.meta.dirname, '../../dist/')

/**
 * All exported declarations without comments, entry by entry, each once; then those that they mention and no
 * entry exports, for they are part of the contract too.
 *
 * @param entries each with its declaration file
 */
export function publicInterface(entries: readonly (readonly [specifier: string, file: string])[]): string {
  const declarations = new Declarations(entries.map(([, file]) => file))
  return [
    '# The public interface\n',
    'Written by `npx vitest run test/types -u` after a build. A change here is a change of the contract.\n',
    ...entries.map(([specifier, file]) => declarations.sectionOf(specifier, file)),
    declarations.mentioned(),
  ].join('\n')
}

/** What the declaration files of a package declare, as the compiler reads them. */
class Declarations {
  readonly #program: ts.Program
  readonly #checker: ts.TypeChecker
  readonly #printer = ts.createPrinter({ removeComments: true })
  /** The entry that a symbol was printed under. */
  readonly #home = new Map<ts.Symbol, string>()

  constructor(files: readonly string[]) {
    this.#program = ts.createProgram(files, {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
    })
    this.#checker = this.#program.getTypeChecker()
  }

  /** What an entry exports: in full what none before it did, of the rest the names. */
  sectionOf(specifier: string, file: string): string {
    const here: string[] = []
    const elsewhere = new Map<string, string[]>()
    for (const name of this.#exportsOf(file)) {
      const symbol = this.#resolved(name)!
      const known = this.#home.get(symbol)
      if (known !== undefined) {
        elsewhere.set(known, [...(elsewhere.get(known) ?? []), name.name])
        continue
      }
      this.#home.set(symbol, specifier)
      here.push(...(name.name === symbol.name ? [] : [`// exported as ${name.name}`]), ...this.#print(symbol))
    }
    const shared = [...elsewhere].map(
      ([known, names]) => `As in \`${known}\`: ${names.map((name) => `\`${name}\``).join(', ')}.\n`,
    )
    return [`## ${specifier}\n`, ...shared, ...(here.length > 0 ? [code(here)] : [])].join('\n')
  }

  /** What the sections mention, and none of them has. */
  mentioned(): string {
    const mentioned = new Set<ts.Symbol>()
    const visit = (node: ts.Node): void => {
      const symbol = ts.isIdentifier(node) ? this.#resolved(this.#checker.getSymbolAtLocation(node)) : undefined
      if (symbol && !this.#home.has(symbol) && !mentioned.has(symbol) && symbol.declarations?.some(isOurs)) {
        mentioned.add(symbol)
        symbol.declarations.forEach(visit)
      }
      node.forEachChild(visit)
    }
    for (const symbol of this.#home.keys()) symbol.declarations?.forEach(visit)
    return ['## Mentioned, not exported\n', code([...mentioned].sort(byName).flatMap((symbol) => this.#print(symbol)))].join('\n')
  }

  #exportsOf(file: string): ts.Symbol[] {
    const source = this.#program.getSourceFile(file)
    const module = source && this.#checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${file} exports nothing`)
    return this.#checker.getExportsOfModule(module).sort(byName)
  }

  #resolved(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol
  }

  #print(symbol: ts.Symbol): string[] {
    return (symbol.declarations ?? []).map((declaration) => {
      const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
      return this.#printer
        .printNode(ts.EmitHint.Unspecified, node, declaration.getSourceFile())
        .replace(/^(export )?declare /, '')
    })
  }
}

function code(declarations: readonly string[]): string {
  return '```ts\n' + declarations.join('\n\n') + '\n```\n'
}

function byName(one: ts.Symbol, other: ts.Symbol): number {
  return one.name < other.name ? -1 : 1
}

/** Whether a declaration stands in a file of the package, and not inside another one. */
function isOurs(declaration: ts.Declaration): boolean {
  const isTopLevel = ts.isSourceFile(declaration.parent) || ts.isVariableDeclaration(declaration)
  return isTopLevel && declaration.getSourceFile().fileName.startsWith(DIST)
}
