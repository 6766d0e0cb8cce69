import { firstThat } from '../../text/tables/sorted.js'
import type { Verdict } from '../../verdict.js'

/** A comment that two scores differ about. */
export interface Disagreement {
  readonly text: string
  /** The line it stands in. */
  readonly place: string
  readonly old: number
  readonly refrain: number
  readonly verdict: Verdict
}

/** Keeps the comments whose scores are furthest apart, the furthest first; of those as far the ones that came first. */
export class Furthest {
  readonly #comments: Disagreement[] = []
  readonly #most: number

  /** @param most to keep */
  constructor(most: number) {
    this.#most = most
  }

  get comments(): readonly Disagreement[] {
    return this.#comments
  }

  /** Nearly every comment of a long history is nearer than the last one that is kept: that costs one look. */
  add(comment: Disagreement): void {
    const isFull = this.#comments.length >= this.#most
    if (isFull && !(distanceOf(comment) > distanceOf(this.#comments.at(-1)))) return
    if (isFull) this.#comments.pop()
    const distance = distanceOf(comment)
    this.#comments.splice(firstThat(this.#comments, (kept) => distanceOf(kept) < distance), 0, comment)
  }
}

/** Where none is kept, none is far enough. */
function distanceOf(comment: Disagreement | undefined): number {
  return comment === undefined ? Infinity : Math.abs(comment.old - comment.refrain)
}
