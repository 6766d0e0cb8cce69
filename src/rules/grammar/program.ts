import type { Edge, Element } from './pattern.js'

/*
 * Patterns as small integer code, to be walked along the tokens in one direction: see `walk.ts`. A step is an
 * operation, its arguments, and where the step after it stands in the code.
 */

export const Op = {
  /** What is wanted of the token. */
  word: 0,
  /** Where else to go on: an optional part first, then without it. */
  either: 1,
  /** Most tokens; the hardest break it crosses; whether a negation may stand in it. */
  gap: 2,
  /** Softest and hardest break. */
  break: 3,
  /** Which of `EDGES`. */
  edge: 4,
  /** 1 for the start, 0 for the end. */
  mark: 5,
} as const

export type Op = (typeof Op)[keyof typeof Op]

/** Where a pattern ends. */
export const END = -1

/** Numbers of places between words. */
const EDGES: readonly Edge[] = ['clauseStart', 'clauseEnd', 'sentenceStart', 'sentenceEnd', 'question']
/** From here on only the end of a sentence will do. */
export const FIRST_OF_SENTENCE = EDGES.indexOf('sentenceStart')
export const QUESTION = EDGES.indexOf('question')

/** Writes the code of all the patterns of a language. */
export class ProgramWriter {
  /** What was written: it grows. */
  readonly code: number[] = []
  readonly #wantedBy: (any: readonly string[]) => number

  /** @param wantedBy the number of what a word element asks for; `ANY` for any word */
  constructor(wantedBy: (any: readonly string[]) => number) {
    this.#wantedBy = wantedBy
  }

  /**
   * Chains elements so that they can be walked.
   *
   * @param isBackwards for a walk from right to left
   * @param tail what comes behind them
   * @returns where they begin in the code
   */
  chain(elements: readonly Element[], isBackwards: boolean, tail: number = END): number {
    let next = tail
    for (let step = 0; step < elements.length; step++) {
      const element = elements[isBackwards ? step : elements.length - 1 - step]!
      switch (element.is) {
        case 'word':
          next = this.#write(Op.word, this.#wantedBy(element.any), next)
          break
        case 'optional':
          next = this.#write(Op.either, this.chain(element.body, isBackwards, next), next)
          break
        case 'gap':
          next = this.#write(Op.gap, element.most, next, element.crosses, Number(element.mayNegate))
          break
        case 'break':
          next = this.#write(Op.break, element.least, next, element.most)
          break
        case 'edge':
          next = this.#write(Op.edge, EDGES.indexOf(element.edge), next)
          break
        case 'mark':
          next = this.#write(Op.mark, Number(element.mark === 'start'), next)
          break
        case 'match':
      }
    }
    return next
  }

  #write(op: number, argument: number, next: number, ...more: readonly number[]): number {
    return this.code.push(op, argument, next, ...more) - 3 - more.length
  }
}

