import { compilePack } from './compilePack.js'
import type { Language } from './lists/language.js'
import { packModule } from './packSource.js'
import { readDictionary, readNames } from './wordlists.js'

/*
 * A process of `packModules.ts`: takes what was read of one language after the other, and gives back the module of its pack. Run in the
 * root of the repository.
 */

const dictionary = readDictionary('wordlists')
const names = readNames('wordlists')

process.on('message', (language: Language) => {
  process.send!(packModule(compilePack(language, dictionary, names)))
})
