/** The pack for Malayalam: `wordlists/ml`, compiled by the build. */
export { pack as ml } from '../generated/ml.js'
