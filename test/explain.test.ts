import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { createDecide } from '../src/decide.js'
import { createExplain } from '../src/explain.js'
import type { CommenterExplanation, Explain, ModeratorExplanation, StatementOfReasons } from '../src/explanation.js'
import { createModerator } from '../src/index.js'
import type { LanguagePack, Messages } from '../src/lexicon/pack.js'
import type { Policy } from '../src/policy.js'
import { ACTIONS, CATEGORIES, DISGUISES, REASON_CODES, ROLES, SEVERITIES } from '../src/verdict.js'
import type { Action, GroupKind, Notice, Reason, Target, Verdict } from '../src/verdict.js'
import { casesOf } from './fixtures/cases.js'
import { packOf } from './support/pack.js'

const english = JSON.parse(readFileSync(new URL('../wordlists/en/messages.json', import.meta.url), 'utf8')) as Messages

const TARGETS: readonly Target[] = ['participant', 'person', 'group', 'none']
const GROUPS: readonly GroupKind[] = [
  'religion', 'caste', 'ethnicity', 'nationality', 'region', 'gender', 'orientation', 'disability', 'migration', 'age',
]
const NOTICES: readonly Notice['code'][] = ['language-not-covered', 'too-long']

function pack(tag: string, messages: Messages): LanguagePack {
  return packOf({ tag, messages })
}

const en = pack('en', english)

function explainer(packs: readonly LanguagePack[] = [en], policy: Policy = {}): Explain {
  return createExplain(() => ({ packs, decide: createDecide(policy), fingerprint: 'refrain/0.0.0 policy:0' }))
}

const explain = explainer()

function reason(change: Partial<Reason> = {}): Reason {
  const code = change.code ?? 'obscene/profanity'
  return {
    category: CATEGORIES.find((category) => code.startsWith(category))!,
    code,
    severity: 'moderate',
    confidence: 0.876,
    start: 4,
    end: 9,
    quote: 'qu0te',
    target: 'none',
    disguise: [],
    language: 'en',
    rule: 'en/obscene:quote',
    ...change,
  }
}

function verdict(action: Action, reasons: readonly Reason[] = [reason()], notices: readonly Notice[] = []): Verdict {
  return { action, reasons, notices, scores: { derogatory: 0, personal: 0, obscene: 0 }, languages: [{ tag: 'en', share: 1 }] }
}

/** Every reason that sentences could tell apart. So many that what is wrong is collected: a matcher call for each would take longer than the rest. */
const everyReason = REASON_CODES.flatMap((code) =>
  TARGETS.flatMap((target) =>
    [undefined, ...ROLES].flatMap((role) =>
      [undefined, ...GROUPS].map((group) => reason({ code, target, ...(role && { role }), ...(group && { group }) })),
    ),
  ),
)

/** Sentences, and nothing left to fill in. */
const COMPLETE = /^[\p{Lu}“][^{}]*[.?]$/u
const isIncomplete = (text: string) => !COMPLETE.test(text)

describe('the English sentences', () => {
  test('say something about every code, action and notice', () => {
    for (const audience of ['commenter', 'moderator'] as const) {
      const keys = [
        ...REASON_CODES,
        ...ACTIONS.map((action) => `action/${action}`),
        ...NOTICES.map((code) => `notice/${code}`),
        ...GROUPS.map((group) => `group/${group}`),
      ]
      expect(Object.keys(english[audience])).toEqual(expect.arrayContaining(keys))
    }
    const facts = [
      ...SEVERITIES.map((severity) => `severity/${severity}`),
      ...DISGUISES.map((disguise) => `disguise/${disguise}`),
      ...TARGETS.map((target) => `target/${target}`),
      ...ROLES.map((role) => `role/${role}`),
    ]
    expect(Object.keys(english.moderator)).toEqual(expect.arrayContaining(facts))
  })

  test('are all used', () => {
    const asked = new Set<string>()
    const listening = (audience: keyof Messages) =>
      new Proxy<Record<string, string>>({}, {
        get: (_, key) => {
          asked.add(`${audience} ${String(key)}`)
          return english[audience][String(key)]
        },
      })
    const spy = explainer([pack('en', { commenter: listening('commenter'), moderator: listening('moderator') })])
    const notices = NOTICES.map((code): Notice => ({ code, action: 'review', detail: '1' }))
    const reasons = [...everyReason, ...SEVERITIES.map((severity) => reason({ severity, disguise: DISGUISES }))]
    for (const action of ACTIONS) {
      for (const audience of ['commenter', 'moderator', 'record'] as const) {
        // Typed apart: the overloads take one audience each.
        if (audience === 'commenter') spy(verdict(action, reasons, notices), { audience })
        else if (audience === 'moderator') spy(verdict(action, reasons, notices), { audience })
        else spy(verdict(action, reasons, notices), { audience })
      }
    }
    const known = (['commenter', 'moderator'] as const).flatMap((audience) => Object.keys(english[audience]).map((key) => `${audience} ${key}`))
    expect(known.filter((key) => !asked.has(key))).toEqual([])
  })
})

