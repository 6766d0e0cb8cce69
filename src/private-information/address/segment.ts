import { says, type ContextWord } from '../contextWords.js'
import { behindLabel, isHouse, isHouseWord, isNamedHouse, isNumberedName, isUncounted } from './house.js'
import { lastOfNumber } from './houseNumber.js'
import { isCapitalised, isName, isPlaceName } from './name.js'
import { endOfPostcode } from './postcode.js'
import { isStreet, lastOfStreet } from './street.js'

/** What stands between two commas of a sentence, read as a part of a postal address. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly words: readonly ContextWord[]
  /** First and last word of what is an address in it. */
  readonly from: number
  readonly to: number
  /** Offset behind a postcode. */
  readonly postcodeEnd: number | undefined
  readonly hasStreet: boolean
  /** The street has a name or number before it: "MG Road", not "Sector 5". */
  readonly isStreetNamed: boolean
  readonly hasHouse: boolean
  /** The number is called a house's or flat's, not only "no" or a block's: those are addresses only with a street or place. */
  readonly isHouseNamed: boolean
  /** The house or flat comes right behind a name with a number: "Tulebacka 72 Apt. 4". */
  readonly isFlatOfHouse: boolean
  /** Ends in a name with a number: "Tulebacka 72". */
  readonly endsInHouse: boolean
  /** Says that somebody lives in what follows. */
  readonly hasResidence: boolean
  /** What follows that, or all of it, may be the name of a house. */
  readonly endsInName: boolean
  /** Consists of what may be the name of a place. */
  readonly isPlace: boolean
  /** A number alone, or with an abbreviation: "TC 14/1023". */
  readonly isNumber: boolean
  /** What stands near by: "opp. the temple". */
  readonly isBeside: boolean
}

/** Between "lives" and the house at most so many words. */
const RESIDENCE_INSIDE = 3

/** Lengths in words. */
const LONGEST_NUMBERED = 3
const LONGEST_BESIDE = 6
const LONGEST_TAIL = 2

/** Where words of one sort stand among those of a segment, -1: nowhere. */
interface Landmarks {
  readonly residence: number
  readonly house: number
  readonly street: number
  readonly number: number
}

/** Reads the words between two commas. */
export function readSegment(text: string, start: number, end: number, words: readonly ContextWord[]): Segment {
  const landmarks = landmarksOf(text, words)
  const { residence, house, street, number } = landmarks
  const isPlace = isPlaceName(text, words)
  const first = Math.min(...[house, street, number, Infinity].filter((index) => index > residence))
  return {
    start,
    end,
    words,
    from: isPlace ? 0 : firstWord(text, words, landmarks),
    to: isPlace ? words.length - 1 : lastWord(text, words, landmarks),
    postcodeEnd: endOfPostcode(text, start, end),
    hasStreet: street >= 0,
    isStreetNamed: street >= 0 && (street > residence + 1 || says(words[street]!.bits, 'street-first')),
    hasHouse: house >= 0,
    isHouseNamed: words.some((_, index) => index > residence && isNamedHouse(text, words, index)),
    isFlatOfHouse: isNumberedName(text, words, house - 1),
    endsInHouse: isNumberedName(text, words, words.length - 1),
    hasResidence: residence >= 0 && (first === Infinity || first - residence <= RESIDENCE_INSIDE),
    endsInName: isPlaceName(text, words.slice(residence + 1)),
    isPlace,
    isNumber: number >= 0 && number <= 1 && words.length <= LONGEST_NUMBERED,
    isBeside: words[0] !== undefined && says(words[0].bits, 'beside') && words.length <= LONGEST_BESIDE,
  }
}

function landmarksOf(text: string, words: readonly ContextWord[]): Landmarks {
  // "House 12" is part of the address; in "veedu no 12" the first word says who lives there.
  const residence = words.findLastIndex(
    (word, index) => says(word.bits, 'residence') && (!isHouseWord(word) || isHouseWord(words[index + 1])),
  )
  const house = words.findIndex((_, index) => index > residence && isHouse(text, words, index))
  return {
    residence,
    house,
    street: words.findLastIndex((_, index) => index !== house && isStreet(text, words, index)),
    number: words.findIndex((_, index) => index > residence && isUncounted(text, words, index)),
  }
}

/** The first word of the address, as an index. */
function firstWord(text: string, words: readonly ContextWord[], { residence, house, street, number }: Landmarks): number {
  const next = words[residence + 1]
  // "lives in Rose Villa", not "lives in the house at 12 …".
  if (residence >= 0 && next !== undefined && isName(text, next)) return residence + 1
  let first = Math.min(...[house, number, Infinity].filter((index) => index >= 0))
  if (first === Infinity || (street >= 0 && street < first)) first = Math.max(street, 0)
  if (first === house) return first
  while (first - 1 > residence && isCapitalised(text, words[first - 1]!)) first--
  return first
}

/** The last word of the address; names go on behind what is sure: "27 Larkspur Close Croydon". */
function lastWord(text: string, words: readonly ContextWord[], { street, house, number }: Landmarks): number {
  const flat = house < 0 ? -1 : behindLabel(words, house)
  const sure = Math.max(lastOfStreet(text, words, street), lastOfNumber(text, words, number), lastOfNumber(text, words, flat), 0)
  let last = sure
  while (last - sure < LONGEST_TAIL && last + 1 < words.length && isCapitalised(text, words[last + 1]!)) last++
  return last
}
