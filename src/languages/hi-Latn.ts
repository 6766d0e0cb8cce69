/** The pack for Hindi in Latin letters ("Hinglish"): `wordlists/hi-Latn`, compiled by the build. */
export { pack as hiLatn } from '../generated/hi-Latn.js'
