import { compilePack } from './compilePack.js'
import type { Language } from './lists/language.js'
import { Problems } from './lists/problems.js'
import { packModule } from './packSource.js'
import { readDictionary, readNames } from './wordlists.js'

/*
 * A process of `packModules.ts`: takes what was read of one language after the other, and gives back the module of its pack. Run in the
 * root of the repository.
 */

const dictionary = readDictionary('wordlists')
// What is wrong with them is told by who reads the lists of the languages.
const names = readNames('wordlists', new Problems())

process.on('message', (language: Language) => {
  process.send!(packModule(compilePack(language, dictionary, names)))
})
