import { hash } from '../../bench/metrics/hash.js'

/** Sets whose rows are kept apart in turn. */
const FOLDED = new Set(['civil_comments_en', 'wikipedia_talk_en', 'wikipedia_natural_en', 'contextual_abuse_en', 'jigsaw6_en'])

/** In how many parts rows are kept apart. */
export const FOLDS = 5

/** Whether a row is kept apart in a fold; by its id alone. */
export function isHeld(set: string, id: string, fold: number): boolean {
  return FOLDED.has(set) && hash(id) % FOLDS === fold
}
