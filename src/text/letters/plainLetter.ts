const MARKS = /\p{M}/gu
const ASCII = /^\p{ASCII}$/u

/**
 * The letter beyond ASCII that a character is with an accent, or in another style; undefined if it is no such character.
 *
 * @example plainLetter('𝛂') // 'α'
 */
export function plainLetter(char: string): string | undefined {
  const plain = char.normalize('NFKD').replace(MARKS, '')
  return [...plain].length === 1 && plain !== char && !ASCII.test(plain) ? plain : undefined
}
