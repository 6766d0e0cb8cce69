import { foldSpelling, type FoldingRules } from '../../text/folding/folding.js'

const NO_LETTERS = /[^a-z]+/g

/**
 * Whether a word of a romanised language is spelt otherwise than it is listed by more than a doubled letter or another spelling of
 * the same sound: then it may be a word of another language, such as a name.
 *
 * @param written as it stands in a comment; @param listed in small letters, with a space for a gap
 * @param sounds see `LanguagePack.sounds`
 * @example isLooselySpelt('Chuthiya', 'chutiya', readFolding('th>t')) // false
 * @example isLooselySpelt('Shapley', 'sapola', readFolding('th>t')) // true
 */
export function isLooselySpelt(written: string, listed: string, sounds: FoldingRules): boolean {
  return soundsOf(written.toLowerCase(), sounds) !== soundsOf(listed, sounds)
}

function soundsOf(word: string, sounds: FoldingRules): string {
  return foldSpelling(word.replace(NO_LETTERS, ''), sounds)
}
