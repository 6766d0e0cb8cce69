import { printParseErrorCode, visit } from 'jsonc-parser'
import { pathOf, type Path } from '../wording.js'

/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** JSON, and where its parts stand. */
export interface Json {
  readonly value: unknown
  /** Where the value at a path such as `block[3].term` stands; if it is missing, the object it belongs in. */
  positionOf(path: string): Position
}

/** What is wrong with a JSON text, and where. */
export class JsonError extends Error {
  readonly position: Position

  constructor(message: string, position: Position) {
    super(message)
    this.position = position
  }
}

/** No data that people write is deeper. What is, was made to exhaust the stack, for reading goes down as deep. */
export const DEEPEST = 100

const START: Position = { line: 1, column: 1 }

/** More of what stands there says no more. */
const LONGEST_QUOTE = 20

/** By the name that the reader gives to a mistake. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a key or a text in double quotes, a number, true, false or null',
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '":"',
  CommaExpected: 'a comma, or the bracket that closes',
  CloseBraceExpected: '"}"',
  CloseBracketExpected: '"]"',
  EndOfFileExpected: 'the end',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfString: 'a quote at the end of the text, in the same line',
  UnexpectedEndOfNumber: 'a number with digits behind its point or e',
  InvalidUnicode: 'four hexadecimal digits behind \\u',
  InvalidEscapeCharacter: 'one of "\\/bfnrtu behind a backslash',
  InvalidCharacter: 'no control character in a text: a tab is written \\t',
}

/**
 * Reads JSON as `JSON.parse` does, and remembers where everything stands. Stricter in one thing: a key that
 * stands twice in an object is an error, for one of the two would be lost without a word.
 *
 * @throws JsonError
 */
export function parseJson(text: string): Json {
  const positions = positionsIn(text)
  return {
    value: JSON.parse(text),
    positionOf: (path) => positions.get(path) ?? positions.get(path.replace(/\.?[\w$-]+$/, '')) ?? START,
  }
}

/** Where the values of a JSON text stand, by path. */
function positionsIn(text: string): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>()
  const keys: Set<string>[] = []

  function note(line: number, character: number, path: Path): void {
    const position = positionOf(line, character)
    if (path.length > DEEPEST) throw new JsonError(`found brackets inside more than ${DEEPEST} others, expected at most ${DEEPEST}`, position)
    positions.set(pathOf(path), position)
  }

  visit(
    text,
    {
      onArrayBegin: (_offset, _length, line, character, path) => note(line, character, path()),
      onLiteralValue: (_value, _offset, _length, line, character, path) => note(line, character, path()),
      onObjectBegin: (_offset, _length, line, character, path) => {
        note(line, character, path())
        keys.push(new Set())
      },
      onObjectProperty: (key, _offset, _length, line, character) => {
        const known = keys.at(-1)!
        if (known.has(key)) throw new JsonError(`found the key ${JSON.stringify(key)} twice, expected each once`, positionOf(line, character))
        known.add(key)
      },
      onObjectEnd: () => keys.pop(),
      onError: (code, offset, length, line, character) => {
        const found = text.slice(offset, offset + Math.min(length, LONGEST_QUOTE)) || 'the end of the file'
        throw new JsonError(`found ${found}, expected ${EXPECTED[printParseErrorCode(code)]!}`, positionOf(line, character))
      },
    },
    { disallowComments: true },
  )
  return positions
}

/** @param line from 0, as `character` */
function positionOf(line: number, character: number): Position {
  return { line: line + 1, column: character + 1 }
}
