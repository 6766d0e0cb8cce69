import fc from 'fast-check'
import { assignIncrementingIds, parseRawPattern, RegExpMatcher } from 'obscenity'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/core.js'

/*
 * obscenity's own matcher as an oracle for a site's terms: same patterns, same text, same matches. It is
 * one on plain text only, for refrain means more than it does elsewhere, and rightly:
 *
 * - Word edges: obscenity's `|` is the ASCII `\b`, for which é or a vowel sign ends a word and `_` does not.
 *   Here all text is made of a–z, spaces and ASCII punctuation.
 * - Disguises: refrain undoes capitals, repeats, letters set apart and the rest. Here there are no capitals,
 *   no doubled letters and no single ones.
 * - Gaps: a space in a term of refrain stands for any gap, in obscenity for one space. Here only one space
 *   is ever written between two words of a phrase.
 * - `?`: refrain's stands for a character of a word, obscenity's for a space too. Here it is never at an end
 *   of a term, where obscenity would take the space before or behind the word along.
 * - Overlaps: of two ways to read a piece of text as a term obscenity takes the leftmost, refrain the longest.
 *   Here no term can overlap itself.
 * - Several terms: obscenity lists the matches of every term, refrain gives one reason for one piece of text.
 *   So with several terms each reason must be a match and each match must be met by a reason; with a single
 *   term the two are equal.
 * - obscenity knows no inflection, and neither do site terms: there is nothing to set apart.
 */

const CONSONANTS = 'bdgklmnprtv'
const VOWELS = 'aeiou'

/** Made-up words of two to four syllables, no letter twice: such a word cannot overlap itself. */
const word = fc
  .tuple(
    fc.shuffledSubarray(Array.from(CONSONANTS), { minLength: 4, maxLength: 4 }),
    fc.shuffledSubarray(Array.from(VOWELS), { minLength: 2, maxLength: 4 }),
  )
  .map(([consonants, vowels]) => vowels.map((vowel, i) => (consonants[i] ?? '') + vowel).join(''))

/** A word of few syllables, so that words of the text are often, and partly, words of the terms. */
const common = fc
  .shuffledSubarray(['ba', 'lo', 'ri', 'tu'], { minLength: 2, maxLength: 4 })
  .map((syllables) => syllables.join(''))

const ORDINARY = fc.constantFrom('the', 'bridge', 'was', 'open', 'again', 'to', 'lorries', 'at', 'battle', 'large')

type Part = { kind: 'letter' | 'optional' | 'any'; letter: string }

/** A pattern as parts: one letter may be missing, and one well inside the word may be any. */
const term = fc
  .record({
    word: fc.oneof(word, common),
    optional: fc.integer({ min: -3, max: 7 }),
    any: fc.integer({ min: -3, max: 6 }),
    before: fc.boolean(),
    after: fc.boolean(),
  })
  .map(({ word: letters, optional, any, before, after }) => {
    const parts = Array.from(
      letters,
      (letter, i): Part => ({ kind: i === optional ? 'optional' : i === any && i > 1 && i < letters.length - 2 ? 'any' : 'letter', letter }),
    )
    const body = parts
      .map(({ kind, letter }) => (kind === 'optional' ? `[${letter}]` : kind === 'any' ? '?' : letter))
      .join('')
    return { parts, pattern: `${before ? '|' : ''}${body}${after ? '|' : ''}` }
  })

type Term = { parts: readonly Part[]; pattern: string }

/** Text that a term matches, as a whole word, inside one, or short of a letter. */
const occurrence = (terms: readonly Term[]): fc.Arbitrary<string> =>
  fc
    .record({
      term: fc.constantFrom(...terms),
      full: fc.boolean(),
      before: fc.constantFrom('', '', 'ko', 'ne'),
      after: fc.constantFrom('', '', 'ku', 'ne'),
      cut: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ term: { parts }, full, before, after, cut }) => {
      const written = parts
        .map(({ kind, letter }) => (kind === 'optional' && !full ? '' : kind === 'any' ? 's' : letter))
        .join('')
      return before + (cut === 0 ? written.slice(1) : written) + after
    })

const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', ' (', ') ', '! ', '\n')

const comment = (terms: readonly Term[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.oneof(word, common, ORDINARY, occurrence(terms), occurrence(terms)), gap), { minLength: 1, maxLength: 12 })
    .map((words) => words.map(([letters, space]) => letters + space).join(''))
    // Optional letters left out may leave two equal ones side by side, which is a repeat to refrain.
    .filter((text) => !/([a-z])\1/.test(text.replace(/battle|lorries/g, '')) && !/\b[a-z]\b/.test(text))

const cases = (most: number) =>
  fc
    .uniqueArray(term, { minLength: 1, maxLength: most, selector: ({ pattern }) => pattern })
    .chain((terms) => comment(terms).map((text) => ({ patterns: terms.map(({ pattern }) => pattern), text })))

interface Match {
  readonly term: number
  readonly start: number
  readonly end: number
}

function oracle(patterns: readonly string[], text: string): Match[] {
  const matcher = new RegExpMatcher({ blacklistedTerms: assignIncrementingIds(patterns.map((p) => parseRawPattern(p))) })
  return matcher.getAllMatches(text, true).map(({ termId, startIndex, endIndex }) => ({
    term: termId,
    start: startIndex,
    end: endIndex + 1,
  }))
}

function refrain(patterns: readonly string[], text: string): Match[] {
  const block = patterns.map((term) => ({ term, category: 'obscene' as const, severity: 'mild' as const }))
  const moderator = createModerator({ block }, { packs: [] })
  return moderator.check(text).reasons.flatMap(({ rule, start, end }) => {
    const found = /^site:block\[(\d+)\]$/.exec(rule)
    return found === null ? [] : [{ term: Number(found[1]), start, end }]
  })
}

const inOrder = (matches: readonly Match[]) => [...matches].sort((a, b) => a.start - b.start || a.end - b.end)

describe('site terms against obscenity on the same patterns and plain text', () => {
  test('one term: the same matches', () => {
    fc.assert(
      fc.property(cases(1), ({ patterns, text }) => {
        expect(inOrder(refrain(patterns, text))).toEqual(inOrder(oracle(patterns, text)))
      }),
      { numRuns: 600 },
    )
  })

  test.each([
    ['tu?lo', 'batu loturi'],
    ['t?lo', 't lo'],
    ['tu?a?lo', 'tu a lo'],
  ])('any character may be a gap: %s', (pattern, text) => {
    expect(oracle([pattern], text)).toHaveLength(1)
    expect(refrain([pattern], text)).toEqual(oracle([pattern], text))
  })

  test('several terms: every reason is a match, and every match meets a reason', () => {
    fc.assert(
      fc.property(cases(6), ({ patterns, text }) => {
        const wanted = oracle(patterns, text)
        const found = refrain(patterns, text)
        for (const match of found) expect(wanted).toContainEqual(match)
        for (const { start, end } of wanted) {
          expect(found.some((match) => match.start < end && start < match.end), `${start}–${end}`).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })
})
