import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { formsOf } from '../src/lexicon/forms/speller.js'
import { readIfPresent } from './files.js'
import { readInflections } from './lists/inflections.js'
import { readLanguage, type Language } from './lists/language.js'
import { inOrder } from './lists/order.js'
import { Problems } from './lists/problems.js'
import { readInnocentWords } from './lists/words.js'

/** The folder of names, places and sentences that must never be held. */
const INNOCENT = 'innocent'

/** Folders that are no language: `private` has the words around private information, of all of them. */
const NO_LANGUAGES: readonly string[] = [INNOCENT, 'private']

/** Which of the languages that share a script is the likeliest. */
const ORDER = 'order.txt'

/** How names inflect in a sentence in English. */
const NAME_INFLECTIONS = 'name-inflections.txt'

/** Others take no endings of English. */
const LATIN_NAME = /^\p{Script=Latin}/u

/**
 * Reads every language in the folder of the word lists, sorted by tag, but that those which share a script stand as
 * `order.txt` says.
 *
 * @param problems takes everything that is wrong in any of them; without it that is thrown as a `ListError`
 */
export function readLanguages(folder: string, problems?: Problems): Language[] {
  const found = problems ?? new Problems()
  const languages = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_LANGUAGES.includes(entry.name))
    .map((entry) => readLanguage(join(folder, entry.name), found))
    .sort((one, other) => (one.tag < other.tag ? -1 : 1))
  const order = join(folder, ORDER)
  const ordered = inOrder(languages, readIfPresent(order) ?? '', order, found)
  if (problems === undefined) found.throwIfAny()
  return ordered
}

/**
 * The words that no misspelling of a listed word, and no word of a romanised language, may be taken for: an English
 * dictionary and `innocent/`, but for the sentences in other languages (`hindi-phrases.txt`), which are swept only.
 */
export function readDictionary(folder: string): string[] {
  const english = createRequire(import.meta.url).resolve('an-array-of-english-words')
  return [...(JSON.parse(readFileSync(english, 'utf8')) as string[]), ...readInnocent(folder, (name) => !name.endsWith('-phrases.txt'))]
}

/**
 * Those of them that are part of a name or place, each with the forms that it has besides.
 *
 * @param problems takes everything that is wrong with how they inflect; without it that is thrown as a `ListError`
 */
export function readNames(folder: string, problems?: Problems): Map<string, readonly string[]> {
  const found = problems ?? new Problems()
  const file = join(folder, NAME_INFLECTIONS)
  const inflections = Object.values(readInflections(readIfPresent(file) ?? '', file, 'Latn', found))
  if (problems === undefined) found.throwIfAny()
  const names = readInnocent(folder, (name) => /(?:names|places)\.txt$/u.test(name))
  return new Map(names.map((name) => [name, LATIN_NAME.test(name) ? formsOf(name, { inflections }).slice(1) : []]))
}

/** @param isRead whether a file is read */
function readInnocent(folder: string, isRead: (name: string) => boolean): string[] {
  const innocent = join(folder, INNOCENT)
  const files = readdirSync(innocent).filter((name) => name.endsWith('.txt') && isRead(name)).sort()
  return files.map((name) => join(innocent, name)).flatMap((file) => readInnocentWords(readFileSync(file, 'utf8'), file))
}
