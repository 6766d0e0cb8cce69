import type { Hit } from './entry.js'
import type { LanguagePack } from './pack.js'

const NO_LANGUAGES: readonly string[] = []

/**
 * Tags of the languages that words were found of. A word that the likeliest language of a script lists, too, tells
 * nothing: many languages have borrowed it.
 *
 * @param likeliest tags of the first pack of each script
 */
export function languagesIn(hits: readonly Hit[], likeliest: ReadonlySet<string>): readonly string[] {
  if (hits.length === 0) return NO_LANGUAGES
  const tags: string[] = []
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const { start, end } = hits[from]!
    let isShared = false
    for (; hits[to]?.start === start && hits[to]!.end === end; to++) {
      isShared ||= hits[to]!.entry.language !== hits[from]!.entry.language
    }
    const told = hits.slice(from, to).map(({ entry }) => entry.language)
    if (isShared && told.some((tag) => likeliest.has(tag))) continue
    for (const tag of told) if (!tags.includes(tag)) tags.push(tag)
  }
  return tags
}

/** Tags of the first pack of each script. */
export function firstOfScripts(packs: readonly LanguagePack[]): ReadonlySet<string> {
  return new Set(new Map(packs.toReversed().map(({ script, tag }) => [script, tag])).values())
}
