import { cyrillicLookalikes, latinLookalikes } from '../generated/lookalikes.js'

const latinByLookalike = lookalikeMap(latinLookalikes)
const cyrillicByLookalike = lookalikeMap(cyrillicLookalikes)

/**
 * The letter of `script` that a character of another script can pass for.
 *
 * @example lookalikeIn('Latn', 0x456) === 'i' // Cyrillic і
 */
export function lookalikeIn(script: string, codePoint: number): string | undefined {
  if (script === 'Latn') return latinByLookalike.get(codePoint)
  if (script === 'Cyrl') return cyrillicByLookalike.get(codePoint)
  return undefined
}

function lookalikeMap(lines: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const line of lines.split('\n')) {
    const [letter, ...others] = [...line]
    for (const other of others) map.set(other.codePointAt(0)!, letter!)
  }
  return map
}
