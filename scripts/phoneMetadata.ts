import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { readHeaded } from './lists/headed.js'
import { splitInto } from './lists/lines.js'
import type { Problems } from './lists/problems.js'

/** The list of countries, beside those of words. */
export const COUNTRIES = 'countries.txt'

/** What stands at these places in libphonenumber's record of a country: ways to print a number, an example. */
const FORMATS = 4

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

/** @param plans numbering plans by country: without one no number of a country is known */
function readCountries(folder: string, plans: Metadata['countries'], problems: Problems): Record<'home' | 'trunk' | 'abroad', string[]> {
  const countries = { home: [] as string[], trunk: [] as string[], abroad: [] as string[] }
  for (const { heading, line } of readHeaded(join(folder, COUNTRIES), ['home', 'trunk', 'abroad'], problems)) {
    for (const { place, text } of splitInto(line, /\S+/gu)) {
      if (!/^[A-Z]{2}$/u.test(text)) problems.add(place, text, 'the ISO 3166 code of a country, such as IN', 'write two capital letters')
      else if (!Object.hasOwn(plans, text)) {
        problems.add(place, text, 'the ISO 3166 code of a country that has a numbering plan', 'correct it: the code of the United Kingdom is GB, say')
      } else if (countries[heading].includes(text)) problems.add(place, `${text} a second time`, `each country once under ${heading}`, 'take one of the two away')
      else countries[heading].push(text)
    }
  }
  return countries
}
