/** The English pack: `wordlists/en`, compiled by the build. */
export { pack as en } from '../generated/en.js'
