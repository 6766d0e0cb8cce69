import type { Moderator } from '../../moderator.js'
import { ATTRIBUTES, scoreOf, type Attribute } from '../../wire/attributes.js'
import { Tally } from '../tally.js'
import { agreementOf, type Agreement } from './agreement.js'
import { Furthest, type Disagreement } from './furthest.js'
import type { Past } from './history.js'

/** The scores of one attribute, comment by comment. */
class Scores {
  readonly old: number[] = []
  readonly refrain: number[] = []
  /** Whether the policy keeps the comment from being published. */
  readonly isHeld: boolean[] = []
}

/** Gathers past comments with their old scores and refrain's. Holds a few numbers of each, and the texts of few. */
export class Comparison {
  readonly tally = new Tally()
  /** Names of scores that refrain does not give. */
  readonly others = new Set<string>()
  readonly #moderator: Moderator
  readonly #scores = new Map<Attribute, Scores>()
  readonly #missed: Furthest
  readonly #added: Furthest

  /** @param most disagreements to keep each way */
  constructor(moderator: Moderator, most: number) {
    this.#moderator = moderator
    this.#missed = new Furthest(most)
    this.#added = new Furthest(most)
  }

  /** Attributes that have old scores. */
  get attributes(): readonly Attribute[] {
    return ATTRIBUTES.filter((name) => this.#scores.has(name))
  }

  add({ text, scores, others }: Past, place: string): void {
    const verdict = this.#moderator.check(text)
    this.tally.count(verdict.action)
    for (const name of others) this.others.add(name)
    for (const [name, old] of scores) {
      const ours = this.#scores.get(name) ?? new Scores()
      this.#scores.set(name, ours)
      ours.old.push(old)
      ours.refrain.push(scoreOf(verdict, name).summaryScore.value)
      ours.isHeld.push(verdict.action !== 'publish')
    }
    // TOXICITY, or the first there is.
    const main = ATTRIBUTES.find((name) => scores.has(name))!
    const refrain = scoreOf(verdict, main).summaryScore.value
    this.#remember({ text, place, old: scores.get(main)!, refrain, verdict })
  }

  /** Comments with an old score from `threshold`, those of them that the policy holds, and those that it holds beside. */
  verdictsFrom(name: Attribute, threshold: number): { flagged: number; held: number; heldBeside: number } {
    const { old, isHeld } = this.#scores.get(name)!
    const flagged = old.filter((score) => score >= threshold).length
    const held = old.filter((score, i) => score >= threshold && isHeld[i]!).length
    return { flagged, held, heldBeside: isHeld.filter(Boolean).length - held }
  }

  /** How the old scores of an attribute and refrain's agree, from an old score on. */
  agreement(name: Attribute, threshold: number): Agreement {
    const { old, refrain } = this.#scores.get(name)!
    return agreementOf(old, refrain, threshold)
  }

  /** Comments whose old score is furthest above refrain's, the furthest first. */
  get missed(): readonly Disagreement[] {
    return this.#missed.comments
  }

  /** Comments whose score of refrain's is furthest above the old one. */
  get added(): readonly Disagreement[] {
    return this.#added.comments
  }

  #remember(comment: Disagreement): void {
    if (comment.old > comment.refrain) this.#missed.add(comment)
    else if (comment.refrain > comment.old) this.#added.add(comment)
  }
}
