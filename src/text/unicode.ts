/*
 * What Unicode says of a character, as far as it is asked. Each tests a string of one code point.
 */

/** A letter, mark or number: inside a word. */
export const WORD = /^[\p{L}\p{M}\p{N}]$/u
export const NUMBER = /^\p{N}$/u
/** `$`, `+`, emoji. */
export const SYMBOL = /^\p{S}$/u
export const DASH = /^\p{Pd}$/u
export const MARK_OR_INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
export const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