describe('for the commenter', () => {
  test('says what happens, why, and what to do', () => {
    expect(explain(verdict('nudge'), { audience: 'commenter' }).text).toBe(
      'Your comment is not published yet. It uses a swear word. Would you like to say it another way? If you send it as it is, a moderator will look at it first.',
    )
    expect(explain(verdict('review', [reason({ code: 'personal/insult', role: 'author' })]), { audience: 'commenter' }).text).toBe(
      'Thank you. A moderator will look at your comment before it is published. It insults the author instead of answering the article.',
    )
    expect(explain(verdict('reject', [reason({ code: 'derogatory/slur', group: 'religion', severity: 'severe' })]), { audience: 'commenter' }).text).toBe(
      'Your comment was not published. It uses a word that puts people down for their religion. You are welcome to make your point again without that.',
    )
    expect(explain(verdict('publish', []), { audience: 'commenter' })).toEqual({ text: 'Your comment is published.', items: [] })
  })

  test('has whole sentences for everything that can be found', () => {
    const said = everyReason.map((one) => explain(verdict('nudge', [one]), { audience: 'commenter' }))
    expect(said.filter(({ items }) => items.length !== 1)).toEqual([])
    expect(said.flatMap(({ text, items }) => [text, ...items.map(({ sentence }) => sentence)]).filter(isIncomplete)).toEqual([])
  })

  test('repeats neither the words nor the rule that found them', () => {
    const repeating = everyReason.filter((one) => {
      const said = JSON.stringify(explain(verdict('reject', [one]), { audience: 'commenter' }))
      return said.includes(one.quote) || said.includes(one.rule)
    })
    expect(repeating).toEqual([])
  })

  test('points at what to change, in the order of the text', () => {
    const reasons = [reason({ code: 'derogatory/slur', start: 20, end: 25 }), reason({ start: 3, end: 7 })]
    expect(explain(verdict('review', reasons), { audience: 'commenter' }).items).toEqual([
      { category: 'obscene', code: 'obscene/profanity', start: 3, end: 7, sentence: 'It uses a swear word.' },
      { category: 'derogatory', code: 'derogatory/slur', start: 20, end: 25, sentence: 'It uses a word that puts down a group of people.' },
    ])
  })

  test('says the same thing once, however often it was found', () => {
    const { text, items } = explain(verdict('nudge', [reason(), reason({ start: 30, end: 35 })]), { audience: 'commenter' })
    expect(text.split('It uses a swear word.')).toHaveLength(2)
    expect(items).toHaveLength(2)
  })

  test('is silent about what the policy lets pass', () => {
    const lenient = explainer([en], { actions: { obscene: { mild: 'publish' } } })
    const reasons = [reason({ code: 'personal/insult', target: 'participant' }), reason({ severity: 'mild' })]
    const { text, items } = lenient(verdict('review', reasons), { audience: 'commenter' })
    expect(text).toContain('It insults someone in this conversation.')
    expect(text).not.toContain('swear')
    expect(items.map(({ code }) => code)).toEqual(['personal/insult'])
  })

  test('explains a notice, too, if something comes of it', () => {
    const notices: Notice[] = [
      { code: 'language-not-covered', action: 'review', detail: 'el' },
      { code: 'too-long', action: 'publish', detail: '9000' },
    ]
    expect(explain(verdict('review', [], notices), { audience: 'commenter' })).toEqual({
      text: 'Thank you. A moderator will look at your comment before it is published. It is in a language that cannot be checked automatically here.',
      items: [],
    })
  })
})

