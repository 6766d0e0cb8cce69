import { isException, type Hit } from './entry.js'

/**
 * Drops what is innocent and what is said twice: hits inside an exception, and hits inside a longer hit.
 * What stands beside an exception stays. Words that only rules speak of hide no violation, nor the other way
 * round; of one span all meanings stay: languages that share a script list a word under kinds of their own.
 *
 * @returns hits in order of position, the longest of those that begin alike first
 */
export function resolve(hits: Hit[]): Hit[] {
  if (hits.length > 1) hits.sort(byPosition)
  const kept: Hit[] = []
  const innocentTo = new Map<string | undefined, number>()
  let cover: Hit | undefined
  let cue: Hit | undefined
  for (const [at, hit] of hits.entries()) {
    const { direct, only } = hit.entry
    if (isException(hit.entry)) {
      if (!isBetterRead(hits, at)) innocentTo.set(only, Math.max(innocentTo.get(only) ?? -1, hit.end))
    } else if (isInnocent(innocentTo, hit) || (cue !== undefined && isReadInto(cue, hit)) || isRepeated(kept, hit)) continue
    else if (direct) {
      const isCovered = cover !== undefined && hit.end <= cover.end
      if (isCovered && !(isSameSpan(hit, cover!) && (hit.entry.kinds.length > 0 || hit.entry.language !== cover!.entry.language))) continue
      kept.push(hit)
      if (!isCovered) cover = hit
    } else if (cue === undefined || hit.end > cue.end || isSameSpan(hit, cue)) {
      kept.push(hit)
      cue = hit
    }
  }
  return kept
}

/** Whether a hit needs a disguise to be read in a longer word that is known as it stands: *arse* in *madarse*. */
function isReadInto(word: Hit, { start, end, disguise }: Hit): boolean {
  return disguise !== 0 && word.disguise === 0 && start >= word.start && end <= word.end && end - start < word.end - word.start
}

/** Whether what an exception is read in is read as more letters of something that is none: *shhitt* is not *shi*. */
function isBetterRead(hits: readonly Hit[], exception: number): boolean {
  const { start, end, letters = Infinity } = hits[exception]!
  for (let at = exception + 1; at < hits.length && hits[at]!.start === start && hits[at]!.end === end; at++) {
    if (!isException(hits[at]!.entry) && (hits[at]!.letters ?? 0) > letters) return true
  }
  return false
}

/** Whether the same was found in two ways. Of one span other meanings may stand between. */
function isRepeated(kept: readonly Hit[], { entry, start, end }: Hit): boolean {
  for (let at = kept.length - 1; at >= 0 && kept[at]!.start === start; at--) {
    if (kept[at]!.entry === entry && kept[at]!.end === end) return true
  }
  return false
}

function isSameSpan(one: Hit, other: Hit): boolean {
  return one.start === other.start && one.end === other.end && one.entry !== other.entry
}

/**
 * Of hits that begin alike the longest first, an exception before what it excepts, the least disguised first, then the one listed
 * first. Lists that are read in different ways are numbered apart, so two languages may have an entry of one number.
 */
function byPosition(a: Hit, b: Hit): number {
  return (
    a.start - b.start || b.end - a.end || rank(a) - rank(b) || a.disguise - b.disguise || a.entry.order - b.entry.order ||
    byTag(a.entry.language, b.entry.language)
  )
}

function byTag(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function rank(hit: Hit): number {
  return isException(hit.entry) ? 0 : 1
}

function isInnocent(innocentTo: ReadonlyMap<string | undefined, number>, hit: Hit): boolean {
  if (innocentTo.size === 0) return false
  return (
    (innocentTo.get(undefined) ?? -1) >= hit.end || (innocentTo.get(hit.entry.language) ?? -1) >= hit.end
  )
}
