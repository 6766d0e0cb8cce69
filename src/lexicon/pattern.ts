import { SyntaxKind, parseRawPattern, type Node } from 'obscenity'
import { ANY_CHARACTER } from './entry.js'

/** A pattern of obscenity's syntax, taken apart. */
export interface Pattern {
  readonly edgeBefore: boolean
  readonly edgeAfter: boolean
  /** Every way to read its optional parts, with `ANY_CHARACTER` where any character may stand. */
  readonly readings: readonly string[]
}

/** More optional parts than this have too many readings to list. */
const MOST_OPTIONALS = 6

/**
 * Reads a pattern: `|` word edge, `[x]` may be missing, `?` any one character, `\` before a literal one.
 *
 * @throws ParserError (obscenity's, with line and column) for broken syntax; RangeError for too many
 *   optional parts
 * @example readPattern('|colo[u]r|').readings // color, colour
 */
export function readPattern(source: string): Pattern {
  const parsed = parseRawPattern(source)
  let readings = ['']
  let optionals = 0
  for (const node of parsed.nodes) {
    if (node.kind === SyntaxKind.Optional && ++optionals > MOST_OPTIONALS) {
      throw new RangeError(`more than ${MOST_OPTIONALS} optional parts; write several terms instead`)
    }
    readings = readings.flatMap((reading) => spellings(node).map((spelling) => reading + spelling))
  }
  return {
    edgeBefore: parsed.requireWordBoundaryAtStart,
    edgeAfter: parsed.requireWordBoundaryAtEnd,
    readings: [...new Set(readings)],
  }
}

function spellings(node: Node): string[] {
  if ('childNode' in node) return ['', ...spellings(node.childNode)]
  return 'chars' in node ? [String.fromCodePoint(...node.chars)] : [ANY_CHARACTER]
}
