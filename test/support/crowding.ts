const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const PRIME = 0x01000193
const SPREAD = 0x9e3779b1

/** As `src/text/chunks.ts` has it: the hash of a chunk, unit by unit, and the slot at which it is looked up. */
const mixed = (hash: number, letter: string): number => Math.imul(hash ^ letter.charCodeAt(0), PRIME)
const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), SPREAD) >>> 16

/** Different words of six letters that are all looked up at the first few slots of `Chunks`, the same every time. */
export function crowdingWords(count: number, slots: number): string[] {
  const words: string[] = []
  for (let number = 0; words.length < count; number++) {
    const beginning = Array.from({ length: 4 }, (_, at) => LETTERS.charAt(Math.floor(number / 26 ** at) % 26))
    const hash = beginning.reduce(mixed, 0)
    for (const fifth of LETTERS) {
      for (const sixth of LETTERS) if (slotOf(mixed(mixed(hash, fifth), sixth)) < slots) words.push(beginning.join('') + fifth + sixth)
    }
  }
  return words.slice(0, count)
}
