const APOSTROPHES = /['’]/gu

/** A word in small letters, without apostrophes: as a dictionary is asked for it. */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll(APOSTROPHES, '')
}
