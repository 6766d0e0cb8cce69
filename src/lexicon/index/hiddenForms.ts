import type { Innocent } from '../../text/tables/innocent.js'
import { FormKind } from '../entry.js'
import type { Group } from '../forms/groups.js'
import type { Listing } from '../forms/listing.js'
import type { Trait } from '../pack.js'
import type { Classes } from './classes.js'

/**
 * Shorter words of a language without an orthography, and shorter words that only rules speak of, look like too much else
 * once digits and symbols are letters.
 */
const SHORTEST_ROMANISED = 4
const SHORTEST_KIND = 5

/**
 * Of a word that counts for nothing alone, and is no exception, the first so many forms are looked for: whoever hides one of a hundred endings hides more than
 * anybody reads, and those of a few languages would be most of what is looked for.
 */
const MOST_FORMS = 12

const UNDONE: readonly Trait[] = ['masked', 'misspelled', 'joined']

/**
 * Takes a form whose letters were just read into `Classes`.
 *
 * @param isAnchored whether it is looked for at the beginning of words only; one that may be run together is not
 */
type Visit = (length: number, form: number, isAnchored: boolean, isMasked: boolean) => void

/**
 * Visits all forms that may be disguised.
 *
 * @param classes receives the letters of one form after the other
 */
export function forEachHidden(listing: Listing, innocent: Innocent, classes: Classes, visit: Visit): void {
  for (const [number, { text, coreStart, coreEnd, edgeBefore }] of listing.site.entries()) {
    visit(classes.readText(text.slice(coreStart, coreEnd)), number, edgeBefore && coreStart === 0, false)
  }
  listing.spellOut(({ forms, group, first, edgeBefore }) => {
    const { units, ends, kinds } = forms
    const isWhole = group.isException || group.meaning.violation !== undefined
    const count = isWhole ? forms.count : Math.min(forms.count, MOST_FORMS)
    const shortest = shortestHidden(group)
    const isJoined = group.traits.has('joined')
    const isMasked = group.traits.has('masked')
    let from = 0
    for (let at = 0; at < count; at++) {
      const to = ends[at]!
      const isListed = kinds[at] === FormKind.listed
      if (to - from >= shortest && (isListed || !innocent.has(forms.textOf(at)))) {
        visit(classes.read(units, from, to), first + at, (edgeBefore || !isListed) && !isJoined, isMasked && isListed)
      }
      from = to
    }
  })
}

/**
 * Letters of the shortest word under a heading whose disguises are undone: people hide what they may not say, and whom they
 * say it of, but hardly ever the little words between.
 */
function shortestHidden({ pack, meaning, isException }: Group): number {
  const { violation, severity, sense, traits } = meaning
  if (isException || UNDONE.some((trait) => traits.has(trait))) return 1
  const counts = violation !== undefined || severity !== undefined || sense.group !== undefined
  const shortest = counts ? 1 : SHORTEST_KIND
  return pack.folding === undefined ? shortest : Math.max(shortest, SHORTEST_ROMANISED)
}
