import { APOSTROPHES } from '../../text/letters/unicode.js'

const NUMBER = /[0-9]+$/
const BEGINS_WITH_APOSTROPHE = new RegExp(`^[${APOSTROPHES}]`)

/** Behind an ending, as packs write it. */
const APOSTROPHE = "'"

/**
 * What people write on to names without a gap: a number, and what the packs say. A name may be known although the whole is not:
 * *Manali99*, *Manaliji*.
 */
export class NameEndings {
  readonly #endings: readonly string[]
  /** Those that an apostrophe behind them tells from the letters of a word. */
  readonly #beforeApostrophe: readonly string[]

  /** @param endings in small letters: see `LanguagePack.nameEndings` */
  constructor(endings: Iterable<string>) {
    const all = [...new Set(endings)]
    this.#endings = all.filter((ending) => !ending.endsWith(APOSTROPHE))
    this.#beforeApostrophe = all.filter((ending) => ending.endsWith(APOSTROPHE)).map((ending) => ending.slice(0, -APOSTROPHE.length))
  }

  /**
   * What a word is without what may have been written on to it; none if nothing was.
   *
   * @param word in small letters
   * @param found with how many of its letters something listed ends, which keeps what belongs to it
   * @param behind what follows the word
   */
  without(word: string, found: number, behind: string): string[] {
    const name = word.slice(found).replace(NUMBER, '')
    const letters = word.slice(0, found) + name
    const endings = this.#endings.filter((ending) => name.endsWith(ending))
    const names = endings.map((ending) => letters.slice(0, -ending.length))
    if (letters.length < word.length) names.push(letters)
    names.push(...this.owners(letters, behind))
    return names
  }

  /** What a word is without an ending that an apostrophe behind it tells, whatever the whole is taken for: *Kuntis'*. */
  owners(word: string, behind: string): string[] {
    if (!BEGINS_WITH_APOSTROPHE.test(behind)) return []
    const endings = this.#beforeApostrophe.filter((ending) => word.endsWith(ending))
    return endings.map((ending) => word.slice(0, -ending.length))
  }
}
