import { cyrillicLookalikes, latinLookalikes } from '../../generated/lookalikes.js'
import { plainLetter } from './plainLetter.js'

const BY_LOOKALIKE: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  Latn: lookalikeMap(latinLookalikes),
  Cyrl: lookalikeMap(cyrillicLookalikes),
}

/**
 * The letter of `script` that a character of another script can pass for. What is a letter with an accent, or in another
 * style, passes for the same as that letter does.
 *
 * @example lookalikeIn('Latn', 0x456) === 'i' // Cyrillic і
 */
export function lookalikeIn(script: string, codePoint: number): string | undefined {
  const letters = BY_LOOKALIKE[script]
  if (letters === undefined) return undefined
  const letter = letters.get(codePoint)
  const plain = letter === undefined ? plainLetter(String.fromCodePoint(codePoint)) : undefined
  return plain === undefined ? letter : letters.get(plain.codePointAt(0)!)
}

function lookalikeMap(lines: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const line of lines.split('\n')) {
    const [letter, ...others] = [...line]
    for (const other of others) map.set(other.codePointAt(0)!, letter!)
  }
  return map
}