describe('for the moderator', () => {
  test('says everything that is known', () => {
    const one = reason({
      code: 'personal/insult', target: 'participant', role: 'commenter', disguise: ['homoglyph', 'leet', 'spacing'], severity: 'mild',
    })
    expect(explain(verdict('nudge', [one]), { audience: 'moderator' })).toEqual({
      action: 'nudge',
      text: 'The author is asked to rephrase.',
      reasons: [
        {
          ...one,
          action: 'nudge',
          sentence:
            '“qu0te”: insult, mild, at the person spoken to, disguised by letters of another script, digits or signs for letters and letters set apart; 88 % confidence, rule en/obscene:quote. It is about the person, not about what they say or do.',
        },
      ],
      notices: [],
    })
  })

  test('has whole sentences for everything that can be found', () => {
    const said = everyReason.map((one) => explain(verdict('review', [one]), { audience: 'moderator' }))
    expect(said.filter(({ reasons }) => reasons.length !== 1)).toEqual([])
    expect(said.flatMap(({ reasons }) => reasons.map(({ sentence }) => sentence)).filter(isIncomplete)).toEqual([])
  })

  test('tells what the policy says about each reason', () => {
    const lenient = explainer([en], { overrides: [{ role: 'public-figure', action: 'publish' }] })
    const reasons = [reason({ code: 'personal/insult' }), reason({ code: 'personal/insult', role: 'public-figure' })]
    expect(lenient(verdict('review', reasons), { audience: 'moderator' }).reasons.map(({ action }) => action)).toEqual(['review', 'publish'])
  })

  test('explains the notices', () => {
    const notices: Notice[] = [{ code: 'language-not-covered', action: 'review', detail: 'und-Grek' }]
    const { text, notices: explained } = explain(verdict('review', [], notices), { audience: 'moderator' })
    expect(text).toBe('Held for a moderator. No word list covers its language (und-Grek).')
    expect(explained).toEqual([{ ...notices[0]!, sentence: 'No word list covers its language (und-Grek).' }])
  })

  test('is not confused by what a comment quotes', () => {
    const quote = '{rule} $& {severity}'
    expect(explain(verdict('review', [reason({ quote })]), { audience: 'moderator' }).reasons[0]!.sentence).toContain(`“${quote}”`)
  })

  test('cuts a long quote in the sentence, and only there', () => {
    const quote = 'x'.repeat(5000)
    const [one] = explain(verdict('review', [reason({ quote })]), { audience: 'moderator' }).reasons
    expect(one!.sentence.length).toBeLessThan(300)
    expect(one!.quote).toBe(quote)
  })
})

