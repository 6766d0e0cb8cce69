import type { Characters } from '../../text/letters/characters.js'
import { disguiseBit } from '../disguise.js'
import { isOfSite, type Hit } from '../entry.js'
import { isCapitalisedInside, isWrittenAsName } from '../senses.js'
import { countsAlone } from './countsAlone.js'
import { isLooselySpelt } from './looseSpelling.js'
import { MARKS_THAT_TELL, type MarksOf } from './marks.js'
import type { Orthographies } from './orthographies.js'
import { restOfWord } from './restOfWord.js'

/** Names have the letters of many words as short as this. */
const LONGEST_LIKE_A_NAME = 5
/** Other words are seldom spelt like a longer one with letters left out. */
const LONGEST_MISSPELT_BY_CHANCE = 6
const MISSPELT = disguiseBit('misspelling')
/** A romanised word in English takes it. */
const PLURAL = 's'

/** Decides which words of a romanised language may be others, of one with an orthography, that are only spelt alike. */
export class SpeltAlike {
  readonly #characters: Characters
  readonly #orthographies: Orthographies

  constructor(characters: Characters, orthographies: Orthographies) {
    this.#characters = characters
    this.#orthographies = orthographies
  }

  /**
   * Whether what was found is a phrase of a romanised language, a word that only rules speak of, or one that is spelt loosely or like a
   * name, in a comment that shows words of a language with an orthography and none of its own: then it is likely a word of that, *pit*,
   * made of its words, *rice bag*, or a name, *Kopp*.
   */
  mayBe(text: string, hit: Hit, marksOf: MarksOf): boolean {
    const { entry } = hit
    const { romanised, spelt } = this.#orthographies
    if (!romanised.has(entry.language) || marksOf(entry.language) > 0) return false
    if (countsAlone(hit) && (isOfSite(entry.origin) || (!isLoose(text, hit) && !mayBeName(this.#characters, text, hit)))) return false
    const least = entry.text.includes(' ') ? 1 : MARKS_THAT_TELL
    return spelt.some((tag) => marksOf(tag) >= least)
  }
}

/** Whether a word is spelt so freely, or is so short and misspelt, that another one may be meant. */
function isLoose(text: string, { entry, start, end, listed, disguise }: Hit): boolean {
  return (listed !== undefined && isLooselySpelt(text.slice(start, end), listed)) || ((disguise & MISSPELT) !== 0 && entry.text.length <= LONGEST_MISSPELT_BY_CHANCE)
}

/** Whether a word is capitalised inside a sentence, and so short that names have its letters, or the beginning of a longer one. */
function mayBeName(characters: Characters, text: string, hit: Hit): boolean {
  const { start, end } = hit
  const rest = restOfWord(text, end)
  const mayBeOne = end - start <= LONGEST_LIKE_A_NAME || (rest !== '' && rest !== PLURAL)
  return mayBeOne && (isCapitalisedInside(text, start, end) || isWrittenAsName(characters, text, start, end + rest.length))
}
