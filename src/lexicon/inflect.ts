import type { Inflection } from './pack.js'

/**
 * All forms of an entry in one paradigm, the entry among them.
 *
 * @param entry a word or phrase without edges; of a phrase the last word inflects
 * @param paradigm the first inflection whose ending fits is used; none fits: the entry alone
 * @example inflect('shit', [{ ending: '', forms: ['', 's', '&ing'] }]) // shit, shits, shitting
 */
export function inflect(entry: string, paradigm: readonly Inflection[]): string[] {
  const inflection = paradigm.find(({ ending }) => entry.endsWith(ending))
  if (inflection === undefined) return [entry]
  const rest = entry.slice(0, entry.length - inflection.ending.length)
  const last = rest.slice(-1)
  const forms = inflection.forms.map((form) => (form.startsWith('&') ? rest + last + form.slice(1) : rest + form))
  return [...new Set([entry, ...forms])]
}
