import { packs } from '../generated/packs.js'

/** The packs of every language in `wordlists`, compiled by the build. Frozen, because every moderator is made of it. */
export const languages = Object.freeze(packs)
