import { readFileSync } from 'node:fs'
import { compilePack, packModule } from './compile-pack.js'
import { readIfPresent, writeIfChanged } from './files.js'
import { ListError } from './lists/problems.js'
import { lookalikesModule } from './lookalikes.js'
import { policyJsonSchema } from './policy-schema.js'
import { rulesPage } from './rules-page.js'
import { versionModule } from './version.js'
import { readDictionary, readLanguages } from './wordlists.js'

const RULES_PAGE = 'docs/rules.md'

/**
 * `npm run generate`: makes `src/generated` and `docs/rules.md` from the word lists, the policy's schema and the
 * packages that hold Unicode's data and a dictionary. The same input gives the same bytes. Run in the root of the
 * repository. With `--check` the page, which is committed, is compared instead of written: exit code 1 if it is old.
 */
function generate(checksPage: boolean): void {
  writeIfChanged('src/generated/lookalikes.ts', lookalikesModule())
  writeIfChanged('src/generated/policy.schema.json', policyJsonSchema())
  writeIfChanged('src/generated/version.ts', versionModule(readFileSync('package.json', 'utf8')))

  const languages = readLanguages('wordlists')
  const dictionary = readDictionary('wordlists')
  for (const language of languages) {
    writeIfChanged(`src/generated/${language.tag}.ts`, packModule(compilePack(language, dictionary)))
  }
  const page = rulesPage(languages)
  if (!checksPage) writeIfChanged(RULES_PAGE, page)
  else if (readIfPresent(RULES_PAGE) !== page) {
    fail(`${RULES_PAGE} does not say what wordlists/ says. Run "npm run generate" and commit the page.`)
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

try {
  generate(process.argv.includes('--check'))
} catch (error) {
  if (!(error instanceof ListError)) throw error
  fail(error.message)
}
