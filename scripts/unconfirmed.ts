import { FoldingRules, foldSpelling } from '../src/text/folding/folding.js'
import { firstThat } from '../src/text/tables/sorted.js'
import type { Language } from './lists/language.js'
import type { Problems } from './lists/problems.js'

/** An entry that begins more words of the dictionary than this is too short to mean one word. */
const MOST_WORDS_BEGUN = 40

/** Attributes by which an author says: I know that this is a word of another language, too. */
const CONFIRMED = ['exact', 'native', 'name', 'ambiguous', 'capitals', 'borrowed'] as const

/** Reports entries of a romanised language that are words of the dictionary, unless they say so, and beginnings of too many. */
export function refuseUnconfirmed(language: Language, dictionary: ReadonlySet<string>, problems: Problems): void {
  if (language.folding.length === 0) return
  const rules = new FoldingRules(language.folding)
  const folded = [...dictionary].map((word) => foldSpelling(word, rules)).sort()
  for (const term of language.lists.flatMap(({ terms }) => terms)) {
    const isConfirmed = term.code === undefined || CONFIRMED.some((trait) => term.attributes.traits.includes(trait))
    for (const spelling of term.spellings) {
      const text = spelling.replaceAll('|', '')
      if (!isConfirmed && spelling.endsWith('|') && dictionary.has(text)) {
        problems.add(term.place, `${text}, which is a word, name or place of the dictionary too`,
          `a word that is found in no other language, or one of ${CONFIRMED.join(', ')}`,
          'add native if it counts only beside other words of the language, exact, name or ambiguous if that fits, or take it away')
      }
      const begun = spelling.endsWith('|') || term.attributes.isCommon ? 0 : countBegun(foldSpelling(text, rules), folded)
      if (begun > MOST_WORDS_BEGUN) {
        problems.add(term.place, `${spelling}, which begins ${begun} words of the dictionary, spelling folded`,
          `a beginning of at most ${MOST_WORDS_BEGUN}`, 'make it longer, or a whole word with a paradigm')
      }
    }
  }
}

function countBegun(beginning: string, sorted: readonly string[]): number {
  const before = (bound: string): number => firstThat(sorted, (word) => word >= bound)
  return before(`${beginning}\uffff`) - before(beginning)
}
