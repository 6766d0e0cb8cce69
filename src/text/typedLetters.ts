import type { LanguagePack } from '../lexicon/pack.js'
import { APOSTROPHES } from './letters/unicode.js'
import { Replacements, type Replaced } from './replaced.js'
import { lines } from './tables/lines.js'

/** By one word with it nobody is known to lack the letter. */
const FEWEST_WORDS = 2

const LETTER = /^\p{L}$/u

/**
 * Reads comments of people whose keyboard lacks letters of their language, and who type letters of another script instead throughout: in
 * Ukrainian *менi* with a Latin i, as its pack says (`LanguagePack.typed`).
 */
class TypedLetters {
  /** What is meant by what is typed, both small. */
  readonly #meant: ReadonlyMap<string, string>
  /** One beside a letter of the script: nothing else need be looked at. */
  readonly #beside: RegExp
  readonly #word: RegExp
  readonly #typed: RegExp
  /** Who has the letter does not lack it, and in another language one among its letters is no habit, but hides something. */
  readonly #otherwise: RegExp

  /**
   * @param pairs what is typed, and what is meant
   * @param script ISO 15924 code of the language
   * @param others letters that languages of the script have which this one has not
   */
  constructor(pairs: readonly (readonly [typed: string, meant: string])[], script: string, others: readonly string[]) {
    this.#meant = new Map(pairs)
    const typed = `[${pairs.map(([letter]) => letter).join('')}]`
    const own = `\\p{Script=${script}}`
    this.#beside = new RegExp(`${own}${typed}|${typed}${own}`, 'iu')
    this.#word = new RegExp(`(?:${own}|${typed}|[${APOSTROPHES}])+`, 'giu')
    this.#typed = new RegExp(typed, 'giu')
    this.#otherwise = new RegExp(`[${pairs.map(([, letter]) => letter).join('')}${others.join('')}]`, 'iu')
  }

  /** @returns undefined of all other comments, which nearly all texts are told by one look */
  read(text: string): Replaced | undefined {
    if (!this.#beside.test(text) || this.#otherwise.test(text)) return undefined
    const words = [...text.matchAll(this.#word)].filter(({ 0: word }) => word.search(this.#typed) >= 0)
    if (words.filter(({ 0: word }) => this.#beside.test(word)).length < FEWEST_WORDS) return undefined
    const replacements = new Replacements(text)
    for (const { 0: word, index } of words) {
      if (isWhole(text, index, index + word.length)) this.#replaceIn(word, index, replacements)
    }
    return replacements.apply()
  }

  #replaceIn(word: string, start: number, replacements: Replacements): void {
    for (const { 0: letter, index } of word.matchAll(this.#typed)) {
      const small = letter.toLowerCase()
      const meant = this.#meant.get(small)!
      replacements.replace(start + index, start + index + 1, letter === small ? meant : meant.toUpperCase())
    }
  }
}

/** Whether no other letters stand beside: `iPhone` is a word of its own script. */
function isWhole(text: string, start: number, end: number): boolean {
  return !/\p{L}/u.test(text.charAt(start - 1)) && !/\p{L}/u.test(text.charAt(end))
}

/** Those of the packs that say what is typed. */
export function typedLettersOf(packs: readonly LanguagePack[]): TypedLetters[] {
  return packs.flatMap(({ tag, script, typed = '' }) => {
    const letters = lines(typed).flatMap((line): [string, string][] => {
      const [letter = '', meant = ''] = line.split('>')
      return LETTER.test(letter) && LETTER.test(meant) ? [[letter, meant]] : []
    })
    const rivals = packs.filter((pack) => pack.tag !== tag && pack.script === script)
    const others = rivals.flatMap(({ markers = '' }) => lines(markers).filter((marker) => LETTER.test(marker)))
    return letters.length === 0 ? [] : [new TypedLetters(letters, script, others)]
  })
}
