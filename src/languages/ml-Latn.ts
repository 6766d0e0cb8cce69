/** The pack for Malayalam in Latin letters ("Manglish"): `wordlists/ml-Latn`, compiled by the build. */
export { pack as mlLatn } from '../generated/ml-Latn.js'
