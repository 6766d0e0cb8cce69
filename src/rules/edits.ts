import type { Finding } from './finding.js'

/** A comment in which something is written otherwise, and where it stood. */
export interface Rewritten {
  readonly text: string
  /** What was found in it, placed in the comment as it was written. */
  readonly placed: (finding: Finding) => Finding
}

interface Edit {
  readonly end: number
  readonly units: string
  readonly disguise: number
}

/** What is written in a comment instead of what stands there. */
export class Edits {
  readonly #text: string
  /** By where they begin. */
  readonly #edits = new Map<number, Edit>()

  constructor(text: string) {
    this.#text = text
  }

  /** @param disguise bits of what hid it: see `disguiseBit` */
  replace(start: number, end: number, units: string, disguise: number): void {
    this.#edits.set(start, { end, units, disguise })
  }

  /** @returns undefined where nothing is written */
  apply(): Rewritten | undefined {
    if (this.#edits.size === 0) return undefined
    let text = ''
    // By unit of the new text, where that which stands for it begins and ends.
    const starts: number[] = []
    const ends: number[] = []
    for (let at = 0; at < this.#text.length; ) {
      const { units, end } = this.#edits.get(at) ?? { units: this.#text[at]!, end: at + 1 }
      for (let unit = 0; unit < units.length; unit++) {
        starts.push(at)
        ends.push(end)
      }
      text += units
      at = end
    }
    const placed = (finding: Finding): Finding => {
      const start = starts[finding.start]!
      const end = ends[finding.end - 1]!
      return { ...finding, start, end, disguise: finding.disguise | this.#disguiseOf(start, end) }
    }
    return { text, placed }
  }

  #disguiseOf(start: number, end: number): number {
    let disguise = 0
    for (let at = start; at < end; at++) disguise |= this.#edits.get(at)?.disguise ?? 0
    return disguise
  }
}
