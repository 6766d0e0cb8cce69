import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/core'
import { homeCountries, phoneMetadata, trunkCountries } from '../generated/phone-metadata.js'
import { isAbroad, isNorthAmerican, type NumberWindow } from './window.js'

/** What the numbering plans say about a number. */
export interface PlannedNumber {
  /** Free of charge, shared cost, premium: nobody's own. */
  readonly isPublic: boolean
  /** Nobody asked the plans. */
  readonly isAssumed: boolean
}

const PUBLIC_TYPES: ReadonlySet<string> = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN'])

/** The least that a home country's number has, with its area. */
export const FEWEST_WITH_AREA = 10

const NORTH_AMERICA = 'US'

/** Most numbers looked up in one comment: a look-up takes as long as reading a thousand characters. */
const MOST_LOOKUPS = 200

/** What is not looked up any more is taken for a number of somebody's: what stands before it must not hide it. */
const ASSUMED: PlannedNumber = { isPublic: false, isAssumed: true }

/** Numbering plans, by libphonenumber, with a limit for each comment. */
export class NumberingPlans {
  #lookups = 0

  /** Begins a new comment. */
  reset(): void {
    this.#lookups = 0
  }

  /** What the plans say about a number; undefined if there is no such number. */
  of(window: NumberWindow): PlannedNumber | undefined {
    const { digits, plus } = window
    if (isAbroad(window)) return this.#look(`+${plus ? digits : digits.slice(2)}`)
    if (digits.length < FEWEST_WITH_AREA) return undefined
    // In the United States' groups 800 is free of charge; India has mobiles that begin so.
    const first = isNorthAmerican(window) ? this.#look(digits, NORTH_AMERICA) : undefined
    if (first !== undefined) return first
    for (const country of /^[08]/.test(digits) ? [...trunkCountries, ...homeCountries] : homeCountries) {
      const number = this.#look(digits, country)
      if (number !== undefined) return number
    }
    // Many leave the plus out.
    return digits.length > FEWEST_WITH_AREA ? this.#look(`+${digits}`) : undefined
  }

  #look(digits: string, country?: CountryCode): PlannedNumber | undefined {
    if (++this.#lookups > MOST_LOOKUPS) return ASSUMED
    const options = country === undefined ? { extract: false } : { defaultCountry: country, extract: false }
    const number = parsePhoneNumberFromString(digits, options, phoneMetadata)
    if (number?.isValid() !== true) return undefined
    const type = number.getType()
    return { isPublic: type !== undefined && PUBLIC_TYPES.has(type), isAssumed: false }
  }
}
