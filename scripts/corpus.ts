import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { packCorpus, type CorpusList } from '../src/cli/corpus.js'
import { readLines } from './lists/lines.js'

/** What `refrain lint` sweeps a site's words over. It ships beside `cli.js`. */
const CORPUS = 'src/generated/corpus.txt.gz'

/** Every list of a folder of innocents; one entry a line, as `wordlists/README.md` has it. */
function innocents(folder: string): CorpusList[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const file = join(folder, name)
      const entries = readLines(readFileSync(file, 'utf8'), file).map((line) => line.text)
      return { name: basename(name, '.txt'), isDictionary: false, entries: [...new Set(entries)].sort() }
    })
}

function dictionary(): CorpusList {
  const file = createRequire(import.meta.url).resolve('an-array-of-english-words')
  const entries = JSON.parse(readFileSync(file, 'utf8')) as string[]
  return { name: 'English words', isDictionary: true, entries: entries.sort() }
}

mkdirSync(dirname(CORPUS), { recursive: true })
writeFileSync(CORPUS, packCorpus([dictionary(), ...innocents('wordlists/innocent')]))
