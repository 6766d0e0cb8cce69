import * as all from 'refrain'
import * as core from 'refrain/core'
import * as identify from 'refrain/identify'
import * as en from 'refrain/languages/en'
import * as ml from 'refrain/languages/ml'
import * as perspective from 'refrain/perspective'
import * as privateInformation from 'refrain/private-information'
import { outcomeOf } from './main-paths.mjs'

export const outcome = outcomeOf({ all, core, identify, en, ml, perspective, privateInformation })
