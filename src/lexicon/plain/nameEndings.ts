import { APOSTROPHES } from '../../text/letters/unicode.js'

const NUMBER = /[0-9]+$/
const BEGINS_WITH_APOSTROPHE = new RegExp(`^[${APOSTROPHES}]`)

/**
 * What people write on to names without a gap: a number, and what the packs say. A name may be known although the whole is not:
 * *Manali99*, *Manaliji*.
 */
export class NameEndings {
  readonly #endings: readonly string[]

  /** @param endings in small letters: see `LanguagePack.nameEndings` */
  constructor(endings: Iterable<string>) {
    this.#endings = [...new Set(endings)]
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
    if (isPossessive(letters, behind)) names.push(letters.slice(0, -1))
    return names
  }
}

/** Whether an s belongs to an apostrophe behind it: then it is an ending, whatever the whole is taken for. */
export function isPossessive(word: string, behind: string): boolean {
  return word.endsWith('s') && BEGINS_WITH_APOSTROPHE.test(behind)
}
