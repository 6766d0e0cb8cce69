import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CONTEXTS, PARTS, type PrivateWords } from '../src/private-information/words.js'
import { splitInto, type Line } from './lists/lines.js'
import type { Problems } from './lists/problems.js'
import { readSections } from './lists/sections.js'

const COUNTRIES = 'countries.txt'

/** What stands at these places in libphonenumber's record of a country: ways to print a number, an example. */
const FORMATS = 4

/**
 * The source of `src/generated/private-words.ts`: the words that tell private from public, of every language.
 *
 * @param folder `wordlists/private`
 * @param problems takes what is wrong in the lists
 */
export function privateWordsModule(folder: string, problems: Problems): string {
  return [
    "import type { PrivateWords } from '../private-information/words.js'",
    '',
    `/** Compiled from \`${folder}\` by \`npm run generate\`. */`,
    `export const privateWords: PrivateWords = ${JSON.stringify(readPrivateWords(folder, problems), null, 2)}`,
    '',
  ].join('\n')
}

/**
 * The source of `src/generated/phone-metadata.ts`: the numbering plans of the countries named in the lists.
 *
 * @param folder `wordlists/private`
 * @param problems takes what is wrong in the list of countries
 */
export function phoneMetadataModule(folder: string, problems: Problems): string {
  const file = createRequire(import.meta.url).resolve('libphonenumber-js/metadata.full.json')
  const all = JSON.parse(readFileSync(file, 'utf8')) as Metadata
  const countries = readCountries(folder, all.countries, problems)
  const wanted = [...new Set([...countries.home, ...countries.trunk, ...countries.abroad])]
  const plans = wanted.map((country) => [country, all.countries[country]!.map((part, index) => (index === FORMATS ? [] : part))] as const)
  const codes = Object.entries(all.country_calling_codes)
    .map(([code, sharers]) => [code, sharers.filter((country) => wanted.includes(country))] as const)
    .filter(([, sharers]) => sharers.length > 0)
  const metadata: Metadata = {
    version: all.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(plans),
  }
  return [
    "import type { CountryCode, MetadataJson } from 'libphonenumber-js/core'",
    '',
    `/** Countries whose numbers are recognised without a calling code, from \`${folder}/${COUNTRIES}\`. */`,
    `export const homeCountries: readonly CountryCode[] = ${JSON.stringify(countries.home)}`,
    '',
    '/** Those whose numbers are recognised with the 0 or 8 that is dialled before them at home. */',
    `export const trunkCountries: readonly CountryCode[] = ${JSON.stringify(countries.trunk)}`,
    '',
    '/** Numbering plans of libphonenumber-js, without the ways to print a number. */',
    `export const phoneMetadata = ${JSON.stringify(metadata)} as unknown as MetadataJson`,
    '',
  ].join('\n')
}

interface Metadata {
  version: number
  country_calling_codes: Record<string, string[]>
  countries: Record<string, unknown[]>
}

function readPrivateWords(folder: string, problems: Problems): PrivateWords {
  const lists = new Map<string, Set<string>>([...CONTEXTS, ...PARTS].map((name) => [name, new Set()]))
  const digits: Record<string, number> = {}
  const repeats: Record<string, number> = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt') || name === COUNTRIES) continue
    for (const { heading, line } of entriesOf(join(folder, name), [...CONTEXTS, ...PARTS, 'digit', 'repeat'], problems)) {
      if (heading === 'digit') readNumerals(line, digits, problems)
      else if (heading === 'repeat') readNumerals(line, repeats, problems)
      else lists.get(heading)!.add(line.text.toLowerCase())
    }
  }
  const compiled = <N extends string>(names: readonly N[]): Record<N, string> =>
    Object.fromEntries(names.map((name) => [name, [...lists.get(name)!].sort().join('\n')])) as Record<N, string>
  return { phrases: compiled(CONTEXTS), parts: compiled(PARTS), digits, repeats }
}

/** @param plans numbering plans by country: without one no number of a country is known */
function readCountries(folder: string, plans: Metadata['countries'], problems: Problems): Record<'home' | 'trunk' | 'abroad', string[]> {
  const countries = { home: [] as string[], trunk: [] as string[], abroad: [] as string[] }
  for (const { heading, line } of entriesOf(join(folder, COUNTRIES), ['home', 'trunk', 'abroad'], problems)) {
    for (const { place, text } of splitInto(line, /\S+/gu)) {
      if (!/^[A-Z]{2}$/u.test(text)) problems.add(place, text, 'the ISO 3166 code of a country, such as IN', 'Write two capital letters.')
      else if (!Object.hasOwn(plans, text)) {
        problems.add(place, text, 'the ISO 3166 code of a country that has a numbering plan', 'Correct it: the code of the United Kingdom is GB, say.')
      } else if (countries[heading].includes(text)) problems.add(place, `${text} a second time`, `each country once under ${heading}`, 'Take one of the two away.')
      else countries[heading].push(text)
    }
  }
  return countries
}

/** `0 = zero oh`: the number, and the words for it. */
function readNumerals({ place, text }: Line, numerals: Record<string, number>, problems: Problems): void {
  const [, number, words] = /^([0-9])\s*=\s*(\S.*)$/u.exec(text) ?? []
  if (number === undefined || words === undefined) {
    problems.add(place, text, 'a digit, =, and the words for it', 'Write it like this: 0 = zero oh')
    return
  }
  for (const word of words.toLowerCase().split(/\s+/u)) {
    const known = numerals[word] ?? Number(number)
    if (known === Number(number)) numerals[word] = known
    else problems.add(place, word, `a word that is not yet the word for ${known}`, 'Remove it in one of the two places.')
  }
}

/** Every entry of a list with the heading it stands under. */
function entriesOf<H extends string>(file: string, headings: readonly H[], problems: Problems): { heading: H; line: Line }[] {
  return readSections(readFileSync(file, 'utf8'), file, problems).flatMap(({ place, title, attributes, lines }) => {
    for (const attribute of attributes) problems.add(attribute.place, attribute.name, 'a heading of one word', 'Take it away.')
    const heading = headings.find((known) => known === title)
    if (heading !== undefined) return lines.map((line) => ({ heading, line }))
    problems.add(place, title, `one of ${headings.join(', ')}`, 'wordlists/private/README.md says what each means.')
    return []
  })
}
