/** The pack for Hindi: `wordlists/hi`, compiled by the build. */
export { pack as hi } from '../generated/hi.js'
