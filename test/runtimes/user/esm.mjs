import * as all from 'refrain'
import * as core from 'refrain/core'
import * as coral from 'refrain/coral'
import * as fetch from 'refrain/fetch'
import * as html from 'refrain/html'
import * as identify from 'refrain/identify'
import * as en from 'refrain/languages/en'
import * as ml from 'refrain/languages/ml'
import * as perspective from 'refrain/perspective'
import * as privateInformation from 'refrain/private-information'
import { outcomeOf } from './main-paths.mjs'

export const outcome = await outcomeOf({
  all,
  core,
  identify,
  en,
  ml,
  perspective,
  privateInformation,
  html,
  coral,
  fetch,
})
