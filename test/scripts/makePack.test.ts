import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../package/install.js'

const ROOT = join(import.meta.dirname, '../..')

test('a pack is made in a fresh clone, where nothing is built yet, and nothing else is printed', () => {
  // Inside the package, so that its modules are found.
  mkdirSync(join(ROOT, '.tmp'), { recursive: true })
  const clone = mkdtempSync(join(ROOT, '.tmp/clone-'))
  onTestFinished(() => {
    rmSync(clone, { recursive: true })
  })
  for (const name of ['package.json', 'tsconfig.json', 'src', 'scripts', 'bench/output', 'wordlists']) {
    cpSync(join(ROOT, name), join(clone, name), { recursive: true, filter: (path) => path !== join(ROOT, 'src/generated') })
  }
  mkdirSync(join(clone, 'my-words/ml-Latn'), { recursive: true })
  writeFileSync(join(clone, 'my-words/ml-Latn/words.txt'), '== personal/insult, severity=mild\n|kozhuppan|\n')
  const { status, stdout, stderr } = run(clone, 'npm', ['run', '--silent', 'make-pack', '--', 'my-words/ml-Latn'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toMatchObject({ tag: 'ml-Latn', script: 'Latn' })
})
