/*
 * What Unicode says of a character, as far as it is asked. Each tests a string of one code point.
 */

/**
 * What holds a word together, or splits an ending off, however it is typed: as they stand between the brackets of a regular
 * expression.
 */
export const APOSTROPHES = "'’‘‛′＇`´ʹʻ-ʿꞌ"

/** A letter, mark or number: inside a word. Unicode calls some apostrophes letters, too: U+02BC is that of Ukrainian. */
export const WORD = /^[^\P{L}ʹʻ-ʿꞌ]$|^[\p{M}\p{N}]$/u
export const NUMBER = /^\p{N}$/u
/** `$`, `+`, emoji. */
export const SYMBOL = /^\p{S}$/u
export const DASH = /^\p{Pd}$/u
export const MARK_OR_INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
export const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
