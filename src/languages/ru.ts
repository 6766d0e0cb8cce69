/** The pack for Russian: `wordlists/ru`, compiled by the build. */
export { pack as ru } from '../generated/ru.js'
