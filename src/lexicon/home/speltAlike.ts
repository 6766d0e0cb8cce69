import type { Characters } from '../../text/letters/characters.js'
import { readFolding, type FoldingRules } from '../../text/folding/folding.js'
import { lines } from '../../text/tables/lines.js'
import { disguiseBit } from '../disguise.js'
import { isOfSite, type Hit } from '../entry.js'
import type { LanguagePack } from '../pack.js'
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

/** Decides which words of a romanised language may be others, of one with an orthography, that are only spelt alike. */
export class SpeltAlike {
  readonly #characters: Characters
  readonly #orthographies: Orthographies
  /** By tag: see `LanguagePack.sounds`. */
  readonly #sounds: ReadonlyMap<string, FoldingRules>
  /** Of the languages with an orthography: what words of others take in them. */
  readonly #endings: ReadonlySet<string>

  constructor(packs: readonly LanguagePack[], orthographies: Orthographies, characters: Characters) {
    this.#characters = characters
    this.#orthographies = orthographies
    this.#endings = new Set(packs.filter(({ tag }) => orthographies.spelt.includes(tag)).flatMap(({ nameEndings = '' }) => lines(nameEndings)))
    const soundsOf = (tag: string) => packs.filter((pack) => pack.tag === tag).map(({ sounds = '' }) => sounds)
    this.#sounds = new Map([...orthographies.romanised].map((tag) => [tag, readFolding(soundsOf(tag).join('\n'))]))
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
    if (countsAlone(hit) && (isOfSite(entry.origin) || (!this.#isLoose(text, hit) && !this.#mayBeName(text, hit)))) return false
    const least = entry.text.includes(' ') ? 1 : MARKS_THAT_TELL
    return spelt.some((tag) => marksOf(tag) >= least)
  }

  /** Whether a word is spelt so freely, or is so short and misspelt, that another one may be meant. */
  #isLoose(text: string, { entry, start, end, listed, disguise }: Hit): boolean {
    if (listed !== undefined && isLooselySpelt(text.slice(start, end), listed, this.#sounds.get(entry.language)!)) return true
    return (disguise & MISSPELT) !== 0 && entry.text.length <= LONGEST_MISSPELT_BY_CHANCE
  }

  /** Whether a word is capitalised inside a sentence, and so short that names have its letters, or the beginning of a longer one. */
  #mayBeName(text: string, { start, end }: Hit): boolean {
    const rest = restOfWord(text, end)
    const mayBeOne = end - start <= LONGEST_LIKE_A_NAME || (rest !== '' && !this.#endings.has(rest))
    return mayBeOne && (isCapitalisedInside(text, start, end) || isWrittenAsName(this.#characters, text, start, end + rest.length))
  }
}
