import { Replacements } from '../../text/replaced.js'
import type { Finding } from '../finding.js'

/** A comment in which something is written otherwise, and where it stood. */
export interface Rewritten {
  readonly text: string
  /** What was found in it, placed in the comment as it was written. */
  readonly placed: (finding: Finding) => Finding
}

/** What is written in a comment instead of what stands there, and what had hidden it. */
export class Edits {
  readonly #replacements: Replacements
  /** By where they begin. */
  readonly #disguises = new Map<number, number>()

  constructor(text: string) {
    this.#replacements = new Replacements(text)
  }

  /** @param disguise bits of what hid it: see `disguiseBit` */
  replace(start: number, end: number, units: string, disguise: number): void {
    this.#replacements.replace(start, end, units)
    this.#disguises.set(start, disguise)
  }

  /** @returns undefined where nothing is written */
  apply(): Rewritten | undefined {
    const replaced = this.#replacements.apply()
    if (replaced === undefined) return undefined
    const placed = (finding: Finding): Finding => {
      const { start, end } = replaced.spanOf(finding)
      return { ...finding, start, end, disguise: finding.disguise | this.#disguiseOf(start, end) }
    }
    return { text: replaced.text, placed }
  }

  #disguiseOf(start: number, end: number): number {
    let disguise = 0
    for (let at = start; at < end; at++) disguise |= this.#disguises.get(at) ?? 0
    return disguise
  }
}
