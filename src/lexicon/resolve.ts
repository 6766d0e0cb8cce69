import type { Hit } from './entry.js'

/**
 * Drops what is innocent and what is said twice: hits inside an exception, and hits inside a longer hit.
 * What stands beside an exception stays.
 *
 * @returns violations in order of position
 */
export function resolve(hits: Hit[]): Hit[] {
  if (hits.length > 1) hits.sort(byPosition)
  const kept: Hit[] = []
  const innocentTo = new Map<string | undefined, number>()
  let coveredTo = -1
  for (const hit of hits) {
    const { violation, only } = hit.entry
    if (violation === undefined) {
      innocentTo.set(only, Math.max(innocentTo.get(only) ?? -1, hit.end))
    } else if (!isInnocent(innocentTo, hit) && hit.end > coveredTo) {
      kept.push(hit)
      coveredTo = hit.end
    }
  }
  return kept
}

/**
 * Of hits that begin alike the longest first, an exception before what it excepts, the least disguised first,
 * then the one listed first.
 */
function byPosition(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || rank(a) - rank(b) || a.disguise - b.disguise || a.entry.order - b.entry.order
}

function rank(hit: Hit): number {
  return hit.entry.violation === undefined ? 0 : 1
}

function isInnocent(innocentTo: ReadonlyMap<string | undefined, number>, hit: Hit): boolean {
  if (innocentTo.size === 0) return false
  return (
    (innocentTo.get(undefined) ?? -1) >= hit.end || (innocentTo.get(hit.entry.language) ?? -1) >= hit.end
  )
}
