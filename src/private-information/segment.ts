import { says, type NearWord } from './context.js'
import { isCharacter } from './digits.js'

/** What stands between two commas of a sentence, read as a part of a postal address. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly words: readonly NearWord[]
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
  readonly hasNumber: boolean
  /** Says that somebody lives in what follows. */
  readonly hasResidence: boolean
  /** What follows that may be the name of a house. */
  readonly endsInName: boolean
  /** Consists of what may be the name of a place. */
  readonly isPlace: boolean
  /** A number alone, or with an abbreviation: "TC 14/1023". */
  readonly isNumber: boolean
  /** What stands near by: "opp. the temple". */
  readonly isBeside: boolean
}

const INDIAN_PIN = /(?<![\d.,-]|&#)[1-8]\d{2}\s?\d{3}(?![\d,]|\.\d)/u
const BRITISH_POSTCODE = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\d])/u
const AMERICAN_ZIP = /(?<![\p{L}])[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d)/u
const POSTCODES = [INDIAN_PIN, BRITISH_POSTCODE, AMERICAN_ZIP]

/** `12`, `221B`, `14/362-B`; no ordinal, percentage, decimal or time of day. */
const HOUSE_NUMBER = /^\p{Nd}{1,5}\p{L}?(?:[/-][\p{L}\p{Nd}]{1,5}){0,2}(?![\p{L}\p{M}\p{Nd}%]|[,.:]\p{Nd})/u
const LONGEST_NUMBER = 20

/** "Apt. 4", "bldg. 2". */
const LONGEST_ABBREVIATION = 4

/** Between "lives" and the house at most so many words. */
const RESIDENCE_INSIDE = 3

/** Lengths in words. */
const LONGEST_PLACE = 4
const LONGEST_CASELESS_PLACE = 2
const LONGEST_UNCAPITALISED = 3
const LONGEST_NUMBERED = 3
const LONGEST_BESIDE = 6
const LONGEST_TAIL = 2
/** Of the name of a street with its particles: "Via dei Fiori". */
const LONGEST_NAME = 4

/** Where words of one sort stand among those of a segment, -1: nowhere. */
interface Landmarks {
  readonly residence: number
  readonly house: number
  readonly street: number
  readonly number: number
}

/** Whether a text has a postcode of India, the United Kingdom or the United States. */
export function hasPostcode(text: string): boolean {
  return POSTCODES.some((postcode) => postcode.test(text))
}

/** Reads the words between two commas. */
export function readSegment(text: string, start: number, end: number, words: readonly NearWord[]): Segment {
  const landmarks = landmarksOf(text, words)
  const { residence, house, street, number } = landmarks
  const postcode = POSTCODES.map((pattern) => pattern.exec(text.slice(start, end))).find((match) => match !== null)
  const isPlace = isPlaceName(text, words)
  const first = Math.min(...[house, street, number, Infinity].filter((index) => index > residence))
  return {
    start,
    end,
    words,
    from: isPlace ? 0 : firstWord(text, words, landmarks),
    to: isPlace ? words.length - 1 : lastWord(text, words, landmarks),
    postcodeEnd: postcode && start + postcode.index + postcode[0].length,
    hasStreet: street >= 0,
    isStreetNamed: street >= 0 && (street > residence + 1 || says(words[street]!.bits, 'street-first')) && words.length > 1,
    hasHouse: house >= 0,
    isHouseNamed: words.some((word, index) => index > residence && !isVague(word) && isHouse(text, words, index)),
    isFlatOfHouse: isNumberedName(text, words, house - 1),
    endsInHouse: isNumberedName(text, words, words.length - 1),
    hasNumber: number >= 0,
    hasResidence: residence >= 0 && (first === Infinity || first - residence <= RESIDENCE_INSIDE),
    endsInName: residence >= 0 && isPlaceName(text, words.slice(residence + 1)),
    isPlace,
    isNumber: residence < 0 && number >= 0 && number <= 1 && words.length <= LONGEST_NUMBERED,
    isBeside: words[0] !== undefined && says(words[0].bits, 'beside') && words.length <= LONGEST_BESIDE,
  }
}

function landmarksOf(text: string, words: readonly NearWord[]): Landmarks {
  // "House 12" is part of the address; in "veedu no 12" the first word says who lives there.
  const residence = words.findLastIndex(
    (word, index) => says(word.bits, 'residence') && (!isHouseWord(word) || isHouseWord(words[index + 1])),
  )
  const house = words.findIndex((_, index) => index > residence && isHouse(text, words, index))
  return {
    residence,
    house,
    street: words.findLastIndex((_, index) => index !== house && isStreet(text, words, index)),
    number: words.findIndex((word, index) => index > residence && isNumber(text, word)),
  }
}

