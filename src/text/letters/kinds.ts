import { KNOWN_SCRIPTS } from './scripts.js'

/*
 * What each character is to the reader, packed into one number: its *kind*, and its *class*, the column of the automaton's
 * table that it selects. `Characters` has the table.
 */

/** Kinds below `firstScript`; from there on stand the scripts, in the order of `KNOWN_SCRIPTS`. */
export const Kind = {
  /** No part of a word. */
  edge: 0,
  /** Not looked at yet: `Characters.resolve` fills it in. */
  unresolved: 1,
  /** Invisible, or a mark on the letter before: read over. */
  skip: 2,
  /** First half of a surrogate pair. */
  surrogate: 3,
  digit: 4,
  /** An edge that can stand for a letter: `$`, `@`, `*`. */
  symbol: 5,
  /** An edge that can separate or hide letters: `-`, `.`. */
  dash: 6,
  firstScript: 8,
} as const

/** Columns that every automaton has; then follow digits, if any term has one, and the letters of its script. */
export const Class = {
  edge: 0,
  /** A letter or digit that no term contains. */
  other: 1,
  first: 2,
} as const

/** Bits of a table value that hold the class. */
export const CLASS_BITS = 10
export const CLASS_MASK = (1 << CLASS_BITS) - 1

/** Kind of Latin letters. */
export const LATIN = kindOfScript('Latn')

/** The kind of the letters of a script, by ISO 15924 code. */
export function kindOfScript(script: string): number {
  return Kind.firstScript + KNOWN_SCRIPTS.indexOf(script)
}

/** The ISO 15924 code of the script that a letter's kind stands for. */
export function scriptOfKind(kind: number): string {
  return KNOWN_SCRIPTS[kind - Kind.firstScript]!
}

/** Whether a kind is part of a word. */
export function isWordKind(kind: number): boolean {
  return kind === Kind.digit || kind >= Kind.firstScript
}

/** Whether a kind stands inside words: is part of one, or read over. A word ends before what does not. */
export function isInsideWords(kind: number): boolean {
  return kind === Kind.skip || isWordKind(kind)
}
