/** Apostrophes as people type them, for use inside a character class: of a typewriter, of print, and U+02BC of Ukrainian. */
export const APOSTROPHES = "'’ʼ"
export const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`)
