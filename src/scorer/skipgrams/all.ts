import type { SkipgramModel } from '../skipgrams.js'
import { model as en } from './en.js'
import { model as hi } from './hi.js'
import { model as hiLatn } from './hi-Latn.js'
import { model as ml } from './ml.js'
import { model as mlLatn } from './ml-Latn.js'
import { model as ru } from './ru.js'
import { model as ta } from './ta.js'
import { model as taLatn } from './ta-Latn.js'
import { model as uk } from './uk.js'

/** For each language that refrain reads. */
export const skipgrams: readonly SkipgramModel[] = [en, ml, mlLatn, hi, hiLatn, ta, taLatn, ru, uk]
