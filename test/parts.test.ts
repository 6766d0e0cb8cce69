import { describe, expect, test } from 'vitest'
import { createModerator } from '../src/core.js'
import { createModerator as createFull, parts as bundled } from '../src/index.js'
import { packs } from '../src/generated/packs.js'
import { built, isBuilt } from '../src/lexicon/built.js'
import type { Grammar, LanguagePack, Rule } from '../src/lexicon/pack.js'
import type { Parts } from '../src/parts.js'
import type { Reason } from '../src/verdict.js'
import { packOf, termsOf } from './support/pack.js'

const rule: Rule = { name: 'zork', code: 'obscene/profanity', severity: 'mild', sense: {}, unless: [], patterns: '<zork>' }

/** A grammar with one rule, which is one but for these parts. */
const ruled = (parts: Record<string, unknown>): Grammar => ({ defines: [], guards: { said: '@ ?' }, rules: [{ ...rule, ...parts }] })

/** The message for a pack that is one but for these parts. */
function messageFor(parts: Record<string, unknown>): string {
  const pack: LanguagePack = { ...packOf({ tag: 'ml' }), ...parts }
  try {
    createModerator({}, { packs: [pack] })
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
  return ''
}

test('a pack as the build makes it is taken, also from JSON', () => {
  expect(messageFor({})).toBe('')
  expect(messageFor(structuredClone({ ...packOf({ terms: [termsOf('|zork|')], folding: 'aa>a' }) }))).toBe('')
  expect(messageFor({ grammar: ruled({ unless: ['said'] }) })).toBe('')
  expect(() => createModerator({}, { packs })).not.toThrow()
})

test.each([
  [{ terms: undefined }, 'pack ml: terms: found nothing, expected a list.'],
  [{ joins: ['a'] }, 'pack ml: joins: found an array, expected text.'],
  [{ script: 'Latin' }, 'pack ml: script: found "Latin", expected one of Latn, Cyrl, Deva, Mlym, Taml.'],
  [{ terms: ['zork'] }, 'pack ml: terms[0]: found "zork", expected an object.'],
  [{ terms: [{ ...termsOf(''), entries: ['zork'] }] }, 'pack ml: terms[0].entries: found an array, expected text.'],
  [{ terms: [{ ...termsOf('|zork|'), severity: 'bad' }] }, 'pack ml: terms[0].severity: found "bad", expected one of mild,'],
  [{ terms: [{ ...termsOf('|zork|'), code: 'rude' }] }, 'pack ml: terms[0].code: found "rude", expected one of '],
  [{ grammar: {} }, 'pack ml: grammar.defines: found nothing, expected a list.'],
  [{ messages: { commenter: {} } }, 'pack ml: messages.moderator: found nothing, expected an object.'],
  [{ markers: 5 }, 'pack ml: markers: found 5, expected text.'],
  [{ tag: undefined }, 'packs[0]: tag: found nothing, expected a BCP 47 tag such as "en"'],
  [{ tag: 'ml Latn' }, 'packs[0]: tag: found "ml Latn", expected a BCP 47 tag such as "en"'],
  [{ terms: [{ ...termsOf('|zork|'), traits: ['masked', 'loud'] }] }, 'pack ml: terms[0].traits[1]: found "loud", expected one of masked,'],
  [{ terms: [{ ...termsOf('|zork|'), kinds: 'zork' }] }, 'pack ml: terms[0].kinds: found "zork", expected a list.'],
  [{ terms: [{ ...termsOf('|zork|'), sense: { role: 'king' } }] }, 'pack ml: terms[0].sense.role: found "king", expected one of commenter,'],
  [{ terms: [{ ...termsOf('|zork|'), forms: ['noun'] }] }, 'pack ml: terms[0].forms[0]: found "noun", expected a name that is in paradigms.'],
  [{ terms: [{ ...termsOf('|zork|'), forms: ['constructor'] }] }, 'pack ml: terms[0].forms[0]: found "constructor", expected a name'],
  [{ common: [{ kinds: [], sense: {}, forms: [], entries: 5 }] }, 'pack ml: common[0].entries: found 5, expected text.'],
  [{ exceptions: [{ entries: '', forms: [], near: 5 }] }, 'pack ml: exceptions[0].near: found 5, expected text.'],
  [{ exceptions: [{ entries: '', forms: [], near: '', within: '3' }] }, 'pack ml: exceptions[0].within: found "3", expected a number.'],
  [{ paradigms: { noun: 5 } }, 'pack ml: paradigms.noun: found 5, expected a list.'],
  [{ paradigms: { noun: [{ ending: '' }] } }, 'pack ml: paradigms.noun[0].forms: found nothing, expected a list.'],
  [{ folding: 'aa' }, 'pack ml: folding: found "aa", expected lines like from>to.'],
  [{ contractions: 'u>you\n>me' }, 'pack ml: contractions: found "u>you\\n>me", expected lines like from>to.'],
  [{ calibration: { default: 'x' } }, 'pack ml: calibration.default: found "x", expected a list.'],
  [{ calibration: { default: [null] } }, 'pack ml: calibration.default[0]: found null, expected a number.'],
  [{ calibration: { default: [1, 2] } }, 'pack ml: calibration.default: found 2, expected 13 weights, those of always, mild, severe,'],
  [{ calibration: { 'personal/insullt': [] } }, 'pack ml: calibration: found "personal/insullt", expected weights by derogatory/slur,'],
  [{ messages: { commenter: { 'obscene/profanity': 5 }, moderator: {} } }, 'pack ml: messages.commenter["obscene/profanity"]: found 5, expected text.'],
  [{ grammar: ruled({ patterns: 5 }) }, 'pack ml: grammar.rules[0].patterns: found 5, expected text.'],
  [{ grammar: ruled({ severity: 'bad' }) }, 'pack ml: grammar.rules[0].severity: found "bad", expected one of mild, moderate, severe, listed.'],
  [{ grammar: ruled({ unless: ['denied'] }) }, 'pack ml: grammar.rules[0].unless[0]: found "denied", expected a name that is in grammar.guards.'],
  [{ grammar: ruled({ patterns: '<you' }) }, 'pack ml: grammar.rules[0].patterns: found "<you", expected in line 1 a pattern that can be read (column 1: found <you, expected a word, a <kind>,'],
  [{ grammar: ruled({ patterns: '' }) }, 'pack ml: grammar.rules[0].patterns: found "", expected in line 1 a pattern that can be read (column 1: found nothing, expected a word or <kind> that must be there)'],
  [{ grammar: ruled({ patterns: '<zork>\n<you> ..99 x' }) }, 'pack ml: grammar.rules[0].patterns: found "<you> ..99 x", expected in line 2 a pattern that can be read (column 7: found ..99, expected a number of words from 1 to 12)'],
  [{ grammar: { ...ruled({}), defines: [{ kind: 'group', patterns: 'people [with' }] } }, 'pack ml: grammar.defines[0].patterns: found "people [with", expected in line 1 a pattern'],
  [{ grammar: { ...ruled({}), guards: { 'was-said': '<zork>' } } }, 'pack ml: grammar.guards.was-said: found "<zork>", expected in line 1 a pattern that can be read (column 1: found <zork>, expected one @,'],
])('%j is refused: %s', (parts, message) => {
  expect(messageFor(parts)).toContain(message)
  expect(messageFor(parts)).toContain('docs/languages.md')
})

test('patterns of what ships were read by the build, those of what is made of it are read', () => {
  const withRules = (grammar: Grammar) => createModerator({}, { packs: [{ ...packs[0]!, grammar }] })
  expect(isBuilt(packs[0]!.grammar)).toBe(true)
  expect(isBuilt(structuredClone(packs[0]!.grammar))).toBe(false)
  expect(() => withRules(structuredClone(packs[0]!.grammar))).not.toThrow()
  expect(() => withRules({ ...packs[0]!.grammar, rules: [{ ...rule, patterns: '<you' }] })).toThrow('grammar.rules[0].patterns')
  // That they are not read again is seen only by a mistake, which the build would have told.
  expect(() => createModerator({}, { packs: [built(packOf({ grammar: ruled({ patterns: '<you' }) }))] })).not.toThrow()
})

test('a pack that is given twice is refused: whatever it lists would be found twice', () => {
  const again = () => createFull({}, { packs: [...bundled.packs, bundled.packs[0]!] })
  expect(again).toThrow(TypeError)
  expect(again).toThrow(/^packs\[9\]: found "en" twice, expected each pack once\. .* docs\/languages\.md/)
  expect(createFull({}, { packs: [...bundled.packs, packOf({ tag: 'en-x-mine' })] }).languages).toContain('en-x-mine')
})

test.each([[undefined], [{}], [{ packs: packOf({}) }]])('parts without packs are refused: %j', (parts) => {
  const made = () => createModerator({}, parts as unknown as Parameters<typeof createModerator>[1])
  expect(made).toThrow(TypeError)
  expect(made).toThrow(/^packs: found .*, expected a list of language packs: createModerator\(policy, \{ packs: \[en\] \}\)\./)
})

describe('what is no part is refused when a moderator is made, not when it judges', () => {
  test.each([
    [{ identify: 5 }, 'identify: found 5, expected identify of refrain/identify'],
    [{ identify: null }, 'identify: found null, expected identify of refrain/identify'],
    [{ identify: () => undefined }, 'identify.version: found nothing, expected what this part is, for the fingerprint, such as "mine-1"'],
    [{ identify: Object.assign(() => undefined, { version: 2 }) }, 'identify.version: found 2, expected'],
    [{ identify: Object.assign(() => undefined, { version: 'mine 1' }) }, 'identify.version: found "mine 1", expected'],
    [{ privateInformation: { find: () => [], version: '' } }, 'privateInformation.version: found "", expected'],
    [{ scorer: { create: () => ({}) } }, 'scorer.version: found nothing, expected'],
    [{ scorer: { create: () => undefined } }, 'scorer.create(): found nothing, expected an object with language, version, score and suspect. See Scorer of refrain/scorer.'],
    [{ scorer: { create: () => null } }, 'scorer.create(): found null, expected an object with'],
    [{ scorer: { create: () => ({ version: 'x' }) } }, 'scorer.create().language: found nothing, expected a BCP 47 tag such as "en".'],
    [{ scorer: { create: () => ({ version: 'x', language: 'en', suspect: () => [] }) } }, 'scorer.create().score: found nothing, expected a function.'],
    [{ scorer: { create: () => ({ version: 'x', language: 'en', score: () => [], suspect: 1 }) } }, 'scorer.create().suspect: found 1, expected a function.'],
    [{ privateInformation: {} }, 'privateInformation: found an object, expected privateInformation of refrain/private-information'],
    [{ privateInformation: () => [] }, 'privateInformation: found a function, expected privateInformation of refrain/private-information'],
    [{ scorer: {} }, 'scorer: found an object, expected scorer of refrain/scorer'],
    [{ scorer: 'en' }, 'scorer: found "en", expected scorer of refrain/scorer'],
  ])('%j', (wrong, message) => {
    const made = () => createModerator({}, { packs: [packOf()], ...wrong } as unknown as Parts)
    expect(made).toThrow(TypeError)
    expect(made).toThrow(message)
  })

  test('what is absent is not', () => {
    const parts = { packs: [packOf()], identify: undefined, privateInformation: undefined, scorer: undefined }
    expect(() => createModerator({}, parts)).not.toThrow()
  })
})

test.each([[undefined, 'nothing'], [null, 'null'], [{}, 'an object'], ['', '""']])('what a privateInformation of one\'s own gives is a list, not %j', (given, found) => {
  const privateInformation = { version: 'mine-1', find: () => given as unknown as [] }
  const check = () => createModerator({}, { packs: [packOf()], privateInformation }).check('Call me')
  expect(check).toThrow(TypeError)
  expect(check).toThrow(`privateInformation.find: gave ${found}, expected an array of reasons, empty if there is nothing.`)
})

describe('the answers of parts of one\'s own are checked', () => {
  const reason: Reason = {
    code: 'personal/private-information', category: 'personal', severity: 'moderate', confidence: 0.5, start: 0, end: 4, quote: 'Call', target: 'none',
    disguise: [], language: 'en', rule: 'mine:call',
  }

  test.each([
    [{ ...reason, confidence: Number.NaN }, 'confidence: found NaN, expected a number'],
    [{ ...reason, confidence: 1.5 }, 'confidence: found 1.5, expected a number from 0 to 1.'],
    [{ ...reason, category: 'rude' }, 'category: found "rude", expected one of derogatory, personal, obscene.'],
    [{ ...reason, code: undefined }, 'code: found nothing, expected one of '],
    [{ ...reason, end: 99 }, 'start, end: found 0, 99, expected UTF-16 offsets in a comment of 7.'],
    [{ ...reason, start: 4 }, 'start, end: found 4, 4, expected'],
    [{ ...reason, start: 0.5 }, 'start, end: found 0.5, 4, expected'],
    ['Call', 'found "Call", expected an object with code, category,'],
    [{ ...reason, category: 'obscene' }, 'category: found "obscene", expected that of the code personal/private-information, personal.'],
    [{ ...reason, quote: 'zzz' }, 'quote: found another text, expected what stands at 0–4: text.slice(start, end).'],
    [{ ...reason, target: 'nobody' }, 'target: found "nobody", expected one of participant, person, group, none.'],
    [{ ...reason, group: 'gamers' }, 'group: found "gamers", expected one of religion,'],
    [{ ...reason, disguise: ['foo'] }, 'disguise[0]: found "foo", expected one of accent,'],
    [{ ...reason, language: undefined }, 'language: found nothing, expected a string.'],
    [{ ...reason, language: 42 }, 'language: found 42, expected a string.'],
    [{ ...reason, language: 'no such!' }, 'language: found "no such!", expected the BCP 47 tag of a language such as "en".'],
  ])('%j is no reason', (given, message) => {
    const wrong = () => [given] as unknown as Reason[]
    const scorer = { create: () => ({ language: 'en', version: 'mine-1', score: () => new Float64Array(3), suspect: wrong }) }
    for (const parts of [{ privateInformation: { version: 'mine-1', find: wrong } }, { scorer }]) {
      const check = () => createModerator({}, { packs: [packOf()], ...parts }).check('Call me')
      expect(check).toThrow(TypeError)
      expect(check).toThrow(/^(privateInformation\.find|scorer\.suspect): gave a reason that is none\. /)
      expect(check).toThrow(message)
    }
  })

  test('a right one is taken', () => {
    const moderator = createModerator({}, { packs: [packOf()], privateInformation: { version: 'mine-1', find: () => [reason] } })
    expect(moderator.check('Call me').reasons).toEqual([reason])
  })

  test.each([[undefined, 'nothing'], [[], 'an empty array'], [[0, 0, Number.NaN], 'an array'], [[0, 0, 2], 'an array']])('%j are no probabilities', (given, found) => {
    const scorer = { create: () => ({ language: 'en', version: 'mine-1', score: () => given as unknown as Float64Array, suspect: () => [] }) }
    const check = () => createModerator({}, { packs: [packOf({ tag: 'en' })], scorer }).check('Call me')
    expect(check).toThrow(TypeError)
    expect(check).toThrow(`scorer.score: gave ${found}, expected 3 numbers from 0 to 1, those of derogatory, personal, obscene.`)
  })
})

describe('the names of parts', () => {
  test.each([
    [{ packs: [], scorrer: 1 }, 'scorrer: found an unknown key, expected one of packs, identify, privateInformation, scorer (did you mean "scorer"?).'],
    [{ packs: [], private_information: undefined }, 'private_information: found an unknown key, expected one of .* (did you mean "privateInformation"?)'],
    [{ packs: [], 'odd part': 1 }, '["odd part"]: found an unknown key, expected one of packs, identify, privateInformation, scorer.'],
    [[packOf()], '0: found an unknown key, expected one of packs,'],
  ])('are known: %j', (wrong, message) => {
    const made = () => createModerator({}, wrong as unknown as Parts)
    expect(made).toThrow(TypeError)
    for (const part of message.split(' .* ')) expect(made).toThrow(part)
  })
})


describe('to refrain, which brings all parts', () => {
  test('others may be given in the place of some', () => {
    const mine = packOf({ tag: 'xx', terms: [termsOf('|zork|')] })
    const own = createFull({}, { packs: [mine] })
    expect(own.languages).toEqual(['xx'])
    expect(own.check('What a zork, call 98470 12345').reasons.map(({ rule }) => rule)).toContain('xx/words:zork')
    expect(own.fingerprint).toBe(createModerator({}, { ...bundled, packs: [mine] }).fingerprint)
  })

  test('or some may be left out', () => {
    const bare = createFull({}, { packs: [], identify: undefined, privateInformation: undefined, scorer: undefined })
    expect(bare.fingerprint).toBe(createModerator({}, { packs: [] }).fingerprint)
    expect(createFull({}, {}).fingerprint).toBe(createFull().fingerprint)
  })

  test.each([
    [{ packs: 5 }, 'packs: found 5, expected a list of language packs'],
    [{ packs: undefined }, 'packs: found nothing, expected a list of language packs'],
    [{ scorer: null }, 'scorer: found null, expected scorer of refrain/scorer'],
    [{ scorrer: 1 }, 'scorrer: found an unknown key'],
    [null, 'parts: found null, expected an object with those to change: createModerator(policy, { scorer: undefined }).'],
    [[packOf()], 'parts: found an array, expected an object with those to change'],
    [5, 'parts: found 5, expected an object with those to change'],
  ])('what is none is refused: %j', (wrong, message) => {
    const made = () => createFull({}, wrong as Partial<Parts>)
    expect(made).toThrow(TypeError)
    expect(made).toThrow(message)
  })
})

describe('what an identify of one\'s own gives', () => {
  const text = 'wat een mooie dag om met de hond in het grote bos te wandelen'
  const told = (tag: unknown) => createModerator({}, { packs: [packOf({ tag: 'en' })], identify: Object.assign((() => tag) as () => string, { version: '1' }) }).check(text).languages

  test.each([[5, '5'], [null, 'null'], ['Dutch, I think', '"Dutch, I think"'], ['', '""'], [['nl'], 'an array']])('is a tag, not %j', (tag, found) => {
    expect(() => told(tag)).toThrow(TypeError)
    expect(() => told(tag)).toThrow(`identify: gave ${found}, expected a BCP 47 tag such as "en", or undefined.`)
  })

  test('is taken if it is one, or nothing', () => {
    expect(told('nl')).toEqual([{ tag: 'nl', share: 1 }])
    expect(told(undefined)).toEqual([{ tag: 'en', share: 1 }])
  })
})
