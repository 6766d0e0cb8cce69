/**
 * The value below which `fraction` (0–1) of the values lie, interpolated between neighbours.
 * @throws RangeError without values.
 */
export function quantile(values: readonly number[], fraction: number): number {
  const rising = [...values].sort((a, b) => a - b)
  const position = fraction * (rising.length - 1)
  const below = rising[Math.floor(position)]
  const above = rising[Math.ceil(position)]
  if (below === undefined || above === undefined) throw new RangeError('quantile: expected at least one value')
  return below + (above - below) * (position - Math.floor(position))
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Half the distance between the quartiles, as a share of the median: how much a measurement wavers. */
export function spread(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values)
}
