import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CONTEXTS, PARTS, type PrivateWords } from '../src/private-information/words.js'
import { readHeaded } from './lists/headed.js'
import type { Line } from './lists/lines.js'
import type { Problems } from './lists/problems.js'
import { COUNTRIES } from './phoneMetadata.js'

/**
 * The source of `src/generated/private-words.ts`: the words that tell private from public, of every language.
 *
 * @param folder `wordlists/private`
 * @param problems takes what is wrong in the lists
 */
export function privateWordsModule(folder: string, problems: Problems): string {
  return [
    "import type { PrivateWords } from '../private-information/words.js'",
    '',
    `/** Compiled from \`${folder}\` by \`npm run generate\`. */`,
    `export const privateWords: PrivateWords = ${JSON.stringify(readPrivateWords(folder, problems), null, 2)}`,
    '',
  ].join('\n')
}

function readPrivateWords(folder: string, problems: Problems): PrivateWords {
  const lists = new Map<string, Set<string>>([...CONTEXTS, ...PARTS].map((name) => [name, new Set()]))
  const digits: Record<string, number> = {}
  const repeats: Record<string, number> = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt') || name === COUNTRIES) continue
    for (const { heading, line } of readHeaded(join(folder, name), [...CONTEXTS, ...PARTS, 'digit', 'repeat'], problems)) {
      if (heading === 'digit') readNumerals(line, digits, problems)
      else if (heading === 'repeat') readNumerals(line, repeats, problems)
      else lists.get(heading)!.add(line.text.toLowerCase())
    }
  }
  const compiled = <N extends string>(names: readonly N[]): Record<N, string> =>
    Object.fromEntries(names.map((name) => [name, [...lists.get(name)!].sort().join('\n')])) as Record<N, string>
  return { phrases: compiled(CONTEXTS), parts: compiled(PARTS), digits, repeats }
}

/** `0 = zero oh`: the number, and the words for it. */
function readNumerals({ place, text }: Line, numerals: Record<string, number>, problems: Problems): void {
  const [, number, words] = /^([0-9])\s*=\s*(\S.*)$/u.exec(text) ?? []
  if (number === undefined || words === undefined) {
    problems.add(place, text, 'a digit, =, and the words for it', 'write it like this: 0 = zero oh')
    return
  }
  for (const word of words.toLowerCase().split(/\s+/u)) {
    const known = numerals[word] ?? Number(number)
    if (known === Number(number)) numerals[word] = known
    else problems.add(place, word, `a word that is not yet the word for ${known}`, 'take it away in one of the two places')
  }
}
