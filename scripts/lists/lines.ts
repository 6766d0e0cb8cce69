import type { Place } from './problems.js'

/** A line of a list that says something: no comment, not blank, its note split off. */
export interface Line {
  readonly place: Required<Place>
  readonly text: string
  readonly note?: string
}

/** Splits a file into the lines that say something. A note stands after ` # `. */
export function readLines(content: string, file: string): Line[] {
  return content
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .flatMap((raw, index) => {
      const text = raw.trim()
      if (text === '' || text.startsWith('#')) return []
      const place = { file, line: index + 1, column: raw.indexOf(text) + 1 }
      const [statement, note] = splitOnce({ place, text }, '#')
      return [note === undefined ? statement : { ...statement, note: note.text }]
    })
}

/**
 * Splits at the first occurrence of a sign that stands between spaces (or ends the line): `|crap| : masked`.
 * The second part is undefined when the sign is absent.
 */
export function splitOnce(line: Line, sign: '#' | ':' | '>'): [Line, Line | undefined] {
  const separator = new RegExp(`\\s+${sign}(?:\\s+|$)`, 'u').exec(line.text)
  if (separator === null) return [line, undefined]
  const after = separator.index + separator[0].length
  return [{ ...line, text: line.text.slice(0, separator.index) }, slice(line, after, line.text.slice(after))]
}

/** The parts that match `part`, each with its column. */
export function splitInto(line: Line, part: RegExp): Line[] {
  return [...line.text.matchAll(part)].map((match) => slice(line, match.index, match[0]))
}

function slice(line: Line, from: number, text: string): Line {
  const leading = text.length - text.trimStart().length
  return { place: { ...line.place, column: line.place.column + from + leading }, text: text.trim() }
}
