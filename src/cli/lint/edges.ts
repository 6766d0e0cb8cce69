import { readPattern } from '../../lexicon/site/pattern.js'
import type { Check } from './finding.js'

/** Terms that are found inside other words, too. */
export const checkEdges: Check = ({ policy }) =>
  (policy.block ?? []).flatMap(({ term }, i) => {
    const { edgeBefore, edgeAfter } = readPattern(term)
    if (edgeBefore || edgeAfter) return []
    const message = `"${term}" is found inside other words, too: for the word alone write "|${term}|"`
    return [{ severity: 'warning', path: `block[${i}].term`, message }]
  })