describe('for the record', () => {
  test('has the fields of a statement of reasons', () => {
    expect(explain(verdict('reject', [reason({ code: 'derogatory/slur', target: 'group', severity: 'severe' })]), { audience: 'record' })).toEqual({
      decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
      incompatible_content_ground: 'Kindly refrain from using derogatory, personal, or obscene words in your comments.',
      incompatible_content_explanation: 'It uses a word that puts down a group of people.',
      decision_facts: 'Characters 4 to 9: slur, severe, at a group of people (rule en/obscene, 88 % confidence).',
      content_type: ['CONTENT_TYPE_TEXT'],
      content_language: 'EN',
      source_type: 'SOURCE_VOLUNTARY',
      automated_detection: 'Yes',
      automated_decision: 'AUTOMATED_DECISION_FULLY',
      fingerprint: 'refrain/0.0.0 policy:0',
    })
  })

  test('tells truly who decided', () => {
    const decided = (action: Action) => explain(verdict(action), { audience: 'record' })?.automated_decision
    expect(decided('reject')).toBe('AUTOMATED_DECISION_FULLY')
    expect(decided('review')).toBe('AUTOMATED_DECISION_PARTIALLY')
    expect(decided('nudge')).toBe('AUTOMATED_DECISION_FULLY')
  })

  test('is none where nothing was restricted', () => {
    expect(explain(verdict('publish'), { audience: 'record' })).toBeNull()
  })

  test('takes the clause of the site', () => {
    expect(explain(verdict('reject'), { audience: 'record', clause: 'House rule 4' })?.incompatible_content_ground).toBe('House rule 4')
  })

  test.each([
    ['ml-Latn', 'ML'],
    ['en', 'EN'],
    ['und-Grek', undefined],
    ['fil', undefined],
  ])('gives the language %s as %s', (tag, language) => {
    const record = explain({ ...verdict('reject'), languages: [{ tag, share: 0.9 }, { tag: 'en', share: 0.1 }] }, { audience: 'record' })
    expect(record?.content_language).toBe(language)
  })

  test('gives no language where none was read', () => {
    expect(explain({ ...verdict('reject'), languages: [] }, { audience: 'record' })).not.toHaveProperty('content_language')
  })

  test('quotes nothing', () => {
    const records = everyReason.map((one) => ({ one, record: explain(verdict('reject', [one]), { audience: 'record' }) }))
    expect(records.filter(({ record }) => record === null)).toEqual([])
    expect(records.filter(({ one, record }) => JSON.stringify(record).includes(one.quote))).toEqual([])
  })

  test('of a real verdict, has no word that is listed', () => {
    const moderator = createModerator()
    const listed = /^[^/]+\/(?!rules:|likely:)[^:]+:(.*)/
    const comments = readdirSync(new URL('fixtures', import.meta.url)).filter((tag) => !tag.includes('.')).flatMap((tag) => casesOf(`${tag}/reject.txt`))
    let seen = 0
    for (const { text } of comments) {
      const found = moderator.check(text)
      const record = ` ${JSON.stringify(moderator.explain(found, { audience: 'record' }))} `.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).join(' ')
      for (const { rule, quote } of found.reasons) {
        const entry = listed.exec(rule)?.[1]
        if (entry === undefined) continue
        seen++
        expect(record, rule).not.toContain(` ${entry} `)
        expect(record, rule).not.toContain(` ${quote.toLowerCase()} `)
      }
    }
    expect(seen).toBeGreaterThan(100)
  })

  test.each([
    ['en/rules:contempt', 'en/rules:contempt'],
    ['en/likely:group', 'en/likely:group'],
    ['private:phone', 'private:phone'],
    ['site:block[3]', 'site:block[3]'],
    ['en/slurs:a/b:c', 'en/slurs'],
  ])('says of the rule %s as much as %s', (rule, told) => {
    expect(explain(verdict('reject', [reason({ rule })]), { audience: 'record' })?.decision_facts).toContain(`(rule ${told}, `)
  })

  test('says of a comment in an unknown language that this is all', () => {
    const notices: Notice[] = [{ code: 'language-not-covered', action: 'review', detail: 'el' }]
    expect(explain(verdict('review', [], notices), { audience: 'record' })).toMatchObject({
      incompatible_content_explanation: 'It is in a language that cannot be checked automatically here.',
      decision_facts: 'No word list covers its language (el).',
    })
  })

  test('leaves out what the policy lets pass', () => {
    const lenient = explainer([en], { actions: { obscene: { mild: 'publish' } } })
    const record = lenient(verdict('review', [reason({ code: 'personal/insult' }), reason({ severity: 'mild' })]), { audience: 'record' })
    expect(record?.decision_facts).not.toContain('profanity')
  })

  test('stays short, however much was found', () => {
    const record = explain(verdict('reject', Array.from({ length: 10_000 }, () => reason())), { audience: 'record' })
    expect(record?.decision_facts.length).toBeLessThan(5000)
    expect(record?.decision_facts).toMatch(/And 9980 more of these\.$/)
  })
})

