/** Hardly any picture is below: most comments have none, and this tells it fast. */
export const FIRST_PICTURE = 0x2600

/** An emoji or the like: stands between words, or in the place of a letter. */
export function isPictograph(char: string): boolean {
  return /^\p{Extended_Pictographic}$/u.test(char) && !/^[©®]$/u.test(char) && !isFramed(char.codePointAt(0)!)
}

/** A letter in a circle or square: a symbol to Unicode, a letter to everybody. */
export function isFramed(codePoint: number): boolean {
  return (codePoint >= 0x249c && codePoint <= 0x24e9) || (codePoint >= 0x1f110 && codePoint <= 0x1f189)
}

/** Half of a flag. In a row of their own they are read as letters. */
export function isRegionalIndicator(codePoint: number): boolean {
  return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff
}
