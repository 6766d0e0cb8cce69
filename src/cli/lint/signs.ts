import { ANY_CHARACTER } from '../../lexicon/entry.js'
import { signsIn } from '../../lexicon/site/signs.js'
import { readTerm } from '../../lexicon/site/term.js'
import type { Check, Finding } from './finding.js'

/** Terms with signs, which are not looked for: what is found is something else than what is written, and may be innocent. */
export const checkSigns: Check = ({ policy: { block = [], allow = [] } }) => [
  ...block.flatMap(({ term }, i) => findingsOn(term, `block[${i}].term`)),
  ...allow.flatMap(({ term }, i) => findingsOn(term, `allow[${i}].term`)),
]

function findingsOn(term: string, path: string): Finding[] {
  const signs = signsIn(term)
  if (signs.length === 0) return []
  const which = signs.map((sign) => `"${sign}"`).join(' and ')
  const message = `"${term}" is read as "${asRead(term)}": ${which} ${signs.length === 1 ? 'is' : 'are'} not looked for${hintOn(term, signs)}`
  return [{ severity: 'warning', path, message }]
}

/** The term as it would be written without its signs, nothing left out of it. */
function asRead(term: string): string {
  const { edgeBefore, edgeAfter, texts } = readTerm(term)
  return `${edgeBefore ? '|' : ''}${texts.at(-1)!.replaceAll(ANY_CHARACTER, '?')}${edgeAfter ? '|' : ''}`
}

const REGULAR_EXPRESSION = /^\|?\/.+\/[a-z]*\|?$/

function hintOn(term: string, signs: readonly string[]): string {
  if (REGULAR_EXPRESSION.test(term)) return '; a term is no regular expression: it has "|" for an edge, "[x]" for what may be missing, "?" for any one character'
  if (signs.includes('*')) return '; it is no wildcard: write "?" for any one character, and leave off the "|" where a word may go on'
  return ''
}
