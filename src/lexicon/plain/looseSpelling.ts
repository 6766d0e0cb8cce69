const NO_LETTERS = /[^a-z]+/g

/** Letters that are written for one sound by whoever writes it in Latin letters, in the order in which they are replaced. */
const ALIKE: readonly (readonly [written: RegExp, sound: string])[] = [
  [/oo/g, 'u'],
  [/ee/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/zh/g, 'l'],
  [/(?<=[bcdgjkpt])h/g, ''],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/ck|q/g, 'k'],
  [/(.)\1+/g, '$1'],
]

/**
 * Whether a word of a romanised language is spelt otherwise than it is listed by more than a doubled letter, an h, or another letter
 * for the same sound: then it may be a word of another language, such as a name.
 *
 * @param written as it stands in a comment; @param listed in small letters, with a space for a gap
 * @example isLooselySpelt('Chuthiya', 'chutiya') // false
 * @example isLooselySpelt('Shapley', 'sapola') // true
 */
export function isLooselySpelt(written: string, listed: string): boolean {
  return soundsOf(written.toLowerCase()) !== soundsOf(listed)
}

function soundsOf(word: string): string {
  return ALIKE.reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), word.replace(NO_LETTERS, ''))
}
