import { DISGUISES, type Disguise } from '../verdict.js'

const NONE: readonly Disguise[] = Object.freeze([])

/** Each disguise once, in the order in which a reason lists them. */
export function sortDisguises(disguises: readonly Disguise[]): readonly Disguise[] {
  return disguises.length === 0 ? NONE : DISGUISES.filter((disguise) => disguises.includes(disguise))
}
