import { outcome } from './esm.mjs'

console.log(JSON.stringify(outcome))
