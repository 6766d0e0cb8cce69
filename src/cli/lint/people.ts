import type { CorpusList } from '../corpus.js'
import type { PolicyFile } from '../policyFile.js'
import type { Finding } from './finding.js'

/** A single word without a capital, in a script that has some. */
const SMALL_WORD = /^\p{Ll}+$/u

/** People whose name is an ordinary word, as far as a dictionary of the corpus tells. */
export function checkPeople({ policy: { people = [] } }: PolicyFile, corpus: readonly CorpusList[]): Finding[] {
  if (!people.some((name) => SMALL_WORD.test(name))) return []
  const words = new Set(corpus.filter(({ isDictionary }) => isDictionary).flatMap(({ entries }) => entries))
  return people.flatMap((name, i) => {
    if (!SMALL_WORD.test(name) || !words.has(name)) return []
    const message = `"${name}" is an ordinary word in small letters: if it is somebody's name, write it with a capital`
    return [{ severity: 'warning', path: `people[${i}]`, message }]
  })
}
