import { readPart, partsOf, type Element } from './pattern.js'

/** What a piece of a pattern is, as far as must be known of patterns that are not tried. */
export const Sign = { match: 1, start: 2, end: 3, word: 4, open: 5, close: 6, other: 7 } as const

/** A piece of a pattern. */
export interface Piece {
  readonly sign: (typeof Sign)[keyof typeof Sign]
  /** Of a word, what is wanted of it. */
  readonly wanted: number
  /** Whether only the lexicon finds such words. */
  readonly isRare: boolean
  readonly isAnchor: boolean
}

const NO_WORD = { wanted: 0, isRare: false, isAnchor: false } as const

const SIGNS: ReadonlyMap<string, Piece> = new Map([
  ['[', { sign: Sign.open, ...NO_WORD }],
  [']', { sign: Sign.close, ...NO_WORD }],
  ['{', { sign: Sign.start, ...NO_WORD }],
  ['}', { sign: Sign.end, ...NO_WORD }],
  ['@', { sign: Sign.match, ...NO_WORD }],
  ['"@"', { sign: Sign.match, ...NO_WORD }],
])
const OTHER: Piece = { sign: Sign.other, ...NO_WORD }

/** Reads the pieces of patterns. The same few stand in all of them, so each is read once. */
export class PieceReader {
  readonly #wordOf: (any: readonly string[]) => Pick<Piece, 'wanted' | 'isRare'>
  /** By what stands between two spaces. */
  readonly #known = new Map<string, readonly Piece[]>()

  /** @param wordOf what a word element asks for */
  constructor(wordOf: (any: readonly string[]) => Pick<Piece, 'wanted' | 'isRare'>) {
    this.#wordOf = wordOf
  }

  /** The pieces of what stands between two spaces; undefined where they cannot be read. */
  read(chunk: string): readonly Piece[] | undefined {
    let pieces = this.#known.get(chunk)
    if (pieces === undefined) {
      try {
        pieces = partsOf(chunk).map((part) => SIGNS.get(part) ?? this.#pieceOf(readPart(part, 0)))
      } catch {
        return undefined
      }
      this.#known.set(chunk, pieces)
    }
    return pieces
  }

  #pieceOf(element: Element): Piece {
    if (element.is !== 'word') return OTHER
    const { wanted, isRare } = this.#wordOf(element.any)
    return { sign: Sign.word, wanted, isRare, isAnchor: element.isAnchor }
  }
}
