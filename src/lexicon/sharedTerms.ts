import type { Policy } from '../policy.js'
import { isBuilt } from './built.js'
import type { LanguagePack } from './pack.js'
import { formsOfPolicy } from './site/siteTerms.js'
import { Terms } from './terms.js'

/** Terms that some moderator has. */
interface Shared {
  readonly packs: readonly LanguagePack[]
  readonly terms: WeakRef<Terms>
}

/** By the first of their packs. */
const SHARED = new WeakMap<LanguagePack, readonly Shared[]>()

/**
 * The terms of packs and of a policy. Moderators with the same packs that ship share them, as long as one of them is in use: to spell
 * them out takes most of a start, and most of the memory. A site with terms of its own has all for itself, and so has a pack
 * of its own, which may change from one moderator to the next.
 *
 * @throws TermError for a site's term that cannot be looked for, which a checked policy does not have
 */
export function termsOf(packs: readonly LanguagePack[], policy: Policy): Terms {
  const site = formsOfPolicy(policy)
  const [first] = packs
  if (first === undefined || site.length > 0 || !packs.every(({ grammar }) => isBuilt(grammar))) return new Terms(packs, site)
  const inUse = (SHARED.get(first) ?? []).filter(({ terms }) => terms.deref() !== undefined)
  const known = inUse.find((shared) => areSame(shared.packs, packs))?.terms.deref()
  if (known !== undefined) return known
  const terms = new Terms(packs, site)
  SHARED.set(first, [...inUse, { packs: [...packs], terms: new WeakRef(terms) }])
  return terms
}

function areSame(packs: readonly LanguagePack[], others: readonly LanguagePack[]): boolean {
  return packs.length === others.length && packs.every((pack, index) => pack === others[index])
}
