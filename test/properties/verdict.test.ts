import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createModerator, parts } from '../../src/index.js'
import { languages } from '../../src/languages/all.js'
import { PROFANITIES } from '../disguises/words.js'
import { expectSound } from './sound.js'

const moderator = createModerator()

/** Characters that break careless code: surrogates, controls, marks, and letters whose case changes their length. */
const AWKWARD = [
  '\0', '\ud800', '\udbff', '\udc00', '\udfff', '\ufeff', '\u200b', '\u200d', '\u202e', '\u2066', '\u2069', '\u0301',
  '\u0336', '\u0489', '\u034f', '\u0130', 'ı', 'ß', 'ẞ', 'ŉ', 'ǰ', 'ﬃ', 'ﷺ', 'ͅ', 'Σ', 'ς', '\u1e9e', '\u3164', '\uffff',
  '\u{e0066}', '\u{1f1eb}', '𝐟', 'ａ', '\r\n', '\u2028', '\u0085', '*', '|', '?', '[', '\\', '$', '​', '്', 'ക', '\u00ad',
]

/** Any UTF-16, from plain letters to lone surrogates, with awkward characters and profanities strewn in. */
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), maxLength: 8 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 3, arbitrary: fc.constantFrom(...AWKWARD) },
      { weight: 3, arbitrary: fc.constantFrom(...PROFANITIES) },
      { weight: 2, arbitrary: fc.constantFrom(' ', ' ', '.', '-', '*', '\n', '"', "'") },
      { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('abcdefghikmnopqrstuw')), maxLength: 8 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

/** Sentences that violate nothing, so that whatever is found stands elsewhere. */
const innocent = fc.constantFrom(
  'The bridge opens in May.',
  'Two buses were late again this morning.',
  'My aunt sent photographs of the garden.',
  'Nobody answered the telephone at the office.',
  'The price of onions went up, said the shopkeeper.',
)

/** A profanity that means itself in any sentence: no name, no bird, no mild word. */
const profanity = fc.constantFrom('fuck', 'fucking', 'shit', 'bullshit', 'motherfucker', 'asshole', 'cunt', 'bitches')

