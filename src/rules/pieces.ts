import { readPart, partsOf, type Element } from './pattern.js'

/** What a piece of a pattern is, as far as must be known of patterns that are not tried. */
export const Sign = { match: 1, start: 2, end: 3, word: 4, open: 5, close: 6, other: 7 } as const

type SignOf = (typeof Sign)[keyof typeof Sign]

/** A piece of a pattern. */
export class Piece {
  /**
   * @param wanted of a word, what is wanted of it
   * @param isRare whether only the lexicon finds such words
   */
  constructor(
    readonly sign: SignOf,
    readonly wanted = 0,
    readonly isRare = false,
    readonly isAnchor = false,
  ) {}
}

const SIGNS: ReadonlyMap<string, Piece> = new Map([
  ['[', new Piece(Sign.open)],
  [']', new Piece(Sign.close)],
  ['{', new Piece(Sign.start)],
  ['}', new Piece(Sign.end)],
  ['@', new Piece(Sign.match)],
  ['"@"', new Piece(Sign.match)],
])
const OTHER = new Piece(Sign.other)

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
    return new Piece(Sign.word, wanted, isRare, element.isAnchor)
  }
}
