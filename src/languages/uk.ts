/** The pack for Ukrainian: `wordlists/uk`, compiled by the build. */
export { pack as uk } from '../generated/uk.js'
