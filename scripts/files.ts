import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file unless it says the same already, so that watchers and build caches stay quiet. */
export function writeIfChanged(file: string, content: string): void {
  if (readIfPresent(file) === content) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** The content of a file, or undefined when there is none. */
export function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
