import { SCRIPTS } from '../../src/lexicon/check.js'
import type { Script } from '../../src/lexicon/pack.js'
import type { Problems } from './problems.js'

/** The tag's own script, or the one the language is usually written in. */
export function scriptOf(tag: string, folder: string, problems: Problems): Script {
  const likely = likelyScript(tag)
  const script = SCRIPTS.find((known) => known === likely)
  if (script === undefined) {
    problems.add({ file: folder }, `${tag}, written in ${likely ?? 'no known script'}`,
      `the tag of a language written in ${SCRIPTS.join(', ')}`, 'name the folder by a BCP 47 tag such as en or ml-Latn')
  }
  return script ?? 'Latn'
}

function likelyScript(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script
  } catch {
    return undefined
  }
}
