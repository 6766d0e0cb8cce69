import { isOfIndia } from './syllables.js'

/** One in each script of India that has it. */
const NUKTAS = '\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc'

/** A dot that makes a further consonant of one, in loanwords; many leave it out. */
export function isNukta(codePoint: number): boolean {
  return NUKTAS.includes(String.fromCodePoint(codePoint))
}

/** A letter and a nukta in one is that letter. */
export function withoutNukta(char: string): string {
  const plain = [...char.normalize('NFD')].filter((part) => !NUKTAS.includes(part))
  return plain.length === 1 ? plain[0]! : char
}

/** A mark that is drawn on the letter before it, as against an invisible character. UTF-16 units. */
export function isCombiningMark(unit: number): boolean {
  return (
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x483 && unit <= 0x489) ||
    (unit >= 0x1ab0 && unit <= 0x1aff) ||
    (unit >= 0x1dc0 && unit <= 0x1dff) ||
    (unit >= 0x20d0 && unit <= 0x20ff) ||
    (unit >= 0xfe20 && unit <= 0xfe2f)
  )
}

/**
 * Whether the unit at `index` belongs to the letter before it, without being one: a mark drawn on it, the nukta of
 * a consonant, a joiner in a script of India, which is spelling there.
 */
export function isPartOfLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (unit < 0x300) return false
  return isCombiningMark(unit) || isNukta(unit) || (isJoiner(unit) && isOfIndia(text.charCodeAt(index - 1)))
}

/** Zero-width joiner or non-joiner: invisible, but part of the spelling in scripts of India. */
function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d
}
