/** How a yes/no judgement compares with labels. */
export interface Confusion {
  truePositives: number
  falsePositives: number
  falseNegatives: number
  trueNegatives: number
}

/** A confusion that has seen nothing. */
export function emptyConfusion(): Confusion {
  return { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 }
}

/** Counts one comment. */
export function count(confusion: Confusion, flagged: boolean, violates: boolean): void {
  if (flagged && violates) confusion.truePositives++
  else if (flagged) confusion.falsePositives++
  else if (violates) confusion.falseNegatives++
  else confusion.trueNegatives++
}

/** `part / whole`, or undefined where there is no whole: a share of nothing is not 0. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}

/** Share of the flagged that violate. */
export function precision({ truePositives, falsePositives }: Confusion): number | undefined {
  return share(truePositives, truePositives + falsePositives)
}

/** Share of the violating that are flagged. */
export function recall({ truePositives, falseNegatives }: Confusion): number | undefined {
  return share(truePositives, truePositives + falseNegatives)
}

/** Harmonic mean of precision and recall; undefined where nothing violates and nothing is flagged. */
export function f1({ truePositives, falsePositives, falseNegatives }: Confusion): number | undefined {
  return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
}

/** Mean of the F1 of "violates" and the F1 of "does not"; undefined unless both occur among the labels. */
export function macroF1(confusion: Confusion): number | undefined {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = confusion
  if (truePositives + falseNegatives === 0 || trueNegatives + falsePositives === 0) return undefined
  const positive = f1(confusion) ?? 0
  const negative = share(2 * trueNegatives, 2 * trueNegatives + falsePositives + falseNegatives) ?? 0
  return (positive + negative) / 2
}
