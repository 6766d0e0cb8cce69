/**
 * The misspellings of a word that are tried for `misspelled` entries: two letters swapped, one dropped,
 * one doubled, a sound spelt otherwise, a gap put in. The first letter stays where it is, unless swapped.
 *
 * Which of these are words of their own is found out by the build, which knows a dictionary, and kept
 * out of the lexicon: see `innocent` of a language pack.
 */

/** Shorter words have too many neighbours that are words. */
const SHORTEST = 4

/**
 * All misspellings of a word, without duplicates and without the word itself. One with a gap contains
 * a space.
 *
 * @param form lower-case letters of the BMP, at least four; a shorter one has no misspellings
 * @param respellings pairs: what is written, how it may be written instead
 * @example misspellings('damn', []).includes('dman')
 */
export function misspellings(form: string, respellings: readonly (readonly [string, string])[]): string[] {
  if (form.length < SHORTEST || form.includes(' ')) return []
  const found = new Set<string>()
  for (let at = 0; at < form.length; at++) {
    const before = form.slice(0, at)
    const letter = form.charAt(at)
    const after = form.slice(at + 1)
    found.add(before + after.charAt(0) + letter + after.slice(1))
    found.add(before + letter + letter + after)
    if (at === 0) continue
    found.add(before + after)
    found.add(`${before} ${letter}${after}`)
  }
  for (const [from, to] of respellings) {
    for (let at = form.indexOf(from); at >= 0; at = form.indexOf(from, at + 1)) {
      found.add(form.slice(0, at) + to + form.slice(at + from.length))
    }
  }
  found.delete(form)
  return [...found]
}
