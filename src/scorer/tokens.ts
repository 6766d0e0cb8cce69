/**
 * A word, a shout or a question; the end of a clause; a quotation mark. Pictures are none of them: those that say something rules read
 * as words, and the others stand behind fit comments and unfit ones alike.
 */
const TOKEN = /(@?[\p{L}\p{M}\p{N}'’ʼ\u200c\u200d]+|[!?])|([.…;:।])|["“”«»„]/gu

/** What a token is: a word or what stands for one, the end of a clause, or a quotation mark. */
export type TokenType = 'word' | 'end' | 'quote'

export interface Token {
  readonly type: TokenType
  /** As it is written. */
  readonly written: string
  /** UTF-16 units from the beginning of what was cut. */
  readonly offset: number
}

/** @param chunk without white space */
export function tokensOf(chunk: string): Token[] {
  return Array.from(chunk.matchAll(TOKEN), ({ 0: written, 1: word, 2: end, index }) => ({
    type: word !== undefined ? 'word' : end !== undefined ? 'end' : 'quote',
    written,
    offset: index,
  }))
}
