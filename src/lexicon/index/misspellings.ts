/*
 * What a misspelling is: two letters swapped, one dropped, one doubled, or a gap put in. The first letter stays
 * where it is, unless it is swapped. In a phrase the gap counts as a letter. The build, which has time, lists all
 * misspellings of a form; a comment is compared with the few forms that `misspellingTable.ts` finds for its words.
 *
 * Which of these are words of their own is found out by the build, which knows a dictionary, and kept out
 * of the lexicon: see `innocent` of a language pack.
 */

/** Shorter words have too many neighbours that are words. */
export const SHORTEST_MISSPELT = 4

/**
 * All misspellings of a word or a phrase of two, without duplicates and without itself. A gap is a space.
 *
 * @param form lower-case letters of the BMP; a shorter one than `SHORTEST_MISSPELT` has no misspellings
 * @example misspellings('damn').includes('dman')
 */
export function misspellings(form: string): string[] {
  if (form.length < SHORTEST_MISSPELT) return []
  const isPhrase = form.includes(' ')
  const found = new Set<string>()
  for (let at = 0; at < form.length; at++) {
    const before = form.slice(0, at)
    const letter = form.charAt(at)
    const after = form.slice(at + 1)
    found.add(before + after.charAt(0) + letter + after.slice(1))
    found.add(before + letter + letter + after)
    if (at === 0) continue
    found.add(before + after)
    if (!isPhrase) found.add(`${before} ${letter}${after}`)
  }
  found.delete(form)
  return [...found]
}

/**
 * Whether `word` is among the `misspellings` of `form`, told without listing them.
 *
 * @param word a space in it stands for a gap
 */
export function isMisspelling(word: string, form: string): boolean {
  if (form.length < SHORTEST_MISSPELT || word === form) return false
  if (word.includes(' ') && !form.includes(' ')) return word.length === form.length + 1 && word.replace(' ', '') === form
  let at = 0
  while (at < word.length && word[at] === form[at]) at++
  const rest = word.slice(at)
  const formRest = form.slice(at)
  if (rest.length === formRest.length) {
    return rest[0] === formRest[1] && rest[1] === formRest[0] && rest.slice(2) === formRest.slice(2)
  }
  if (rest.length === formRest.length - 1) return at > 0 && rest === formRest.slice(1)
  return rest.length === formRest.length + 1 && at > 0 && rest[0] === word[at - 1] && rest.slice(1) === formRest
}
