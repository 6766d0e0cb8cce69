import { existsSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/**
 * The path of a file in `dist`.
 *
 * @throws Error that says how to make it, for a test that skips itself where nothing is built tests nothing
 */
export function built(file: string): string {
  const path = join(ROOT, 'dist', file)
  if (!existsSync(path)) throw new Error(`dist/${file} is missing: run \`npm run build\` first`)
  return path
}