/** Freezes a value with all that is in it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

/** Changes all of a value that can be changed, to what a verdict may have; but for what packs hold, which is data of whoever made them. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null || 'terms' in value) return
  Object.values(value).forEach(spoil)
  for (const key of Object.keys(value)) Reflect.set(value, key, 'leet')
  if (Array.isArray(value) && !Object.isFrozen(value)) value.push('leet')
}

describe('check, on any text', () => {
  test('returns a sound verdict', () => {
    fc.assert(
      fc.property(text, (comment) => {
        expectSound(comment, moderator.check(comment))
      }),
      { numRuns: 1500 },
    )
  })

  test('returns a sound verdict for any single character, alone and inside a profanity', () => {
    const characters = [...Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i)), ...AWKWARD]
    for (let from = 0; from < characters.length; from += 64) {
      const some = characters.slice(from, from + 64)
      const comment = some.map((c) => `${c} fu${c}ck ${c}shit${c}`).join(' ')
      expectSound(comment, moderator.check(comment))
    }
  })

  test('returns a sound verdict for a megabyte', () => {
    fc.assert(
      fc.property(text.filter((unit) => unit.length > 0), (unit) => {
        const comment = unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000)
        expectSound(comment, moderator.check(comment))
      }),
      { numRuns: 4 },
    )
  })

  test('says the same again, after other texts, and when another moderator is asked', () => {
    const other = createModerator()
    fc.assert(
      fc.property(text, text, (comment, between) => {
        const first = moderator.check(comment)
        expect(moderator.check(comment)).toEqual(first)
        moderator.check(between)
        expect(moderator.check(comment)).toEqual(first)
        expect(other.check(comment)).toEqual(first)
        expect(moderator.check({ text: comment })).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })

  test('survives JSON', () => {
    fc.assert(
      fc.property(text, (comment) => {
        const verdict = moderator.check(comment)
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict)
      }),
      { numRuns: 300 },
    )
  })

  test('never changes what it is given', () => {
    const comment = frozen({
      text: 'what the fuck, Maria',
      author: 'Reader',
      replyTo: { author: 'Maria Bauer', text: 'The bridge opens in May.' },
      article: { title: 'A bridge', author: 'Ines Roth', people: ['Maria Bauer', 'Ivan Petrov'] },
      language: 'en',
      insist: true,
    })
    expect(() => moderator.check(comment)).not.toThrow()
  })

  test('gives what may be changed without changing a later verdict, of this moderator or another', () => {
    const other = createModerator({ maxLength: { characters: 4, action: 'review' } })
    const comments = ['', '?!', 'fine', 'what the fuck', 'Call the witness on 98470 55123 before the hearing.', 'το σπίτι είναι μεγάλο', 'да, yes']
    const verdicts = () => [moderator, other].flatMap((one) => comments.map((comment) => one.check(comment)))
    const before = structuredClone(verdicts())
    spoil(verdicts())
    spoil([moderator.languages, parts.packs, languages])
    expect(verdicts()).toEqual(before)
    expect(parts.packs).toHaveLength(moderator.languages.length)
  })

  test.each([[undefined], [null], [42], [['fuck']], [{}], [{ text: 7 }], [{ text: undefined }], [new String('x')], [Symbol('x')], [() => 'x']])(
    'says in a TypeError that %s is no comment',
    (wrong) => {
      const call = () => moderator.check(wrong as never)
      expect(call).toThrow(TypeError)
      expect(call).toThrow(/string/)
    },
  )
})

describe('what stands around a violation', () => {
  test('does not change its reason, only shifts it', () => {
    fc.assert(
      fc.property(fc.array(innocent, { maxLength: 3 }), profanity, fc.array(innocent, { maxLength: 3 }), (before, word, after) => {
        const alone = `They called it ${word} twice.`
        const lead = before.map((sentence) => `${sentence} `).join('')
        const tail = after.map((sentence) => ` ${sentence}`).join('')
        const shifted = moderator
          .check(alone)
          .reasons.map((reason) => ({ ...reason, start: reason.start + lead.length, end: reason.end + lead.length }))
        expect(shifted.length).toBeGreaterThan(0)
        expect(moderator.check(lead + alone + tail).reasons).toEqual(shifted)
      }),
    )
  })

  // Of its category: whether the comment attacks a person, too, a profanity more can make less likely.
  test('a violating word more never lowers the score of its category, loses a reason or softens the action', () => {
    const rank = ['publish', 'nudge', 'review', 'reject']
    fc.assert(
      fc.property(fc.array(fc.oneof(innocent, profanity.map((word) => `They called it ${word} twice.`)), { minLength: 1, maxLength: 5 }), profanity, (sentences, word) => {
        const before = moderator.check(sentences.join(' '))
        const after = moderator.check(`${sentences.join(' ')} That was ${word}, they said.`)
        expect(after.scores.obscene).toBeGreaterThanOrEqual(before.scores.obscene)
        expect(after.scores.obscene).toBeGreaterThan(0)
        expect(after.reasons.length).toBeGreaterThan(before.reasons.length)
        expect(rank.indexOf(after.action)).toBeGreaterThanOrEqual(rank.indexOf(before.action))
      }),
    )
  })

  test('every occurrence is found, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(innocent, profanity), { minLength: 1, maxLength: 8 }), (pairs) => {
        let comment = ''
        const spans: [number, number][] = []
        for (const [sentence, word] of pairs) {
          comment += `${sentence} Then `
          spans.push([comment.length, comment.length + word.length])
          comment += `${word}, again. `
        }
        const { reasons } = moderator.check(comment)
        // One word can violate two categories: each of them says so once.
        const said = reasons.map(({ category, start, end }) => `${category} ${start} ${end}`)
        expect(said).toEqual([...new Set(said)])
        const found = new Map(reasons.map(({ start, end }): [number, [number, number]] => [start, [start, end]]))
        expect([...found.values()].sort(([a], [b]) => a - b)).toEqual(spans)
      }),
    )
  })
})
