import type { Characters } from '../text/letters/characters.js'
import { CLASS_BITS, CLASS_MASK, Kind, LATIN, isInsideWords, isWordKind } from '../text/letters/kinds.js'
import { unitsAt, unitsBefore } from '../text/letters/units.js'

/*
 * What stands around a hit: whether a word goes on there, and with which letters; whether a sentence ends there. A sentence is told here
 * by its signs alone, for no words are known yet: where rules see one begin is in `rules/reading/sentences.ts`.
 */

/** Longer remainders of a word are not read: no run of common words is that long. */
const LONGEST_REMAINDER = 32

/** Most symbols and marks between the letters of a word. */
const MOST_SYMBOLS = 40

const DIGIT = /[0-9]/
/** Marks that end a sentence though no space follows (a full stop there is one of an address or a number), with a word of more than one letter, and of nothing else, beside them. */
const BEGINS_BEHIND = /^[!?]+\p{L}[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}])/u
const ENDED_BEFORE = /(?<![\p{L}\p{M}\p{N}])\p{L}[\p{L}\p{M}]+[!?]+$/u
const SHOUT = '!'.charCodeAt(0)
const QUESTION = '?'.charCodeAt(0)

/** What `lettersBefore` and `lettersAfter` return when the word goes on for too long. */
export const TOO_LONG = '\uffff'

/** Whether a word goes on behind `index`: with a letter, or with symbols that letters follow. What ends a sentence before another word ends it: "you moron!read". */
export function isInsideWordAfter(characters: Characters, text: string, index: number): boolean {
  const limit = index + MOST_SYMBOLS
  while (index < text.length && index < limit) {
    if (isMark(text, index) && BEGINS_BEHIND.test(text.slice(index, limit))) return false
    const kind = characters.valueAt(text, index) >> CLASS_BITS
    if (kind !== Kind.skip && kind !== Kind.symbol) return isWordKind(kind)
    index += unitsAt(text, index)
  }
  return false
}

/** Whether a word goes on before `index`. */
export function isInsideWordBefore(characters: Characters, text: string, index: number): boolean {
  const limit = index - MOST_SYMBOLS
  while (index > 0 && index > limit) {
    if (isMark(text, index - 1) && ENDED_BEFORE.test(text.slice(Math.max(0, limit), index))) return false
    const kind = characters.valueBefore(text, index) >> CLASS_BITS
    if (kind !== Kind.skip && kind !== Kind.symbol) return isWordKind(kind)
    index -= unitsBefore(text, index)
  }
  return false
}

/** Whether a mark stands there that ends a sentence. */
function isMark(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit === SHOUT || unit === QUESTION
}

/** A folded letter, or a digit. @param value of the character that begins at `index` */
function letterAt(characters: Characters, text: string, index: number, value: number): string {
  const kind = value >> CLASS_BITS
  if (kind !== Kind.digit) return characters.letterOf(kind, value & CLASS_MASK) || TOO_LONG
  // Where no term has a digit, digits have no class of their own.
  return characters.letterOf(LATIN, value & CLASS_MASK) || foldDigit(text.charAt(index))
}

function foldDigit(char: string): string {
  return DIGIT.test(char) ? char : TOO_LONG
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
      letters += letterAt(characters, text, index, value)
    }
    index += unitsAt(text, index)
  }
  return letters
}

/** Where the word that `index` is in ends. */
export function endOfWord(characters: Characters, text: string, index: number): number {
  while (index < text.length && isInsideWords(characters.valueAt(text, index) >> CLASS_BITS)) index += unitsAt(text, index)
  return index
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
      letters = letterAt(characters, text, index - unitsBefore(text, index), value) + letters
    }
    index -= unitsBefore(text, index)
  }
  return letters
}

/**
 * A mark that ends a sentence, white space, and no small letter: "kill. yourself" is one. Dots in a row only put off what
 * follows. A line may break inside a phrase: other than for the words of rules, that alone ends nothing.
 */
const SENTENCE_END = /(?:[^.…]\.|[!?।])["”’')]*\s+(?![\p{Ll}\s])/u

/** Whether a sentence ends between the words from `start` to `end`, so that they make no phrase. */
export function isOfTwoSentences(text: string, start: number, end: number): boolean {
  return SENTENCE_END.test(text.slice(start, end))
}
