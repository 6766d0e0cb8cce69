import { ACTIONS, type Action } from '../verdict.js'
import { Exit } from './exit.js'

/** Counts what became of the comments. */
export class Tally {
  readonly #actions: Record<Action, number> = { publish: 0, nudge: 0, review: 0, reject: 0 }
  #unreadable = 0

  /** Comments judged so far. */
  get judged(): number {
    return ACTIONS.reduce((sum, action) => sum + this.#actions[action], 0)
  }

  /** Lines that were no comment. */
  get unreadable(): number {
    return this.#unreadable
  }

  count(action: Action): void {
    this.#actions[action]++
  }

  countUnreadable(): void {
    this.#unreadable++
  }

  /** @example '40 comments: 25 publish, 9 nudge, 4 review, 2 reject' */
  summary(): string {
    const actions = ACTIONS.map((action) => `${this.#actions[action]} ${action}`).join(', ')
    const unreadable = this.#unreadable === 0 ? '' : `; ${this.#unreadable} unreadable`
    return `${this.judged} comment${this.judged === 1 ? '' : 's'}: ${actions}${unreadable}`
  }

  /** @param exitZero whether it is enough to have judged everything, whatever the verdicts */
  exitCode(exitZero: boolean): number {
    if (this.#unreadable > 0) return Exit.failed
    return exitZero || this.judged === this.#actions.publish ? Exit.fine : Exit.findings
  }
}
