const APOSTROPHE = /['’]/
const APOSTROPHES = /['’]/gu

/** A word in small letters, without apostrophes: as a dictionary is asked for it. */
export function plain(word: string): string {
  const small = word.toLowerCase()
  return APOSTROPHE.test(small) ? small.replaceAll(APOSTROPHES, '') : small
}
