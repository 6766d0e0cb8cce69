/** The packs of every language in `wordlists`, compiled by the build. */
export { packs as languages } from '../generated/packs.js'
