import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, run } from '../package/install.js'

/** Pages of a folder by path, with their text. */
function pagesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

test('docs/api is what the docstrings say now: else run `npm run api`', () => {
  const out = mkdtempSync(join(tmpdir(), 'refrain-api-'))
  try {
    const { status, stdout, stderr } = run(ROOT, process.execPath, ['node_modules/typedoc/bin/typedoc', '--out', out])
    expect({ status, says: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, says: '' })
    expect(pagesIn(join(ROOT, 'docs/api'))).toEqual(pagesIn(out))
  } finally {
    rmSync(out, { recursive: true })
  }
}, 180_000)
