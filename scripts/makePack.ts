import { statSync } from 'node:fs'
import { compilePack } from './compilePack.js'
import { readLanguage } from './lists/language.js'
import { ListError, Problems } from './lists/problems.js'
import { refuseUnconfirmed } from './unconfirmed.js'
import { readDictionary, readNames } from './wordlists.js'

/**
 * `npm run --silent make-pack -- FOLDER > pack.json`: compiles a folder of word lists into a pack that a site can pass to
 * `refrain/core`. The name of the folder is the tag of its language. Run in the root of the repository.
 */
function main([folder, ...more]: readonly string[]): void {
  if (folder === undefined || more.length > 0) {
    fail('usage: npm run --silent make-pack -- FOLDER > pack.json\nFOLDER holds word lists and is named by a language, for example my-words/ml-Latn')
    return
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fail(`${folder}: found no such folder, expected one that holds word lists (words.txt, say), named by a language`)
    return
  }
  const problems = new Problems()
  const language = readLanguage(folder.replace(/\/+$/u, ''), problems)
  const dictionary = readDictionary('wordlists')
  refuseUnconfirmed(language, new Set(dictionary), problems)
  problems.throwIfAny()
  const pack = compilePack(language, dictionary, readNames('wordlists'))
  if (pack.terms.length === 0) {
    fail(`${folder}: found no word in its lists, expected one at least`)
    return
  }
  console.log(JSON.stringify(pack))
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ListError)) throw error
  fail(error.message)
}
