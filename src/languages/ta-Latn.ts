/** The pack for Tamil in Latin letters ("Tanglish"): `wordlists/ta-Latn`, compiled by the build. */
export { pack as taLatn } from '../generated/ta-Latn.js'
