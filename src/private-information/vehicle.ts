import { Evidence } from './evidence.js'
import { isYear } from './rows.js'
import { nearest, type NearWord, type Surroundings } from './surroundings.js'

/** How far away a word still says that a vehicle is meant, where the writing alone does not; next to it, where it says nothing. */
const NAMES_BEFORE = 3
const NAMES_AFTER = 1
/** So many neighbours on either side are asked how they are written. */
const NEIGHBOURS = 2

/** Set apart at both borders, between letters and digits: "KL 07 AB 1234", but "up 10 in 2023" as well. */
const LOOSE = /^\p{L}+ .* \d+$/u
const LETTERS = /\p{L}+/gu
const FIRST_CAPITAL = /^\p{Lu}/u

/**
 * What the writing of a vehicle's number says; undefined if it is none. Where it could be words of a sentence, its letters must
 * differ from those around it, and its digits be no year, unless a word names the vehicle.
 */
export function plateForm(text: string, code: string, near: Surroundings): number | undefined {
  const letters = code.match(LETTERS) ?? []
  const isUpper = letters.every((part) => part === part.toUpperCase())
  const isLower = letters.every((part) => part === part.toLowerCase())
  const isTitle = letters.every((part) => part === part[0]!.toUpperCase() + part.slice(1).toLowerCase())
  if (!isUpper && !isLower && !isTitle) return undefined
  if (!LOOSE.test(code)) return Evidence.likely
  if (isLower) return Math.min(nearest(near.before, 'vehicle'), nearest(near.after, 'vehicle')) === 0 ? Evidence.likely : undefined
  const isNamed = nearest(near.before, 'vehicle') <= NAMES_BEFORE || nearest(near.after, 'vehicle') <= NAMES_AFTER
  return isNamed || (!isYear(code.slice(-4)) && !isWrittenAsAround(text, near, isUpper)) ? Evidence.likely : undefined
}

/** Whether all words around are in capitals, too, or begin with one: a shout, a headline. */
function isWrittenAsAround(text: string, { before, after }: Surroundings, isUpper: boolean): boolean {
  const neighbours = [...before.slice(0, NEIGHBOURS), ...after.slice(0, NEIGHBOURS)].filter((word) => isCasedWord(text, word))
  return neighbours.length > 1 && neighbours.every(({ start, end }) => {
    const word = text.slice(start, end)
    return isUpper ? word === word.toUpperCase() : FIRST_CAPITAL.test(word)
  })
}

function isCasedWord(text: string, { start, end }: NearWord): boolean {
  const word = text.slice(start, end)
  return word.toLowerCase() !== word.toUpperCase()
}
