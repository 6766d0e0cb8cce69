/** The pack for Tamil: `wordlists/ta`, compiled by the build. */
export { pack as ta } from '../generated/ta.js'
