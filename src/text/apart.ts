import { addressIn } from './links.js'
import { Replacements, type Replaced } from './replaced.js'

/** Nothing that is looked for stands in a text without these. */
const SIGN = /[_+*|.~#]\p{L}/u
const CHUNK = /\S+/gu
const TAG = /(?<![\p{L}\p{M}\p{N}])#[\p{L}\p{M}\p{N}_]+/gu
/** Where a word of a tag begins: `#SendThemHome`, `#send_them_home`. */
const NEXT_IN_TAG = /(?<=\p{Ll})\p{Lu}|(?<=#\p{Lu})\p{Lu}(?=\p{Ll})|(?<=[\p{L}\p{M}])_(?=\p{L})/gu
/** Words with one and the same sign between them instead of a space. It is tried where a word begins, so that a long one costs no more. */
const JOINED = /(?<![\p{L}\p{M}'’])\p{L}[\p{L}\p{M}'’]*([_+*|.~])\p{L}[\p{L}\p{M}'’]*(?:\1\p{L}[\p{L}\p{M}'’]*)*/gu
/**
 * How many words a sign has to join, and how long they have to be on average, in units: masks, abbreviations, and words cut into letters
 * or syllables look like it as well. Nothing else is written with low lines as often.
 */
const LOW_LINE = { sign: '_', fewest: 3, shortest: 3 } as const
const OTHERS = { fewest: 4, shortest: 3.5 } as const

/**
 * A comment with its words apart where other signs stand between them than spaces: `you_are_vermin`, `you*are*just*vermin`, and in tags,
 * where each word becomes one: `#SendThemHome` is `#Send #Them #Home`. Addresses and mentions stay.
 *
 * @returns undefined where words stand apart already, which nearly all texts are told by one look
 */
export function withWordsApart(text: string): Replaced | undefined {
  if (!SIGN.test(text)) return undefined
  const replacements = new Replacements(text)
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    if (chunk.includes('@') || addressIn(chunk) < chunk.length) continue
    for (const { 0: tag, index: at } of chunk.matchAll(TAG)) cutTag(tag, index + at, replacements)
    if (!chunk.startsWith('#')) for (const { 0: words, 1: sign, index: at } of chunk.matchAll(JOINED)) cutWords(words, sign!, index + at, replacements)
  }
  return replacements.apply()
}

function cutTag(tag: string, start: number, replacements: Replacements): void {
  for (const { 0: next, index } of tag.matchAll(NEXT_IN_TAG)) {
    replacements.replace(start + index, start + index + 1, next === '_' ? ' #' : ` #${next}`)
  }
}

function cutWords(words: string, sign: string, start: number, replacements: Replacements): void {
  const { fewest, shortest } = sign === LOW_LINE.sign ? LOW_LINE : OTHERS
  const count = words.split(sign).length
  const letters = words.length - (count - 1)
  if (count < fewest || letters < shortest * count) return
  for (let at = words.indexOf(sign); at >= 0; at = words.indexOf(sign, at + 1)) replacements.replace(start + at, start + at + 1, ' ')
}
