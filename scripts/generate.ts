import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runScript } from '../bench/output/script.js'
import { canariesModule } from './canaries.js'
import { readIfPresent, writeIfChanged } from './files.js'
import { Problems } from './lists/problems.js'
import { neighboursModule } from './neighbours.js'
import { packsModule } from './packSource.js'
import { packModules } from './packModules.js'
import { phoneMetadataModule } from './phoneMetadata.js'
import { policyJsonSchema } from './policySchema.js'
import { privateWordsModule } from './privateWords.js'
import { rulesPages } from './rulesPage.js'
import { refuseUnconfirmed } from './unconfirmed.js'
import { versionModule } from './version.js'
import { readDictionary, readLanguages, readNames } from './wordlists.js'

const USAGE = `Makes src/generated and the pages of docs/rules from the word lists, the policy's schema, Unicode's data and a dictionary.

npm run generate -- [options]

  --check  compare the pages, which are committed, and do not write them; exit code 1 if one is old

For example: npm run generate`

function checksPagesIn(args: readonly string[]): boolean {
  return parseArgs({ args: [...args], options: { check: { type: 'boolean', default: false } } }).values.check
}

/**
 * The same input gives the same bytes. Run in the root of the repository.
 *
 * @returns the exit code
 * @throws ListError with everything that is wrong in the lists, after the packs have been written without it
 */
async function generate(checksPages: boolean): Promise<number> {
  writeIfChanged('src/generated/policy.schema.json', policyJsonSchema())
  writeIfChanged('src/generated/version.ts', versionModule(readFileSync('package.json', 'utf8')))

  const problems = new Problems()
  const languages = readLanguages('wordlists', problems)
  const compiled = packModules(languages)
  readNames('wordlists', problems)
  const dictionary = new Set(readDictionary('wordlists'))
  for (const language of languages) refuseUnconfirmed(language, dictionary, problems)
  for (const [at, module] of (await compiled).entries()) writeIfChanged(`src/generated/${languages[at]!.tag}.ts`, module)
  const tags = languages.map(({ tag }) => tag)
  writeIfChanged('src/generated/canaries.ts', canariesModule('wordlists/canaries.txt', tags, problems))
  writeIfChanged('src/generated/neighbours.ts', neighboursModule('wordlists/neighbours.txt', problems))
  writeIfChanged('src/generated/packs.ts', packsModule(tags))
  writeIfChanged('src/generated/private-words.ts', privateWordsModule('wordlists/private', problems))
  writeIfChanged('src/generated/phone-metadata.ts', phoneMetadataModule('wordlists/private', problems))
  problems.throwIfAny()

  const pages = rulesPages(languages)
  if (!checksPages) for (const { path, content } of pages) writeIfChanged(path, content)
  const old = checksPages ? pages.filter(({ path, content }) => readIfPresent(path) !== content) : []
  for (const { path } of old) console.error(`${path} does not say what wordlists/ says. Run "npm run generate" and commit the pages.`)
  return old.length > 0 ? 1 : 0
}

await runScript({ name: 'generate', usage: USAGE, parse: checksPagesIn, run: generate })
