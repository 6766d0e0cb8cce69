import { LATIN, kindOfScript } from '../../text/letters/kinds.js'
import { scriptOf } from '../../text/letters/scripts.js'
import { isAsciiLetter } from '../../text/letters/units.js'
import { ANY_CHARACTER, type Entry, type Form } from '../entry.js'

/** A form, ready to be looked for. */
export function formOf(entry: Entry, kind: Form['kind'], edgeBefore: boolean, edgeAfter: boolean, text: string): Form {
  const [coreStart, coreEnd] = text.includes(ANY_CHARACTER) ? longestLiteral(text) : [0, text.length]
  return { entry, kind, edgeBefore, edgeAfter, text, coreStart, coreEnd }
}

/** The kind of script a form is written in; Latin for one of digits alone. */
export function kindOfForm({ text }: Form): number {
  if (isAsciiLetter(text.charCodeAt(0))) return LATIN
  const letter = /[\p{L}\p{M}]/u.exec(text)?.[0]
  return letter === undefined ? LATIN : kindOfScript(scriptOf(letter.codePointAt(0)!))
}

/**
 * First and last position of the longest part without `ANY_CHARACTER`, and without a gap at its ends: what can be looked
 * for at once.
 */
function longestLiteral(text: string): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (const part of text.split(ANY_CHARACTER)) {
    const start = from + (part.length - part.trimStart().length)
    const length = part.trim().length
    if (length > best[1] - best[0]) best = [start, start + length]
    from += part.length + 1
  }
  return best
}
