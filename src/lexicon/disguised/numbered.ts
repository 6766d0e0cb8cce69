import type { Characters } from '../../text/letters/characters.js'
import { disguiseBit } from '../disguise.js'
import { FormKind, type Form, type Hit } from '../entry.js'
import type { Trait } from '../pack.js'
import type { ScriptTerms } from '../index/scriptTerms.js'
import { lettersAfter } from '../neighbours.js'

/** A word with a number behind it, as people call themselves. */
const NAME = /^([a-z]+)[0-9]+$/

/** Behind a word in the lists of innocent ones: with a number behind it, a name means nothing else, another word may. */
export const NUMBERED = { name: '0', word: '1' } as const

/**
 * What was found, but for what is read in a romanised language by taking the number behind a word for letters: in a name it is nothing, in
 * another word of the dictionary it counts at home alone.
 */
export function withoutNumber(characters: Characters, text: string, hit: Hit, terms: ScriptTerms): Hit | undefined {
  if (!terms.hasFolding(hit.entry.language)) return hit
  const start = text.charAt(hit.start) === '@' ? hit.start + 1 : hit.start
  const word = NAME.exec(lettersAfter(characters, text, start))?.[1]
  if (word === undefined) return hit
  if (terms.isInnocent(word + NUMBERED.name)) return undefined
  return terms.isInnocent(word + NUMBERED.word) ? { ...hit, isNumbered: true } : hit
}

/** Of shorter words a number makes others: `A55` is a road. */
const NUMBERED_WORD = /(?<![\p{L}\p{M}\p{N}])([a-z]{5,24})[0-9]{1,4}(?![\p{L}\p{M}\p{N}])/giu

/** Words that may be names count only as they are listed. */
const DOUBTFUL: readonly Trait[] = ['name', 'ambiguous', 'capitals']

/** Adds strong words of a stretch with a number behind them, as people call themselves, to `hits`: `@snarf99`. */
export function findNumbered(text: string, start: number, end: number, terms: ScriptTerms, hits: Hit[]): void {
  for (const { 0: word, 1: letters, index } of text.slice(start, end).matchAll(NUMBERED_WORD)) {
    const from = start + index
    const to = from + word.length
    if (hits.some((hit) => hit.entry.violation !== undefined && hit.start < to && hit.end > from)) continue
    const plain = letters!.toLowerCase()
    const form = terms.formsAlike(plain).find((each) => countsNumbered(each) && (isAsListed(each, plain) || !terms.isInnocent(plain)))
    if (form !== undefined) hits.push({ entry: form.entry, start: from, end: to, disguise: disguiseBit('joined') })
  }
}

function isAsListed({ kind, text }: Form, word: string): boolean {
  return kind === FormKind.listed && text === word
}

/** Whether a word is strong, counts by itself and is no name. */
function countsNumbered({ entry: { direct, violation, traits }, edgeBefore }: Form): boolean {
  return direct && violation !== undefined && violation.severity !== 'mild' && edgeBefore && !DOUBTFUL.some((trait) => traits.has(trait))
}
