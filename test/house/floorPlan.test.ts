import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { allows, FLOOR_PLAN, HOUSE, roomOf, targetOf, VOCABULARY } from '../../eslint.house.js'

const SRC = join(import.meta.dirname, '../../src')

interface Import {
  readonly target: string
  readonly isType: boolean
}

/** Every way in which a file names another: as the linter's rule sees them. */
function importsOf(file: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, isType: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) found.push({ target: targetOf(specifier.text, file), isType })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

function importsOfRoom(room: string): Import[] {
  const path = join(SRC, room)
  if (statSync(path).isFile()) return importsOf(path)
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const own = files.filter((file) => roomOf(`${room}/${file.replaceAll('\\', '/')}`) === room)
  return own.flatMap((file) => importsOf(join(path, file)))
}

/** The order of the house and its vocabulary are permitted as a whole: a room may need what it has not needed yet. */
function isOfTheHouse(room: string, entry: string): boolean {
  const speaks = VOCABULARY.every((word) => FLOOR_PLAN[room]!.includes(word))
  return (speaks && VOCABULARY.includes(entry)) || (HOUSE.includes(room.split('/')[0]!) && HOUSE.includes(entry))
}

test.each(Object.keys(FLOOR_PLAN))('%s imports all that it may, and as more than a type where it may', (room) => {
  const imports = importsOfRoom(room)
  const unused = FLOOR_PLAN[room]!.filter((entry) => {
    if (isOfTheHouse(room, entry)) return false
    const isForTypes = entry.startsWith('type ')
    return !imports.some(({ target, isType }) => allows(entry, target, isType) && (isForTypes || !isType))
  })
  expect(unused).toEqual([])
})
