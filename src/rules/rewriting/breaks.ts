import type { Span } from '../../spans.js'

const SPACES = String.raw`[^\S\r\n]*`
const EMOJI = String.raw`(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+`
/** Dots, a line break or emoji, and the spaces beside them. */
const BREAK = String.raw`${SPACES}(?:\.{2,}|…|\r?\n|${EMOJI})${SPACES}`
/** No break without one of these. */
const SIGN = new RegExp(String.raw`\.\.|…|\n|${EMOJI}`, 'u')
const GOES_ON = new RegExp(String.raw`(?<=[\p{L}\p{M}\p{N}])${BREAK}(?=\p{Ll})`, 'gu')

const NONE: readonly Span[] = []

/**
 * Where something stands inside a sentence that mostly ends one, and the sentence goes on with a small letter: *you are … so dim*, a line that
 * was wrapped by hand, an emoji between two words. Scripts without small letters do not tell it.
 *
 * @example breaksIn('you are\nso dim') // [{ start: 7, end: 8 }]
 */
export function breaksIn(text: string): readonly Span[] {
  if (!SIGN.test(text)) return NONE
  return [...text.matchAll(GOES_ON)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
