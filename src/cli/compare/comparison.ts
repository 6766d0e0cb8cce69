import type { Moderator } from '../../moderator.js'
import { ATTRIBUTES, scoreOf, type Attribute } from '../../wire/attributes.js'
import { Tally } from '../tally.js'
import { Furthest, type Disagreement } from './furthest.js'
import type { Past } from './history.js'

/** How two ways to flag agree. Undefined where there is nothing to take a share of. */
export interface Agreement {
  /** From this old score. */
  readonly old: number
  readonly oldFlags: number
  /** The score of refrain's from which about as many are flagged; undefined if it finds nothing in any. */
  readonly refrain: number | undefined
  readonly refrainFlags: number
  readonly both: number
  /** Cohen's kappa: 1 if they agree on every comment, 0 if no more than by chance. */
  readonly kappa: number | undefined
  /** Of those that refrain flags, the share that the old score flagged. */
  readonly precision: number | undefined
  /** Of those that the old score flagged, the share that refrain flags. */
  readonly recall: number | undefined
}

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
    return { flagged, held, heldBeside: isHeld.filter((isHeld) => isHeld).length - held }
  }

  /** At the score of refrain's that flags as many comments as an old score did. */
  agreement(name: Attribute, threshold: number): Agreement {
    const { old, refrain } = this.#scores.get(name)!
    const oldFlags = old.filter((score) => score >= threshold).length
    const ours = thresholdFor(refrain, oldFlags)
    const isFlagged = refrain.map((score) => ours !== undefined && score >= ours)
    const refrainFlags = isFlagged.filter((flag) => flag).length
    const both = old.filter((score, i) => score >= threshold && isFlagged[i]!).length
    return {
      old: threshold,
      oldFlags,
      refrain: ours,
      refrainFlags,
      both,
      kappa: kappaOf(old.length, oldFlags, refrainFlags, both),
      precision: shareOf(both, refrainFlags),
      recall: shareOf(both, oldFlags),
    }
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

/** The score from which as many as wanted are flagged, or nearly: of equal scores all or none are. */
function thresholdFor(scores: readonly number[], wanted: number): number | undefined {
  const falling = scores.filter((score) => score > 0).sort((a, b) => b - a)
  if (falling.length === 0 || wanted === 0) return undefined
  const threshold = falling[Math.min(wanted, falling.length) - 1]!
  const more = falling.filter((score) => score >= threshold).length
  const above = falling.filter((score) => score > threshold)
  return above.length > 0 && wanted - above.length < more - wanted ? above.at(-1)! : threshold
}

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

function kappaOf(all: number, a: number, b: number, both: number): number | undefined {
  const agreed = (all - a - b + 2 * both) / all
  const byChance = (a * b + (all - a) * (all - b)) / all ** 2
  return byChance === 1 ? undefined : (agreed - byChance) / (1 - byChance)
}
