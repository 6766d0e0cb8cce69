import type { Grammar, LanguagePack } from './pack.js'

/** Rules as the build made them: whatever somebody else makes of such a pack, from JSON or by hand, has other ones. */
const BUILT = new WeakSet<Grammar>()

/** Says that the build has read the rules of a pack: to read them all again would cost every start as much as all the rest. */
export function built(pack: LanguagePack): LanguagePack {
  BUILT.add(pack.grammar)
  return pack
}

/** Whether the build has read these rules. */
export function isBuilt(grammar: Grammar): boolean {
  return BUILT.has(grammar)
}
