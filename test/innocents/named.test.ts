import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'

/*
 * What the world is called in each language that refrain reads: countries, languages, currencies and the places that time zones are
 * named after, from the Unicode CLDR that Node.js has with it. None of our lists was made from it.
 */

const moderator = createModerator()

/** Comments that name something, by language. */
const COMMENTS: Readonly<Record<string, readonly string[]>> = {
  en: ['%', 'We read about % last year.', '% is on the map.'],
  hi: ['%', 'हमने % के बारे में पढ़ा।', 'नक्शे पर % है।'],
  ta: ['%', 'நாங்கள் % பற்றி படித்தோம்.', 'வரைபடத்தில் % உள்ளது.'],
  ml: ['%', 'ഞങ്ങൾ % കുറിച്ച് വായിച്ചു.', 'ഭൂപടത്തിൽ % ഉണ്ട്.'],
  ru: ['%', 'Мы читали про % в журнале.', '% есть на карте.'],
  uk: ['%', 'Ми читали про % у журналі.', '% є на карті.'],
}

/** Names that are an insult, too, and held where nothing tells which is meant. */
const HELD: Readonly<Record<string, readonly string[]>> = {
  en: ['Australian Eastern Time (Macquarie Island)', 'Ghomala', 'Mirandese', 'Rundi', 'Southern Lushootseed', 'Umbundu'],
  hi: ['गाँडी'],
  ta: [],
  ml: [],
  ru: [],
  uk: ['мокша'],
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
const triples = pairs.flatMap((pair) => LETTERS.map((third) => pair + third))

/** Codes of what has a name; the names of those that mean nothing are asked for in vain. */
const CODES = {
  region: pairs.map((pair) => pair.toUpperCase()),
  language: [...pairs, ...triples],
  currency: Intl.supportedValuesOf('currency'),
} as const

function namesIn(language: string): string[] {
  const names = new Set<string>()
  for (const type of ['region', 'language', 'currency'] as const) {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' })
    for (const code of CODES[type]) names.add(display.of(code) ?? '')
  }
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0)
    names.add(parts.find(({ type }) => type === 'timeZoneName')!.value)
    if (language === 'en') names.add(timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' '))
  }
  names.delete('')
  return [...names]
}

describe.each(Object.keys(COMMENTS))('countries, languages, currencies and places, as they are called in: %s', (language) => {
  const names = namesIn(language)

  test('have names', () => {
    expect(names.length).toBeGreaterThan(800)
  })

  test('are published, but for reviewed ones', () => {
    const held = names.filter((name) => COMMENTS[language]!.some((comment) => moderator.check(comment.replace('%', name)).reasons.length > 0))
    expect(held.filter((name) => !HELD[language]!.includes(name))).toEqual([])
  })
})
