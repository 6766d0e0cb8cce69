/*
 * Unicode properties of characters, as far as they are needed. Each expression tests a string of one code point.
 */

/** Apostrophes in all their forms, for use inside a character class. */
export const APOSTROPHES = "'’‘‛′＇`´ʹʻ-ʿꞌ"
export const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`)

/** A letter, mark or number: inside a word. Unicode calls some apostrophes letters, too: U+02BC is that of Ukrainian. */
export const WORD = /^[^\P{L}ʹʻ-ʿꞌ]$|^[\p{M}\p{N}]$/u
export const NUMBER = /^\p{N}$/u
/** `$`, `+`, emoji. */
export const SYMBOL = /^\p{S}$/u
export const DASH = /^\p{Pd}$/u
export const MARK_OR_INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
export const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u
