import type { Inflection } from './pack.js'

/**
 * All forms of an entry in one paradigm, the entry among them.
 *
 * @param entry a word or phrase without edges; of a phrase the last word inflects
 * @param paradigm the first inflection whose ending fits is used; none fits: the entry alone
 * @example inflect('shit', [{ ending: '', forms: ['', 's', '&ing'] }]) // shit, shits, shitting
 */
export function inflect(entry: string, paradigm: readonly Inflection[]): string[] {
  const found = [entry]
  for (const { ending, forms } of paradigm) {
    if (!entry.endsWith(ending)) continue
    const rest = entry.slice(0, entry.length - ending.length)
    for (const form of forms) {
      const word = form.startsWith('&') ? rest + rest.slice(-1) + form.slice(1) : rest + form
      if (!found.includes(word)) found.push(word)
    }
    break
  }
  return found
}
