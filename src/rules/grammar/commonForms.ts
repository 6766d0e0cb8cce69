import { Speller } from '../../lexicon/forms/speller.js'
import type { CommonGroup, LanguagePack } from '../../lexicon/pack.js'

/** Takes a word or phrase: its units of UTF-16, from one to another (exclusive). They are overwritten by the next. */
export type TakeForm = (units: Uint16Array, from: number, to: number) => void

/**
 * Spells out the common words and phrases of a pack, each in all of its forms.
 *
 * @param begin gives what takes the forms of a group
 */
export function eachCommonForm({ common, paradigms }: LanguagePack, begin: (group: CommonGroup) => TakeForm): void {
  const speller = new Speller()
  for (const group of common) {
    const take = begin(group)
    const { entries } = group
    const rules = { inflections: group.forms.map((name) => paradigms[name] ?? []), respellings: [] }
    for (let start = 0, end = 0; start <= entries.length; start = end + 1) {
      const found = entries.indexOf('\n', start)
      end = found < 0 ? entries.length : found
      speller.spell(entries, start, end, rules, true, true)
      let from = 0
      for (let form = 0; form < speller.count; form++) {
        const to = speller.ends[form]!
        take(speller.units, from, to)
        from = to
      }
    }
  }
}
