import type { Span } from '../spans.js'

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

  /** @returns undefined where nothing is written */
  apply(): Replaced | undefined {
    if (this.#replacements.size === 0) return undefined
    let text = ''
    // By unit of the new text, where that which stands for it begins and ends.
    const starts: number[] = []
    const ends: number[] = []
    for (let at = 0; at < this.#text.length; ) {
      const { units, end } = this.#replacements.get(at) ?? { units: this.#text[at]!, end: at + 1 }
      for (let unit = 0; unit < units.length; unit++) {
        starts.push(at)
        ends.push(end)
      }
      text += units
      at = end
    }
    return { text, spanOf: ({ start, end }) => ({ start: starts[start]!, end: ends[end - 1]! }) }
  }
}
