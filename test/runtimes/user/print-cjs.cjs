const entries = {
  all: require('refrain'),
  core: require('refrain/core'),
  identify: require('refrain/identify'),
  en: require('refrain/languages/en'),
  ml: require('refrain/languages/ml'),
  perspective: require('refrain/perspective'),
  privateInformation: require('refrain/private-information'),
  html: require('refrain/html'),
  coral: require('refrain/coral'),
  fetch: require('refrain/fetch'),
}

void import('./main-paths.mjs').then(async ({ outcomeOf }) => {
  console.log(JSON.stringify(await outcomeOf(entries)))
})
