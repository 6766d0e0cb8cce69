import { APOSTROPHES } from '../text/letters/unicode.js'

/** Of a word; a letter in a circle or a square is one to everybody. */
const LETTER = '[\\p{L}\\p{N}⒜-ⓩ🄐-🆉]'

/**
 * A word; a question, however many signs it has; the end of any other sentence; a pause; a quotation mark. How loud a sentence is says nothing,
 * and pictures are none of them: those that say something rules read as words, and the others stand behind fit comments and unfit ones alike.
 */
const TOKEN = new RegExp(`(@?${LETTER}(?:${LETTER}|[\\p{M}\\p{Cf}${APOSTROPHES}])*)|(\\?)[!?]*|([.!…।])|([;:])|["“”«»„]`, 'gu')

/** Most chunks: one word, which needs no search. */
const ONE_WORD = /^[A-Za-z0-9]+$/

/** What a token is. Of a question the sign is a word, which ends a sentence. */
export type TokenType = 'word' | 'question' | 'stop' | 'pause' | 'quote'

/** In the order of the groups of `TOKEN`; what is in none is a quotation mark. */
const TYPES: readonly TokenType[] = ['word', 'question', 'stop', 'pause']

export interface Token {
  readonly type: TokenType
  /** As it is written; of a question the first sign. */
  readonly written: string
  /** UTF-16 units from the beginning of what was cut. */
  readonly offset: number
}

/** @param chunk without white space */
export function tokensOf(chunk: string): Token[] {
  if (ONE_WORD.test(chunk)) return [{ type: 'word', written: chunk, offset: 0 }]
  return Array.from(chunk.matchAll(TOKEN), ({ 0: whole, index, ...groups }) => {
    const type = TYPES.findIndex((_, at) => groups[at + 1] !== undefined)
    return { type: TYPES[type] ?? 'quote', written: groups[type + 1] ?? whole, offset: index }
  })
}
