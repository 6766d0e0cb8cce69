import type { Section } from '../output/document.js'
import type { Aim } from './aims.js'
import type { Library } from './contenders.js'
import type { Corpus } from './corpus.js'
import type { SpeedOptions } from './options.js'
import type { Effort } from './rounds.js'

/** What every part of the bench works with. */
export interface Context {
  library: Library
  corpus: Corpus
  effort: Effort
  options: SpeedOptions
}

/** What a part of the bench found. */
export interface Finding {
  sections: readonly Section[]
  aims: readonly Aim[]
  /** The numbers for machines. */
  numbers: unknown
}
