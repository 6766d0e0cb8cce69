import { categoryOf } from '../../category.js'
import type { Hit } from '../entry.js'

interface Reading {
  readonly hit: Hit
  /** The form that it is read as. */
  readonly form: string
  /** The lower, the more often it is what people mask. */
  readonly rank: number
}

const Rank = { profanity: 0, obscene: 1, other: 2 } as const

/**
 * What words of which letters are hidden may be. Of several readings of one span in a language those count that leave the fewest signs over:
 * `f*****g` has seven letters. Of these a profanity, if there is one, or else what is obscene: that is what people mask. Of
 * several of these the one that is listed first.
 */
export class MaskedReadings {
  /** By where they begin and end, and by language: which of these counts is told later. */
  readonly #bySpan = new Map<string, Reading[]>()

  /** @param form that the hit is read as */
  add(hit: Hit, form: string): void {
    const reading = { hit, form, rank: rankOf(hit) }
    const span = `${hit.start}-${hit.end} ${hit.entry.language}`
    const readings = this.#bySpan.get(span)
    if (readings === undefined) this.#bySpan.set(span, [reading])
    else readings.push(reading)
  }

  /** The likeliest readings of each span in each language. Afterwards there are none. */
  likeliest(): Hit[] {
    const hits: Hit[] = []
    for (const readings of this.#bySpan.values()) hits.push(...likeliestOf(readings))
    this.#bySpan.clear()
    return hits
  }
}

function likeliestOf(readings: readonly Reading[]): Hit[] {
  const most = Math.max(...readings.map(({ form }) => form.length))
  const longest = readings.filter(({ form }) => form.length === most)
  const { form: likeliest } = longest.toSorted((one, other) => one.rank - other.rank || one.hit.entry.order - other.hit.entry.order)[0]!
  return longest.filter(({ form }) => form === likeliest).map(({ hit }) => hit)
}

function rankOf({ entry: { violation } }: Hit): number {
  if (violation === undefined) return Rank.other
  if (violation.code === 'obscene/profanity') return Rank.profanity
  return categoryOf(violation.code) === 'obscene' ? Rank.obscene : Rank.other
}
