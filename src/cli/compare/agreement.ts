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

/**
 * How old scores and refrain's agree, at the score of refrain's that flags as many comments as an old score did.
 *
 * @param old scores, comment by comment, as `refrain`
 * @param threshold from which the old score flagged
 */
export function agreementOf(old: readonly number[], refrain: readonly number[], threshold: number): Agreement {
  const oldFlags = old.filter((score) => score >= threshold).length
  const ours = thresholdFor(refrain, oldFlags)
  const isFlagged = refrain.map((score) => ours !== undefined && score >= ours)
  const refrainFlags = isFlagged.filter(Boolean).length
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

/** The score from which as many as wanted are flagged, or nearly: of equal scores all or none are. */
function thresholdFor(scores: readonly number[], wanted: number): number | undefined {
  const falling = scores.filter((score) => score > 0).sort((a, b) => b - a)
  const threshold = falling[Math.min(wanted, falling.length) - 1]
  if (threshold === undefined) return undefined
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