/** The first word of the address, as an index. */
function firstWord(text: string, words: readonly NearWord[], { residence, house, street, number }: Landmarks): number {
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
function lastWord(text: string, words: readonly NearWord[], { street, house, number }: Landmarks): number {
  const flat = house < 0 ? -1 : words.indexOf(behindLabel(words, house)!)
  const sure = Math.max(lastOfStreet(text, words, street), lastOfNumber(text, words, number), lastOfNumber(text, words, flat), 0)
  let last = sure
  while (last - sure < LONGEST_TAIL && last + 1 < words.length && isCapitalised(text, words[last + 1]!)) last++
  return last
}

/** The last word of the street's name, where that comes behind: "Avenue de la Gare". */
function lastOfStreet(text: string, words: readonly NearWord[], street: number): number {
  if (street < 0 || !says(words[street]!.bits, 'street-first')) return street
  return street + 1 + words.slice(street + 1, street + 1 + LONGEST_NAME).findLastIndex((word) => isCapitalised(text, word))
}

/** The last word of a number such as `14/362-B`. */
function lastOfNumber(text: string, words: readonly NearWord[], number: number): number {
  const first = words[number]
  if (first === undefined) return -1
  const [written] = HOUSE_NUMBER.exec(text.slice(first.start, first.start + LONGEST_NUMBER)) ?? ['']
  return words.findLastIndex(({ start }) => start < first.start + written.length)
}

function isHouseWord(word: NearWord | undefined): boolean {
  return word !== undefined && says(word.bits, 'house')
}

/** "No", "block": other things are numbered so, too. */
function isVague({ bits }: NearWord): boolean {
  return says(bits, 'contact') || says(bits, 'block')
}

/** A name, and its number at `index`: of a house, as far as the word before it tells. */
function isNumberedName(text: string, words: readonly NearWord[], index: number): boolean {
  const name = words[index - 1]
  if (name === undefined || !isNumber(text, words[index])) return false
  return isCapitalised(text, name) && !isHouseWord(name) && !says(name.bits, 'amount')
}

/** A word for a house with its number, and nothing between that joins or parts: not `D-12`. */
function isHouse(text: string, words: readonly NearWord[], index: number): boolean {
  const word = words[index]!
  const number = behindLabel(words, index)
  if (!isHouseWord(word) || number === undefined || !isNumber(text, number)) return false
  const at = words.indexOf(number)
  if (isCount(text, words, at) || isSentenceEnd(text, words[at - 1]!, number)) return false
  return !/[-–+=]/u.test(text.slice(word.end, number.start))
}

/** "my house 2 years ago": what comes behind the number is counted. */
function isCount(text: string, words: readonly NearWord[], index: number): boolean {
  const next = words[index + 1]
  if (next === undefined || !says(next.bits, 'counts')) return false
  return /^\s+$/u.test(text.slice(words[index]!.end, next.start))
}

/** "Who pays for the block. 17 of us": a word too long for an abbreviation, and a full stop. */
function isSentenceEnd(text: string, { start, end }: NearWord, number: NearWord): boolean {
  return end - start > LONGEST_ABBREVIATION && /^\.\s/u.test(text.slice(end, number.start))
}

/** The word behind "road" or "house", or behind a "no" or "number" after it. */
function behindLabel(words: readonly NearWord[], index: number): NearWord | undefined {
  const next = words[index + 1]
  return isHouseWord(next) && !/\d/u.test(next!.text) ? words[index + 2] : next
}

/**
 * A word for a street with its name or number. "Way", "close", "court", "place" are words of their own: in small
 * letters they need a number near by.
 */
function isStreet(text: string, words: readonly NearWord[], index: number): boolean {
  const word = words[index]!
  if (says(word.bits, 'street-first') && isStreetBefore(text, words, index)) return true
  if (!says(word.bits, 'street')) return false
  if (!isCased(text[word.start]!)) return true
  const before = words[index - 1]
  const after = words[index + 1]
  // "ул. Лесная": the name comes last.
  if (isCyrillic(text[word.start]!) && after !== undefined && isCapitalised(text, after)) return true
  const isNumbered = isNumber(text, after) || isNumber(text, behindLabel(words, index))
  if (before === undefined || isNumbered) return isNumbered
  if (isCapitalised(text, word)) return isCapitalised(text, before) || isNumber(text, before)
  // "shanti nagar" between commas, "27 larkspur close".
  return (after === undefined && words.length <= LONGEST_UNCAPITALISED) || isNumber(text, words[index - 2])
}

/** "Rue", "Via", "ul.": with the name behind it, and a number there or before. */
function isStreetBefore(text: string, words: readonly NearWord[], index: number): boolean {
  const word = words[index]!
  if (!isCapitalised(text, word) && text[word.end] !== '.') return false
  const name = words.slice(index + 1, index + 1 + LONGEST_NAME)
  return name.some((part) => isCapitalised(text, part)) && [words[index - 1], ...name].some((part) => isNumber(text, part))
}

function isNumber(text: string, word: NearWord | undefined): boolean {
  if (word === undefined || isCharacter(text, word.start) || isMinute(text, word.start)) return false
  return HOUSE_NUMBER.test(text.slice(word.start, word.start + LONGEST_NUMBER))
}

/** Of a time of day. */
function isMinute(text: string, start: number): boolean {
  return text[start - 1] === ':' && /\p{Nd}/u.test(text[start - 2] ?? '')
}

function isPlaceName(text: string, words: readonly NearWord[]): boolean {
  if (words.length === 0) return false
  if (words.every((word) => !isCased(text[word.start]!))) return words.length <= LONGEST_CASELESS_PLACE
  return words.length <= LONGEST_PLACE && words.every((word) => isCapitalised(text, word) || /^\d/u.test(word.text))
}

/** A name as far as its script tells. */
function isName(text: string, word: NearWord): boolean {
  return !isCased(text[word.start]!) || isCapitalised(text, word)
}

function isCapitalised(text: string, word: NearWord): boolean {
  const first = text[word.start]!
  return first !== first.toLowerCase() && word.end - word.start > 1
}

function isCased(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

function isCyrillic(char: string): boolean {
  return char >= '\u0400' && char <= '\u04ff'
}
