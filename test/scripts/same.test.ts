import { describe, expect, test } from 'vitest'
import { readLanguage, type Language } from '../../scripts/lists/language.js'
import { formatPlace, Problems } from '../../scripts/lists/problems.js'
import { languages } from '../../src/languages/all.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { AlikeWords } from '../../src/rules/grammar/alikeWords.js'

const romanised = languages.filter(({ same }) => same !== undefined)
const { characters } = new Lexicon(romanised, {})

/** Tells of words whether one that reads the same was asked for before. */
function repetitions(same: string): (word: string) => boolean {
  const met = new AlikeWords(characters, same, 'two')
  return (word) => {
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
    const isRepeated = met.numberOf(units, 0, word.length) !== undefined
    met.add(units, 0, word.length, 1)
    return isRepeated
  }
}

/** Places of frequent words that read like one that stands before them under the same heading. */
function repeatedWords({ lists }: Language, same: string): string[] {
  const byKinds = new Map<string, (word: string) => boolean>()
  return lists.flatMap(({ terms }) => terms).filter(({ attributes }) => attributes.isCommon).flatMap(({ kinds, pattern, place, spellings }) => {
    const isRepeated = byKinds.get(kinds.join()) ?? repetitions(same)
    byKinds.set(kinds.join(), isRepeated)
    return spellings.filter((word) => !word.includes(' ') && !isRepeated(word)).length > 0 || spellings.some((word) => word.includes(' '))
      ? []
      : [`${pattern} at ${formatPlace(place)}`]
  })
}

describe.each(romanised.map(({ tag, same = '' }) => [tag, same] as const))('the lists of %s', (tag, same) => {
  const language = readLanguage(`wordlists/${tag}`, new Problems())

  test('have each frequent word in one spelling, for it is found in those that read the same', () => {
    expect(repeatedWords(language, same)).toEqual([])
  })

  test('name each word of a pattern in one spelling', () => {
    const { defines, guards, rules } = languages.find((pack) => pack.tag === tag)!.grammar
    const patterns = [...defines.map((define) => define.patterns), ...Object.values(guards), ...rules.map((rule) => rule.patterns)]
    const choices = patterns.flatMap((texts) => texts.split(/[\s[\]{}]+/))
    const repeated = choices.filter((choice) => {
      const isRepeated = repetitions(same)
      return choice.split('|').filter((word) => /^[a-z]+$/.test(word)).filter(isRepeated).length > 0
    })
    expect(repeated).toEqual([])
  })
})