describe('the language of the sentences', () => {
  const hindi = pack('hi', { commenter: { 'obscene/profanity': 'HI profanity' }, moderator: { 'severity/moderate': 'HI moderate' } })
  const romanised = pack('hi-Latn', { commenter: {}, moderator: {} })
  const packs = [romanised, hindi, en]
  const sentence = (locale: string | undefined, from = packs) =>
    explainer(from)(verdict('nudge'), { audience: 'commenter', locale }).items[0]?.sentence

  test.each(['hi', 'HI', 'hi-Latn', 'hi-Latn-IN', 'hi-IN'])('%s is that of its pack', (locale) => {
    expect(sentence(locale)).toBe('HI profanity')
  })

  test.each([undefined, 'en', 'en-GB', 'fr', 'x', ''])('%s is English', (locale) => {
    expect(sentence(locale)).toBe('It uses a swear word.')
  })

  test('a sentence that a pack lacks is said in English', () => {
    const { text } = explainer(packs)(verdict('nudge'), { audience: 'commenter', locale: 'hi' })
    expect(text).toBe(english.commenter['action/nudge']!.replace('{reasons}', 'HI profanity'))
    expect(explainer(packs)(verdict('nudge'), { audience: 'moderator', locale: 'hi' }).reasons[0]!.sentence).toContain('HI moderate')
  })

  test('without English, that of any pack; without any, the code', () => {
    expect(sentence('en', [hindi])).toBe('HI profanity')
    expect(sentence('en', [])).toBe('obscene/profanity')
  })
})

test('an audience or a locale that is none is named', () => {
  const explaining = (options: unknown) => () => explain(verdict('nudge'), options as { audience: 'record' })
  const audiences = 'expected one of commenter, moderator, record'
  expect(explaining({ audience: 'public' })).toThrow(new RangeError(`explain: found audience "public", ${audiences}`))
  expect(explaining(undefined)).toThrow(new RangeError(`explain: found audience nothing, ${audiences}`))
  expect(explaining({ audience: 'record', locale: 5 })).toThrow(new TypeError('explain: found locale 5, expected a BCP 47 tag such as "en"'))
  expect(explaining({ audience: 'record', locale: 'no such!' })).toThrow(new TypeError('explain: found locale "no such!", expected a BCP 47 tag such as "en"'))
  expect(explaining({ audience: 'record', locale: null })).not.toThrow()
  expect(explaining({ audience: 'commenter', locale: 'hi_IN' })).not.toThrow()
})

test('an option that is nearly one is named, what is a site\'s own is let pass', () => {
  const explaining = (options: object) => () => explain(verdict('reject'), options as { audience: 'record' })
  const why = '(what is yours alone, call by a name that is less close to it)'
  expect(explaining({ audience: 'record', local: 'ml' })).toThrow(new TypeError(`explain: local: found an unknown key, expected "locale" ${why}`))
  expect(explaining({ Audience: 'record' })).toThrow(new TypeError(`explain: Audience: found an unknown key, expected "audience" ${why}`))
  expect(explaining({ audience: 'record', userId: 7, locale: 'ml', local: 'en', lang: 'en' })).not.toThrow()
})

test('a clause that is no text is named', () => {
  const stating = (clause: unknown) => () => explain(verdict('reject'), { audience: 'record', clause: clause as string })
  expect(stating(5)).toThrow(new TypeError("explain: found clause 5, expected text"))
  expect(stating(null)).not.toThrow()
})

test.each([
  [{ reasons: [reason(), reason({ code: 'obscene/rude' as 'obscene/sexual' })] }, `reasons[1].code: found "obscene/rude", expected one of ${REASON_CODES.join(', ')}`],
  [{ reasons: [reason({ severity: 'grave' as 'severe' })] }, 'reasons[0].severity: found "grave", expected one of mild, moderate, severe'],
  [{ reasons: [reason({ role: 'king' as 'author' })] }, 'reasons[0].role: found "king", expected one of commenter, author, mentioned, public-figure'],
  [{ reasons: [{ ...reason(), category: undefined }] }, 'reasons[0].category: found nothing, expected one of derogatory, personal, obscene'],
  [{ reasons: [{ ...reason(), disguise: undefined }] }, 'reasons[0].disguise: found nothing, expected an array'],
  [{ reasons: [null] }, 'reasons[0]: found null, expected an object with code'],
  [{ notices: [{ code: 'too-long', action: 'drop', detail: '5' }] }, 'notices[0].action: found "drop", expected one of publish, nudge, review, reject'],
  [{ languages: ['en'] }, 'languages[0]: found "en", expected an object with tag'],
])('what of a verdict is not known is named: %j', (change, message) => {
  for (const audience of ['commenter', 'moderator', 'record'] as const) {
    const explaining = () => explain({ ...verdict('reject'), ...change } as Verdict, { audience: audience as 'record' })
    expect(explaining).toThrow(TypeError)
    expect(explaining).toThrow(`explain: ${message}`)
    expect(explaining).toThrow('Was it made by another version?')
  }
})

