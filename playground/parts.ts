import type { Parts } from 'refrain/core'
import { identify } from 'refrain/identify'
import { en } from 'refrain/languages/en'
import { hi } from 'refrain/languages/hi'
import { hiLatn } from 'refrain/languages/hi-Latn'
import { ml } from 'refrain/languages/ml'
import { mlLatn } from 'refrain/languages/ml-Latn'
import { ru } from 'refrain/languages/ru'
import { ta } from 'refrain/languages/ta'
import { taLatn } from 'refrain/languages/ta-Latn'
import { uk } from 'refrain/languages/uk'
import { privateInformation } from 'refrain/private-information'

/** Every pack, in the order of the checkboxes. */
export const PACKS = [en, ml, mlLatn, hi, hiLatn, ta, taLatn, ru, uk]

/** What else a moderator can be made of, with what the page calls it. */
export const OPTIONAL_PARTS = {
  identify: { label: 'Tell other languages apart', part: { identify } },
  privateInformation: { label: 'Private information', part: { privateInformation } },
} as const satisfies Record<string, { label: string; part: Partial<Parts> }>

/** The parts that are chosen: tags of packs, and names of other parts. */
export function partsOf(tags: ReadonlySet<string>, names: ReadonlySet<string>): Parts {
  const chosen = Object.entries(OPTIONAL_PARTS).filter(([name]) => names.has(name))
  return Object.assign({ packs: PACKS.filter(({ tag }) => tags.has(tag)) }, ...chosen.map(([, { part }]) => part)) as Parts
}
