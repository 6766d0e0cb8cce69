import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Language } from './lists/language.js'

const PROCESS = fileURLToPath(new URL('packProcess.ts', import.meta.url))

/**
 * Compiles the packs of languages in as many processes as there are cores, for that is what takes the time.
 *
 * @returns the modules of their packs, in the order of the languages
 * @throws Error for a process that ends before it is done; what it has to say of that it prints
 */
export async function packModules(languages: readonly Language[]): Promise<string[]> {
  const modules: string[] = []
  const waiting = [...languages.keys()]
  const compileNext = async () => {
    const compiler = fork(PROCESS, { serialization: 'advanced' })
    const ended = once(compiler, 'exit').then(([code]) => {
      throw new Error(`${PROCESS} ended with exit code ${code} before the packs were compiled`)
    })
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      compiler.send(languages[at]!)
      const [module] = (await Promise.race([once(compiler, 'message'), ended])) as [string]
      modules[at] = module
    }
    ended.catch(() => {})
    compiler.disconnect()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), languages.length) }, compileNext))
  return modules
}
