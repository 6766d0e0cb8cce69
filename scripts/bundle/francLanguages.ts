import type { Plugin } from 'esbuild'
import { data } from 'franc/data.js'
import { ANSWERS } from '../../src/language/answers.js'

/** Leaves out of the bundle what franc knows of languages that refrain does not ask for: nine tenths of it. */
export const francLanguages: Plugin = {
  name: 'franc-languages',
  setup(build) {
    build.onLoad({ filter: /[\\/]franc[\\/]data\.js$/ }, () => ({
      contents: `export const data = ${JSON.stringify(neededData())}`,
    }))
  },
}

function neededData(): Record<string, Record<string, string>> {
  const codes = new Set(Object.values(ANSWERS).flatMap((answers) => Object.keys(answers)))
  return Object.fromEntries(
    Object.entries(data).map(([script, languages]) => [
      script,
      Object.fromEntries(Object.entries(languages).filter(([code]) => codes.has(code))),
    ]),
  )
}
