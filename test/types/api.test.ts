import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { built } from '../support/built.js'
import { publicInterface } from './publicInterface.js'

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

test('the public interface is as reviewed', async () => {
  await expect(publicInterface(entries('.d.ts'))).toMatchFileSnapshot('api.md')
})

test('CommonJS declares the same', () => {
  expect(publicInterface(entries('.d.cts'))).toBe(publicInterface(entries('.d.ts')))
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
