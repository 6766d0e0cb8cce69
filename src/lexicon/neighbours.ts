import {
  CLASS_BITS,
  CLASS_MASK,
  Kind,
  isWordKind,
  unitsBefore,
  type Characters,
} from '../text/characters.js'

/** What stands around a hit: whether a word goes on there, and with which letters. */

/** Longer remainders of a word are not read: no run of common words is that long. */
const LONGEST_REMAINDER = 32

/** What `lettersBefore` and `lettersAfter` return when the word goes on for too long. */
export const TOO_LONG = '\uffff'

/** Whether a word goes on behind `index`. */
export function isInsideWordAfter(characters: Characters, text: string, index: number): boolean {
  while (index < text.length) {
    const kind = characters.valueAt(text, index) >> CLASS_BITS
    if (kind !== Kind.skip) return isWordKind(kind)
    index++
  }
  return false
}

/** Whether a word goes on before `index`. */
export function isInsideWordBefore(characters: Characters, text: string, index: number): boolean {
  while (index > 0) {
    const kind = characters.valueBefore(text, index) >> CLASS_BITS
    if (kind !== Kind.skip) return isWordKind(kind)
    index -= unitsBefore(text, index)
  }
  return false
}

/** The folded letters from `index` to the end of the word. */
export function lettersAfter(characters: Characters, text: string, index: number): string {
  let letters = ''
  while (index < text.length) {
    const value = characters.valueAt(text, index)
    const kind = value >> CLASS_BITS
    if (kind !== Kind.skip) {
      if (!isWordKind(kind)) break
      if (letters.length >= LONGEST_REMAINDER) return TOO_LONG
      letters += characters.letterOf(kind === Kind.digit ? Kind.firstScript : kind, value & CLASS_MASK) || TOO_LONG
    }
    index += text.codePointAt(index)! > 0xffff ? 2 : 1
  }
  return letters
}

/** The folded letters from the beginning of the word to `index`. */
export function lettersBefore(characters: Characters, text: string, index: number): string {
  let letters = ''
  while (index > 0) {
    const value = characters.valueBefore(text, index)
    const kind = value >> CLASS_BITS
    if (kind !== Kind.skip) {
      if (!isWordKind(kind)) break
      if (letters.length >= LONGEST_REMAINDER) return TOO_LONG
      letters = (characters.letterOf(kind === Kind.digit ? Kind.firstScript : kind, value & CLASS_MASK) || TOO_LONG) + letters
    }
    index -= unitsBefore(text, index)
  }
  return letters
}
