import { formsOf } from '../src/lexicon/forms/speller.js'
import { misspellings } from '../src/lexicon/index/misspellings.js'
import type { Term } from './lists/entries.js'
import type { Language } from './lists/language.js'
import { wordOf, type Word } from './wordOf.js'

/** In a word cut in two, a half of more letters than this that is a word makes the cut innocent. */
const LONG_HALF = 3

/**
 * What would be taken for a listed word but is a word of its own: misspellings that are words, cuts in two
 * that give words, and words that only look run together.
 *
 * @param dictionary words known to be innocent, unless they are listed
 * @returns sorted, without duplicates
 */
export function innocentLookalikes(language: Language, dictionary: Iterable<string>): string[] {
  const terms = termsOf(language)
  const words = new Set(dictionary)
  // Names stand in no dictionary, but the pack knows some: *america* is no misspelling of *american*.
  const guard = new Set([...words, ...commonWords(language)])
  // What is listed stands for itself. Words of a kind that are not run together with others may still be innocent ones.
  const stands = ({ code, attributes }: Term): boolean => code !== undefined || attributes.traits.includes('joined')
  for (const { forms } of terms.filter(stands).flatMap((term) => wordsOf(term, language))) {
    for (const form of forms) guard.delete(form)
  }
  const withTrait = (trait: 'misspelled' | 'joined'): Word[] =>
    terms.filter((term) => term.attributes.traits.includes(trait)).flatMap((term) => wordsOf(term, language))
  return [
    ...new Set([
      ...innocentMisspellings(withTrait('misspelled'), language.respellings, guard, words),
      ...innocentCompounds(withTrait('joined'), [...language.joins, ...language.functionWords], guard),
    ]),
  ].sort()
}

/**
 * Words of the dictionary that a listed word is read into where a letter is stretched, because one of their
 * double letters is single there: *annals*. They are exceptions, for stretched they stand for themselves.
 */
export function stretchedLookalikes(language: Language, dictionary: Iterable<string>): string[] {
  const terms = termsOf(language)
  const listed = new Set(terms.flatMap((term) => wordsOf(term, language)).flatMap(({ forms }) => forms))
  return [...dictionary].filter((word) => !listed.has(word) && undoubled(word).some((reading) => listed.has(reading)))
}

/** A word with any of its double letters single; at least one. */
function undoubled(word: string): string[] {
  const double = /(.)\1/u.exec(word)
  if (double === null) return []
  const upTo = double.index + 1
  const before = word.slice(0, upTo)
  const rest = word.slice(upTo)
  const rests = [rest, ...undoubled(rest)]
  return [...rests.map((reading) => before + reading.slice(1)), ...rests.slice(1).map((reading) => before + reading)]
}

/** Common words are looked up as they stand: nothing is taken for them. */
function termsOf({ lists }: Language): Term[] {
  return lists.flatMap((list) => list.terms).filter(({ attributes }) => !attributes.isCommon)
}

function commonWords({ lists }: Language): string[] {
  const common = lists.flatMap((list) => list.terms).filter(({ attributes }) => attributes.isCommon)
  return common.flatMap(({ spellings }) => spellings).map((spelling) => spelling.replaceAll('|', '')).filter(isOneWord)
}

function isOneWord(text: string): boolean {
  return /^\p{L}+$/u.test(text)
}

function wordsOf(term: Term, language: Language): Word[] {
  return term.spellings.map((spelling) => wordOf(spelling, term.attributes, language))
}

function innocentMisspellings(
  words: readonly Word[],
  respellings: Language['respellings'],
  guard: ReadonlySet<string>,
  halves: ReadonlySet<string>,
): string[] {
  return words.flatMap(({ forms }) =>
    forms.flatMap((form) =>
      [...misspellings(form), ...formsOf(form, { respellings }).slice(1)].filter((misspelling) =>
        isInnocent(misspelling, form, guard, halves),
      ),
    ),
  )
}

/** Whether a misspelling of a word or phrase is one of its own, or two. */
function isInnocent(misspelling: string, form: string, guard: ReadonlySet<string>, halves: ReadonlySet<string>): boolean {
  if (form.includes(' ')) return misspelling.split(' ').every((half) => guard.has(half))
  return misspelling.includes(' ') ? isInnocentCut(misspelling, halves) : guard.has(misspelling)
}

function isInnocentCut(misspelling: string, guard: ReadonlySet<string>): boolean {
  const halves = misspelling.split(' ')
  const words = halves.filter((half) => guard.has(half))
  return words.length === halves.length || words.some((half) => half.length > LONG_HALF)
}

/** Words of the dictionary that a listed word and common words could be run together to. */
function innocentCompounds(words: readonly Word[], joins: readonly string[], guard: ReadonlySet<string>): string[] {
  const forms = [...new Set(words.flatMap((word) => word.forms))].filter((form) => !form.includes(' '))
  if (forms.length === 0) return []
  // Entries that may be run together with common words are run together with each other, too.
  const pieces = [...joins, ...words.map(({ text }) => text)].filter((piece) => !piece.includes(' '))
  const holdsForm = new RegExp(forms.join('|'), 'u')
  const isMadeOfPieces = new RegExp(`^(?:${pieces.join('|')})*$`, 'u')
  return [...guard].filter(
    (word) => holdsForm.test(word) && forms.some((form) => occurrences(word, form).some((at) =>
      isMadeOfPieces.test(word.slice(0, at)) && isMadeOfPieces.test(word.slice(at + form.length)))),
  )
}

function occurrences(word: string, part: string): number[] {
  const found: number[] = []
  for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) found.push(at)
  return found
}
