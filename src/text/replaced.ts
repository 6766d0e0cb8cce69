import type { Span } from '../spans.js'
import { firstThat } from './tables/sorted.js'

/** A text in which something is written otherwise. */
export interface Replaced {
  readonly text: string
  /** Where that which stands in it stood before: UTF-16 offsets, end exclusive. */
  readonly spanOf: (span: Span) => Span
}

interface Replacement {
  readonly end: number
  readonly units: string
}

/** What is to be written in a text instead of what stands there. */
export class Replacements {
  readonly #text: string
  /** By where they begin. */
  readonly #replacements = new Map<number, Replacement>()

  constructor(text: string) {
    this.#text = text
  }

  replace(start: number, end: number, units: string): void {
    this.#replacements.set(start, { end, units })
  }

  /** Of what overlaps, only the first is written. @returns undefined where nothing is written */
  apply(): Replaced | undefined {
    if (this.#replacements.size === 0) return undefined
    const pieces: Piece[] = [NOTHING_BEFORE]
    let text = ''
    let at = 0
    for (const [start, { end, units }] of [...this.#replacements].sort(([one], [other]) => one - other)) {
      if (start < at) continue
      text += this.#text.slice(at, start)
      pieces.push({ from: text.length, to: text.length + units.length, start, end })
      text += units
      at = end
    }
    text += this.#text.slice(at)
    return { text, spanOf: ({ start, end }) => ({ start: placeOf(pieces, start).start, end: placeOf(pieces, end - 1).end }) }
  }
}

/** What stands in the new text from one unit to another (exclusive), instead of what stood in the text as it was. */
interface Piece extends Span {
  readonly from: number
  readonly to: number
}

const NOTHING_BEFORE: Piece = { from: 0, to: 0, start: 0, end: 0 }

/** Where that stands in the text as it was which a unit of the new one stands for. */
function placeOf(pieces: readonly Piece[], unit: number): Span {
  const piece = pieces[firstThat(pieces, ({ from }) => from > unit) - 1]!
  if (unit < piece.to) return piece
  const start = piece.end + unit - piece.to
  return { start, end: start + 1 }
}
