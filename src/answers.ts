import { categoryOf } from './category.js'
import type { Guess, GuessLanguage } from './language/identify.js'
import { TAG } from './lexicon/check.js'
import { can, checkVersion } from './parts.js'
import type { PrivateInformation } from './private-information/part.js'
import { ownReasonSchema } from './reasonSchema.js'
import type { Scorer, StatisticalScorer } from './scorer/part.js'
import { validate } from './validate.js'
import { CATEGORIES, type Reason } from './verdict.js'
import { describeIssue, shown } from './wording.js'

/*
 * Parts whose answers are checked: a site may pass its own, JavaScript has no types, and answers go into verdicts.
 */

/**
 * A part that judges by statistics, what it makes is checked: what a scorer lacks would be missed at some comment only.
 *
 * @returns a part whose `create` throws a TypeError if it makes no scorer, and whose scorer throws one if it answers wrongly
 */
export function checkedStatistics(part: StatisticalScorer): StatisticalScorer {
  return {
    create: (chunks, packs) => {
      const scorer: unknown = part.create(chunks, packs)
      checkScorer(scorer)
      return checkedScorer(scorer)
    },
  }
}

function checkScorer(scorer: unknown): asserts scorer is Scorer {
  if (typeof scorer !== 'object' || scorer === null) refuseScorer('', scorer, 'an object with language, version, score and suspect')
  checkVersion('scorer', scorer)
  const { language } = scorer as { readonly language?: unknown }
  if (typeof language !== 'string' || !TAG.test(language)) refuseScorer('.language', language, 'a BCP 47 tag such as "en"')
  for (const method of ['score', 'suspect'] as const) {
    if (!can(scorer, method)) refuseScorer(`.${method}`, (scorer as Partial<Scorer>)[method], 'a function')
  }
}

function checkedScorer(scorer: Scorer): Scorer {
  const { language, version } = scorer
  return {
    language,
    version,
    score: (text, hits, reasons) => {
      const probabilities = scorer.score(text, hits, reasons)
      checkProbabilities(probabilities)
      return probabilities
    },
    suspect: (text, ...asked) => {
      const reasons = scorer.suspect(text, ...asked)
      checkReasons('scorer.suspect', reasons, text)
      return reasons
    },
  }
}

function checkProbabilities(probabilities: unknown): void {
  const given = (probabilities ?? []) as ArrayLike<unknown>
  if (CATEGORIES.every((_, index) => isProbability(given[index]))) return
  throw new TypeError(`scorer.score: gave ${shown(probabilities)}, expected ${CATEGORIES.length} numbers from 0 to 1, those of ${CATEGORIES.join(', ')}.`)
}

/** @param where in what `create` gave */
function refuseScorer(where: string, found: unknown, expected: string): never {
  throw new TypeError(`scorer.create()${where}: found ${shown(found)}, expected ${expected}. See Scorer of refrain/scorer.`)
}

/**
 * Private information whose answers are checked: none at all would publish everything.
 *
 * @returns a part whose `find` throws a TypeError if it gives no list of reasons, or a reason that is none
 */
export function checkedPrivateInformation(part: PrivateInformation): PrivateInformation {
  return {
    version: part.version,
    find: (text) => {
      const reasons = part.find(text)
      checkReasons('privateInformation.find', reasons, text)
      return reasons
    },
  }
}

/**
 * An `identify` whose answers are checked, because they go into verdicts and JavaScript has no types.
 *
 * @returns a function that throws a TypeError if an answer is neither a tag nor undefined
 */
export function checkedGuess(identify: GuessLanguage): Guess {
  return (text, script) => {
    const tag: unknown = identify(text, script)
    if (tag === undefined || (typeof tag === 'string' && TAG.test(tag))) return tag
    throw new TypeError(`identify: gave ${shown(tag)}, expected a BCP 47 tag such as "en", or undefined.`)
  }
}

/** @param asked which method gave them */
function checkReasons(asked: string, reasons: unknown, text: string): void {
  if (!Array.isArray(reasons)) throw new TypeError(`${asked}: gave ${shown(reasons)}, expected an array of reasons, empty if there is nothing.`)
  for (const reason of reasons as readonly unknown[]) {
    const [issue] = validate(ownReasonSchema, reason).issues ?? []
    const wrong = issue === undefined ? wrongIn(reason as Reason, text) : describeIssue(issue)
    if (wrong !== undefined) throw new TypeError(`${asked}: gave a reason that is none. ${wrong}.`)
  }
}

/** What is wrong with a reason of the right shape. */
function wrongIn({ code, category, start, end, quote, confidence }: Reason, text: string): string | undefined {
  if (!isProbability(confidence)) return `confidence: found ${shown(confidence)}, expected a number from 0 to 1`
  if (category !== categoryOf(code)) return `category: found ${shown(category)}, expected that of the code ${code}, ${categoryOf(code)}`
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
    return `start, end: found ${shown(start)}, ${shown(end)}, expected UTF-16 offsets in a comment of ${text.length}`
  }
  // Not shown, because it may be private and errors go into logs.
  return quote === text.slice(start, end) ? undefined : `quote: found another text, expected what stands at ${start}–${end}: text.slice(start, end)`
}

function isProbability(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}
