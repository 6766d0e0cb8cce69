import { APOSTROPHES } from '../../text/letters/unicode.js'

const NUMBER = /[0-9]+$/
const BEGINS_WITH_APOSTROPHE = new RegExp(`^[${APOSTROPHES}]`)

/**
 * What people write on to names without a gap: a number, an honorific, an s. A name may be known although the whole is not:
 * *Manali99*, *Manaliji*.
 */
export class NameEndings {
  readonly #honorifics: readonly string[]

  /** @param honorifics in small letters */
  constructor(honorifics: Iterable<string>) {
    this.#honorifics = [...new Set(honorifics)]
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
    const honorifics = this.#honorifics.filter((honorific) => name.endsWith(honorific))
    const names = honorifics.map((honorific) => letters.slice(0, -honorific.length))
    if (letters.length < word.length) names.push(letters)
    if (name.endsWith('s') || isPossessive(letters, behind)) names.push(letters.slice(0, -1))
    return names
  }
}

/** Whether an s belongs to an apostrophe behind it: then it is an ending, whatever the whole is taken for. */
export function isPossessive(word: string, behind: string): boolean {
  return word.endsWith('s') && BEGINS_WITH_APOSTROPHE.test(behind)
}
