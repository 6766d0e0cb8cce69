import { readFileSync } from 'node:fs'
import { canariesModule } from './canaries.js'
import { readIfPresent, writeIfChanged } from './files.js'
import { ListError, Problems } from './lists/problems.js'
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

/**
 * `npm run generate`: makes `src/generated` and the pages of `docs/rules` from the word lists, the policy's schema and the
 * packages that hold Unicode's data and a dictionary. The same input gives the same bytes. Run in the root of the
 * repository. With `--check` the pages, which are committed, are compared instead of written: exit code 1 if one is old.
 *
 * @throws ListError with everything that is wrong in the lists, after the packs have been written without it
 */
async function generate(checksPages: boolean): Promise<void> {
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

  for (const { path, content } of rulesPages(languages)) {
    if (!checksPages) writeIfChanged(path, content)
    else if (readIfPresent(path) !== content) {
      fail(`${path} does not say what wordlists/ says. Run "npm run generate" and commit the pages.`)
    }
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

try {
  await generate(process.argv.includes('--check'))
} catch (error) {
  if (!(error instanceof ListError)) throw error
  fail(error.message)
}
