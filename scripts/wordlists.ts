import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readLanguage, type Language } from './lists/language.js'
import { Problems } from './lists/problems.js'
import { readInnocentWords } from './lists/words.js'

/** The folder of names, places and sentences that must never be held; every other folder is a language. */
const INNOCENT = 'innocent'

/**
 * Reads every language in the folder of the word lists.
 *
 * @throws {ListError} that tells everything that is wrong in any of them
 */
export function readLanguages(folder: string): Language[] {
  const problems = new Problems()
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== INNOCENT)
    .map((entry) => readLanguage(join(folder, entry.name), problems))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1))
  problems.throwIfAny()
  return languages
}

/** The words that no misspelling of a listed word may be taken for: an English dictionary and `innocent/`. */
export function readDictionary(folder: string): string[] {
  const innocent = join(folder, INNOCENT)
  const own = readdirSync(innocent)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(innocent, name))
    .flatMap((file) => readInnocentWords(readFileSync(file, 'utf8'), file))
  const english = createRequire(import.meta.url).resolve('an-array-of-english-words')
  return [...(JSON.parse(readFileSync(english, 'utf8')) as string[]), ...own]
}
