const entries = {
  all: require('refrain'),
  core: require('refrain/core'),
  identify: require('refrain/identify'),
  en: require('refrain/languages/en'),
  ml: require('refrain/languages/ml'),
  perspective: require('refrain/perspective'),
  privateInformation: require('refrain/private-information'),
}

void import('./main-paths.mjs').then(({ outcomeOf }) => {
  console.log(JSON.stringify(outcomeOf(entries)))
})
