/**
 * Makes sure that weights that ship are made of permitted sets only.
 *
 * @param sources the permitted ones, by name
 * @throws Error naming the sets that may not feed what ships, and those that may
 */
export function refuseOthers(sets: readonly string[], sources: Readonly<Record<string, unknown>>): void {
  const refused = sets.filter((set) => !Object.hasOwn(sources, set))
  if (refused.length === 0) return
  throw new Error(
    `${refused.join(', ')}: its licence does not let it feed weights that ship, or nobody has looked at it; ` +
      `expected some of ${Object.keys(sources).join(', ')}`,
  )
}
