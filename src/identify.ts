import { francAll } from 'franc'
import { neighbours } from './generated/neighbours.js'
import { version } from './generated/version.js'
import { ANSWERS } from './language/answers.js'
import type { GuessLanguage } from './language/identify.js'

export type { GuessLanguage }

/** With fewer of its frequent words, or a smaller share of them, a text is hardly in a language. */
const FEWEST_WORDS = 3
const SMALLEST_SHARE = 0.15

/** What franc gives the language that the words tell, where its best answer has 1. */
const LOWEST_SCORE = 0.85

/**
 * Tells a text in a language that refrain has no pack for, by its frequent words and by franc's trigrams: both must
 * agree, for Malayalam or Hindi in Latin letters looks to trigrams like anything. Pass it to `createModerator` of
 * `refrain/core`; `refrain` brings it.
 *
 * @example createModerator({}, { packs: [en], identify })
 */
export const identify: GuessLanguage = Object.assign(guess, { version: `refrain/${version}` })

function guess(text: string, script: string): string | undefined {
  const answers = ANSWERS[script]
  if (answers === undefined) return undefined
  const tag = tagByWords(text.toLowerCase().split(/ +/))
  if (tag === undefined) return undefined
  const scores = francAll(text, { only: Object.keys(answers), minLength: 0 })
  const isLikely = scores.some(([code, score]) => answers[code] === tag && score >= LOWEST_SCORE)
  return isLikely ? tag : undefined
}

/** The language that most words tell, if enough of them do. */
function tagByWords(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) {
    for (const tag of tagsOfWord.get(word) ?? NO_TAGS) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  let found: string | undefined
  let most = Math.max(FEWEST_WORDS - 1, words.length * SMALLEST_SHARE)
  for (const [tag, count] of counts) {
    if (count > most) {
      found = tag
      most = count
    }
  }
  return found
}

const NO_TAGS: readonly string[] = []

const tagsOfWord = new Map<string, string[]>()
for (const [tag, words] of Object.entries(neighbours)) {
  for (const word of new Set(words.split(' '))) tagsOfWord.set(word, [...(tagsOfWord.get(word) ?? []), tag])
}
