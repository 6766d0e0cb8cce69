/*
 * The `rule` of a reason that comes from a site's own term. Everything else about a `rule` is for people only; this part is
 * interface, see `Reason`, so it is written and read in one place.
 */

const BLOCKED = /^site:block\[(\d+)\]$/

/** @param list of the policy; @param index of the term in it */
export function siteRule(list: 'block' | 'allow', index: number): string {
  return `site:${list}[${index}]`
}

/** Which term of the policy's `block` a reason comes from; undefined where it comes from a list or rule of refrain. */
export function blockedTermIn(rule: string): number | undefined {
  const index = BLOCKED.exec(rule)?.[1]
  return index === undefined ? undefined : Number(index)
}
