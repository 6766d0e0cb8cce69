import { linksIn } from './linkify.js'
import { setOf, type PrivateWords } from './words.js'

/** How far from a number to look for the beginning and end of its link. */
const REACH = 200

/** Links, and the numbers in them. */
export class Links {
  /** What stands before the digits in links that open a conversation with a telephone number. */
  readonly #phoneLinks: readonly string[]

  constructor({ parts }: PrivateWords) {
    this.#phoneLinks = [...setOf(parts['phone-link'])]
  }

  /**
   * The link that the number at `index` stands in: it has numbers of its own.
   *
   * @returns undefined if it stands in none; `isPhone` if the link leads to a telephone
   */
  around(text: string, index: number): { start: number; end: number; isPhone: boolean } | undefined {
    let from = index
    while (from > 0 && index - from < REACH && !/[\s<>"]/u.test(text[from - 1]!)) from--
    // A link has a slash, a question mark or a colon before its numbers.
    if (!/[/?:=#]/u.test(text.slice(from, index))) return undefined
    const chunk = /^[^\s<>"]*/u.exec(text.slice(from, from + REACH * 2))![0]
    const before = chunk.slice(0, index - from).toLowerCase().replace(/\+$/u, '')
    if (this.#phoneLinks.some((link) => before.endsWith(link))) return { start: from, end: from + chunk.length, isPhone: true }
    const link = linksIn(chunk).find((found) => found.index <= index - from && index - from < found.lastIndex)
    return link && { start: from + link.index, end: from + link.lastIndex, isPhone: false }
  }
}
