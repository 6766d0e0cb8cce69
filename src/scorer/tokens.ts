import { APOSTROPHES } from '../text/letters/unicode.js'

/** Of a word; a letter in a circle or a square is one to everybody. */
const LETTER = '[\\p{L}\\p{N}⒜-ⓩ🄐-🆉]'

/**
 * A word; a shout or a question; the end of a sentence; a pause; a quotation mark. Pictures are none of them: those that say something
 * rules read as words, and the others stand behind fit comments and unfit ones alike.
 */
const TOKEN = new RegExp(`(@?${LETTER}(?:${LETTER}|[\\p{M}\\p{Cf}${APOSTROPHES}])*)|([!?])|([.…।])|([;:])|["“”«»„]`, 'gu')

/** Most chunks: one word, which needs no search. */
const ONE_WORD = /^[A-Za-z0-9]+$/

/** What a token is. Of a shout or a question the sign is a word, which ends a sentence. */
export type TokenType = 'word' | 'shout' | 'stop' | 'pause' | 'quote'

/** In the order of the groups of `TOKEN`; what is in none is a quotation mark. */
const TYPES: readonly TokenType[] = ['word', 'shout', 'stop', 'pause']

export interface Token {
  readonly type: TokenType
  /** As it is written. */
  readonly written: string
  /** UTF-16 units from the beginning of what was cut. */
  readonly offset: number
}

/** @param chunk without white space */
export function tokensOf(chunk: string): Token[] {
  if (ONE_WORD.test(chunk)) return [{ type: 'word', written: chunk, offset: 0 }]
  return Array.from(chunk.matchAll(TOKEN), ({ 0: written, index, ...groups }) => ({
    type: TYPES.find((_, type) => groups[type + 1] !== undefined) ?? 'quote',
    written,
    offset: index,
  }))
}
