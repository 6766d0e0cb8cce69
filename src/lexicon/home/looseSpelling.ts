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
  return word
    .replace(/zh/g, 'l')
    .replace(/[^a-z]+|(?<=[bcdgjkpt])h/g, '')
    .replace(/oo/g, 'u')
    .replace(/ee|y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')
}
