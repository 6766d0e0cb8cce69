import { statSync } from 'node:fs'
import { runScript } from '../bench/output/script.js'
import { compilePack } from './compilePack.js'
import { readLanguage } from './lists/language.js'
import { Problems } from './lists/problems.js'
import { refuseUnconfirmed } from './unconfirmed.js'
import { readDictionary, readNames } from './wordlists.js'

const USAGE = `Compiles a folder of word lists into a pack that a site can pass to refrain/core.

npm run --silent make-pack -- FOLDER > pack.json

  FOLDER  holds word lists, as wordlists/README.md describes them, and is named by the tag of their language

For example: npm run --silent make-pack -- my-words/ml-Latn > pack.json`

function folderIn(args: readonly string[]): string {
  const [folder, ...more] = args
  if (folder === undefined || more.length > 0) throw new Error(`found ${args.length} folders, expected one`)
  return folder
}

function main(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder}: found no such folder, expected one that holds word lists (words.txt, say), named by a language`)
  }
  const problems = new Problems()
  const language = readLanguage(folder.replace(/\/+$/u, ''), problems)
  const dictionary = readDictionary('wordlists')
  refuseUnconfirmed(language, new Set(dictionary), problems)
  problems.throwIfAny()
  const pack = compilePack(language, dictionary, readNames('wordlists'))
  if (pack.terms.length === 0) throw new Error(`${folder}: found no word in its lists, expected one at least`)
  console.log(JSON.stringify(pack))
  return 0
}

await runScript({ name: 'make-pack', usage: USAGE, parse: folderIn, run: main })