test('disguises and notices that a newer version may know are told by their names, but not to the commenter', () => {
  const newer = verdict('review', [reason({ disguise: ['mirror' as 'leet'] })], [{ code: 'too-new' as 'too-long', action: 'review', detail: '' }])
  expect(explain(newer, { audience: 'moderator' }).text).toContain('notice/too-new')
  expect(explain(newer, { audience: 'record' })?.decision_facts).toContain('notice/too-new')
  expect(explain(newer, { audience: 'commenter' }).text).toBe(explain({ ...newer, notices: [] }, { audience: 'commenter' }).text)
  expect(explain({ ...newer, reasons: [] }, { audience: 'commenter' }).text).not.toContain('notice')
})

test('a long quote is cut between characters', () => {
  const quoting = (quote: string) => explain(verdict('reject', [reason({ quote })]), { audience: 'moderator' }).reasons[0]!.sentence
  expect(quoting(`${'x'.repeat(79)}😀x`)).toContain(`${'x'.repeat(79)}…`)
  expect(quoting(`${'x'.repeat(78)}😀x`)).toContain('😀…')
  expect(quoting('x'.repeat(81))).toContain(`${'x'.repeat(80)}…`)
})

test.each([
  [null, 'null'],
  [undefined, 'nothing'],
  ['reject', '"reject"'],
  [{ reasons: [], languages: [], notices: [] }, 'an object'],
  [{ ...verdict('reject'), notices: undefined }, 'an object'],
])('what is no verdict is named: %j', (wrong, found) => {
  for (const audience of ['commenter', 'moderator', 'record'] as const) {
    expect(() => explain(wrong as unknown as Verdict, { audience: audience as 'record' })).toThrow(
      new TypeError(`explain: found ${found}, expected the verdict of check, with its action, reasons, languages and notices`),
    )
  }
})

test('each audience has its type', () => {
  expectTypeOf(explain(verdict('nudge'), { audience: 'commenter' })).toEqualTypeOf<CommenterExplanation>()
  expectTypeOf(explain(verdict('nudge'), { audience: 'moderator' })).toEqualTypeOf<ModeratorExplanation>()
  expectTypeOf(explain(verdict('nudge'), { audience: 'record' })).toEqualTypeOf<StatementOfReasons | null>()
})

test('what it needs is asked for once, and not before', () => {
  let times = 0
  const lazy = createExplain(() => {
    times++
    return { packs: [en], decide: createDecide({}), fingerprint: '' }
  })
  expect(times).toBe(0)
  lazy(verdict('nudge'), { audience: 'record' })
  lazy(verdict('nudge'), { audience: 'commenter' })
  expect(times).toBe(1)
})

test('a moderator explains its own verdicts', () => {
  const moderator = createModerator({ block: [{ term: '|snollygoster|', category: 'personal', severity: 'moderate' }] })
  const found = moderator.check('What a snollygoster')
  expect(moderator.explain(found, { audience: 'commenter' }).items).toEqual([
    { category: 'personal', code: 'personal/insult', start: 7, end: 19, sentence: 'It insults a person instead of saying what they did wrong.' },
  ])
  expect(moderator.explain(found, { audience: 'moderator' }).reasons[0]?.sentence).toContain('“snollygoster”: insult, moderate')
  expect(moderator.explain(found, { audience: 'record' })?.fingerprint).toBe(moderator.fingerprint)
})
