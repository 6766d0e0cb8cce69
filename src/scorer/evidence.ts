import { CATEGORIES, REASON_CODES, type Reason } from '../verdict.js'

/*
 * What reasons and the shape of a comment say, as numbers. The scorer's weights were fitted to them, to each at its place: whoever
 * changes a number here trains anew (`npm run train`).
 */

const CODES = REASON_CODES.filter((code) => !code.endsWith('/likely'))
const CODE_COUNT = CODES.length
const INDEX = new Map<string, number>(CODES.map((code, index) => [code, index]))

/** What is told of the reasons of a category: how sure the surest is, how many there are, if one is severe or means a participant. */
const OfCategory = { surest: 0, count: 1, isSevere: 2, meansParticipant: 3, width: 4 } as const

/** What is told of the text. */
const OfText = { length: 0, isShouted: 1, shouts: 2, digits: 3, isShort: 4, width: 5 } as const

/** Where the numbers of the categories and those of the text begin: before them stands, by code, how sure the surest reason is. */
const FIRST_OF_CATEGORIES = CODE_COUNT
const FIRST_OF_TEXT = FIRST_OF_CATEGORIES + OfCategory.width * CATEGORIES.length

/** Numbers that `readEvidence` writes. */
export const EVIDENCE_COUNT = FIRST_OF_TEXT + OfText.width

/** The category that each number speaks of, or -1. */
export const CATEGORY_OF_EVIDENCE: readonly number[] = Array.from({ length: EVIDENCE_COUNT }, (_, at) => {
  if (at < CODE_COUNT) return CATEGORIES.findIndex((category) => CODES[at]!.startsWith(category))
  return at < FIRST_OF_TEXT ? Math.floor((at - FIRST_OF_CATEGORIES) / OfCategory.width) : -1
})

/** Log odds stand for a confidence, with 1 a little out of reach, where they would be infinite. */
const CERTAIN = 1.001

/** Log odds from the least on, over so many, are told as 0–1. */
const LEAST_ODDS = -3
const SPAN_OF_ODDS = 4

/** What one reason adds to their count. */
const PER_REASON = 0.25

/** The log of the length of most comments is less. */
const LOG_OF_LONG = 6

/** A comment is shouted if it has at least so many letters, and more than this share of them are capitals. */
const FEWEST_SHOUTED = 8
const SHARE_SHOUTED = 0.5

/** More exclamation marks say nothing more. */
const MOST_SHOUTS = 4

/** UTF-16 units of the shortest comment that is not called short. */
const SHORTEST = 30

const A = 'A'.charCodeAt(0)
const Z = 'Z'.charCodeAt(0)
const SMALL_A = 'a'.charCodeAt(0)
const SMALL_Z = 'z'.charCodeAt(0)
const ZERO = '0'.charCodeAt(0)
const NINE = '9'.charCodeAt(0)
const SHOUT = '!'.charCodeAt(0)

/** Writes what the reasons and the shape of a comment say, as numbers of 0–1 or so. */
export function readEvidence(text: string, reasons: readonly Reason[], tag: string, into: Float32Array): void {
  into.fill(0)
  readReasons(reasons, tag, into)
  readShape(text, into)
}

function readReasons(reasons: readonly Reason[], tag: string, into: Float32Array): void {
  for (const { code, category, confidence, severity, target, language } of reasons) {
    const at = INDEX.get(code)
    if (at === undefined || language !== tag) continue
    into[at] = Math.max(into[at]!, confidence)
    const base = FIRST_OF_CATEGORIES + OfCategory.width * CATEGORIES.indexOf(category)
    const odds = Math.min(SPAN_OF_ODDS, Math.log(confidence / (CERTAIN - confidence)) - LEAST_ODDS)
    into[base + OfCategory.surest] = Math.max(into[base + OfCategory.surest]!, odds / SPAN_OF_ODDS)
    into[base + OfCategory.count]! += PER_REASON
    if (severity === 'severe') into[base + OfCategory.isSevere] = 1
    if (target === 'participant') into[base + OfCategory.meansParticipant] = 1
  }
}

function readShape(text: string, into: Float32Array): void {
  let capitals = 0
  let small = 0
  let shouts = 0
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= SMALL_A && unit <= SMALL_Z) small++
    else if (unit >= A && unit <= Z) capitals++
    else if (unit === SHOUT) shouts++
    else if (unit >= ZERO && unit <= NINE) digits++
  }
  // One more, so that nothing is divided by 0.
  const letters = capitals + small + 1
  into[FIRST_OF_TEXT + OfText.length] = Math.log1p(text.length) / LOG_OF_LONG
  into[FIRST_OF_TEXT + OfText.isShouted] = capitals > SHARE_SHOUTED * letters && letters > FEWEST_SHOUTED ? 1 : 0
  into[FIRST_OF_TEXT + OfText.shouts] = Math.min(1, shouts / MOST_SHOUTS)
  into[FIRST_OF_TEXT + OfText.digits] = Math.min(1, digits / letters)
  into[FIRST_OF_TEXT + OfText.isShort] = text.length < SHORTEST ? 1 : 0
}
