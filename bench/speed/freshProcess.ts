import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ROOT } from './contenders.js'

const run = promisify(execFile)

/** How a program loads modules. */
export type Format = 'esm' | 'cjs'

/** What a program needs: the default policy with all that ships, or the core with English. */
export type Entry = 'refrain' | 'refrain/core + English'

/** Expression that creates a moderator from what `load` gives, per entry. */
const CREATE: Readonly<Record<Entry, (load: (file: string) => string) => string>> = {
  refrain: (load) => `(${load('index')}).createModerator()`,
  'refrain/core + English': (load) => `(${load('core')}).createModerator({}, { packs: [(${load('languages/en')}).en] })`,
}

/**
 * Runs a script in a process of its own, as a user's would: the built library, no tsx.
 * @param script gets `create()`, which loads the library and makes a moderator; prints one number
 */
export async function inFreshProcess(format: Format, entry: Entry, script: string): Promise<number> {
  const file = (name: string): string => join(ROOT, 'dist', `${name}.${format === 'esm' ? 'js' : 'cjs'}`)
  const load = (name: string): string =>
    format === 'esm'
      ? `await import(${JSON.stringify(pathToFileURL(file(name)).href)})`
      : `require(${JSON.stringify(file(name))})`
  const source = `const create = async () => ${CREATE[entry](load)};\n(async () => { ${script} })()`
  const flags = format === 'esm' ? ['--input-type=module'] : ['--input-type=commonjs']
  const { stdout } = await run(process.execPath, ['--expose-gc', ...flags, '-e', source], { cwd: ROOT })
  return Number(stdout)
}
