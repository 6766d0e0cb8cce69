import { isOfSite, type Hit } from '../entry.js'

/** Whether a hit is a single word that is a reason by itself or beside others, or a site's own term. */
export function countsAlone({ entry: { origin, text, violation, severity } }: Hit): boolean {
  return isOfSite(origin) || (!text.includes(' ') && (violation ?? severity) !== undefined)
}
