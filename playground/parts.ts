import { parts, type Parts } from 'refrain'

/** Every pack that ships, in the order of the checkboxes. */
export const PACKS = parts.packs

/** What else a moderator is made of, as the page calls it: whatever ships has a box. */
export const OPTIONAL_PARTS: Readonly<Record<Exclude<keyof Parts, 'packs'>, string>> = {
  identify: 'Tell other languages apart',
  privateInformation: 'Private information',
  scorer: 'Statistics',
}

/** The parts that are chosen: tags of packs, and names of other parts. */
export function partsOf(tags: ReadonlySet<string>, names: ReadonlySet<string>): Parts {
  const others = Object.entries(parts).filter(([name]) => names.has(name))
  return { ...Object.fromEntries(others), packs: PACKS.filter(({ tag }) => tags.has(tag)) }
}
