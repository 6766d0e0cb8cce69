import { ParserError, parseRawPattern, SyntaxKind, type Node, type ParsedPattern } from 'obscenity'
import { ANY_CHARACTER } from '../entry.js'

/** A pattern of obscenity's syntax, taken apart. */
export interface Pattern {
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  /** Every way to read its optional parts, composed (NFC), with `ANY_CHARACTER` where any character may stand. */
  readonly readings: readonly string[]
}

/** A pattern that cannot be read. The message says what of it, in words of whoever writes one. */
export class TermError extends Error {
  override readonly name = 'TermError'

  /**
   * @param expected instead
   * @param column of what is wrong, in characters from 1; absent if it is the pattern as a whole
   */
  constructor(
    message: string,
    readonly expected: string,
    readonly column?: number,
  ) {
    super(message)
  }
}

/** More optional parts than this have too many readings to list. */
const MOST_OPTIONALS = 6

/**
 * Reads a pattern: `|` word edge, `[x]` may be missing, `?` any one character, `\` before a literal one.
 *
 * @throws TermError for broken syntax, and for too many optional parts
 * @example readPattern('|colo[u]r|').readings // color, colour
 */
export function readPattern(source: string): Pattern {
  const parsed = parse(source)
  let readings = ['']
  let optionals = 0
  for (const node of parsed.nodes) {
    if (node.kind === SyntaxKind.Optional && ++optionals > MOST_OPTIONALS) {
      const problem = `more than ${MOST_OPTIONALS} optional parts; write several terms instead`
      throw new TermError(problem, `a shorter pattern (${problem})`)
    }
    readings = readings.flatMap((reading) => spellings(node).map((spelling) => reading + spelling))
  }
  return {
    edgeBefore: parsed.requireWordBoundaryAtStart,
    edgeAfter: parsed.requireWordBoundaryAtEnd,
    readings: [...new Set(readings.map((reading) => reading.normalize('NFC')))],
  }
}

function spellings(node: Node): string[] {
  if ('childNode' in node) return ['', ...spellings(node.childNode)]
  return 'chars' in node ? [String.fromCodePoint(...node.chars)] : [ANY_CHARACTER]
}

/** What obscenity's messages mean, by how they begin. */
const MEANINGS = Object.entries({
  'Boundary assertions': '"|" stands only at the beginning or the end; two words are two terms',
  "Unexpected ']'": '"]" needs a "[" before it',
  "Unexpected unclosed '['": '"[" needs a "]" behind it, and between them only letters or one "?"',
  'Unexpected nested': 'there is no "[" between "[" and "]"',
  'Unexpected trailing': '"\\" needs one of | [ ] ? \\ behind it',
  'Cannot escape': '"\\" stands only before one of | [ ] ? \\',
})

function parse(source: string): ParsedPattern {
  try {
    return parseRawPattern(source)
  } catch (error) {
    if (!(error instanceof ParserError)) throw error
    const own = error.message.replace(/^\d+:\d+: /u, '')
    const meaning = MEANINGS.find(([begins]) => own.startsWith(begins))?.[1] ?? own
    throw new TermError(meaning, `a pattern (column ${error.column}: ${meaning})`, error.column)
  }
}
