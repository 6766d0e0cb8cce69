import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { InferOutput } from 'valibot'
import { createModerator } from '../src/core.js'
import { policyJsonSchema } from '../scripts/policySchema.js'
import { MOST_LETTERS } from '../src/lexicon/site/crowded.js'
import { ANY_CHARACTER } from '../src/lexicon/entry.js'
import { TermError } from '../src/lexicon/site/pattern.js'
import { LONGEST_TERM, readTerm } from '../src/lexicon/site/term.js'
import { parsePolicy, policyOf } from '../src/parsePolicy.js'
import { PolicyError, type Policy } from '../src/policy.js'
import type { policySchema } from '../src/policySchema.js'
import type { Issue } from '../src/wording.js'
import { ACTIONS, CATEGORIES, REASON_CODES, ROLES, SEVERITIES } from '../src/verdict.js'

/** The messages of everything that is wrong. */
function problems(input: unknown): string[] {
  try {
    parsePolicy(input)
  } catch (error) {
    if (error instanceof PolicyError) return error.message.split('\n')
    throw error
  }
  throw new Error('The policy was accepted')
}

/** Whether a term is one. */
function accepts(term: string): boolean {
  return refused(term) === undefined
}

/** What is said of a term that is none. */
function refused(term: string): Pick<Issue, 'found' | 'expected'> | undefined {
  try {
    parsePolicy(blocking(term))
    return undefined
  } catch (error) {
    if (error instanceof PolicyError && error.issues.length === 1) return error.issues[0]
    throw error
  }
}

const blocking = (term: unknown): unknown => ({ block: [{ term, category: 'obscene', severity: 'mild' }] })

const everything = {
  $schema: './policy.schema.json',
  languages: ['en', 'ml-Latn'],
  actions: {
    derogatory: { mild: 'publish', moderate: 'nudge', severe: 'review' },
    personal: { severe: 'off' },
    obscene: {},
  },
  overrides: [
    { action: 'review' },
    { code: 'personal/insult', role: 'public-figure', severity: 'mild', action: 'publish' },
  ],
  block: [{ term: '|sno[l]lygoster?|', category: 'personal', severity: 'mild', language: 'en', note: 'rule 4' }],
  allow: [{ term: '|damn yankees|', language: 'en', note: 'the musical' }, { term: 'of \\| course' }],
  people: ['A. N. Other', 'മീര', 'Xi', 'ജോ'],
  notCovered: 'publish',
  maxLength: { characters: 5000, action: 'review' },
  examples: [{ text: '', action: 'publish', categories: [] }, { text: 'What a snollygoster', action: 'nudge', categories: ['personal'] }],
} satisfies Policy

test('the types and the schema say the same', () => {
  type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T
  expectTypeOf<InferOutput<typeof policySchema>>().toExtend<Policy>()
  expectTypeOf<Policy>().toExtend<DeepReadonly<InferOutput<typeof policySchema>>>()
})

describe('a policy that is one', () => {
  test('may have every part, or none', () => {
    expect(parsePolicy(everything)).toEqual(everything)
    expect(parsePolicy({})).toEqual({})
  })

  test('may say of a part that it is undefined', () => {
    expect(parsePolicy({ notCovered: undefined, allow: [{ term: 'abc', note: undefined }] })).toEqual({ allow: [{ term: 'abc' }] })
  })

  test('is copied: a later change of the input changes nothing', () => {
    const input = structuredClone(everything)
    const policy = parsePolicy(input)
    input.block[0]!.term = 'other'
    input.languages.push('xx')
    expect(policy).toEqual(everything)
  })

  test.each(ACTIONS.map((action) => [action]))('takes the action %s everywhere', (action) => {
    const input = {
      actions: Object.fromEntries(CATEGORIES.map((category) => [category, Object.fromEntries(SEVERITIES.map((severity) => [severity, action]))])),
      overrides: REASON_CODES.flatMap((code) => ROLES.map((role) => ({ code, role, action }))),
      notCovered: action,
      maxLength: { characters: 1, action },
      examples: [{ text: 'x', action }],
    }
    expect(parsePolicy(input)).toEqual(input)
  })

  test('comes from another realm or without a prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { notCovered: 'nudge' })
    expect(parsePolicy(bare)).toEqual({ notCovered: 'nudge' })
  })
})

describe('what is wrong is named: where, what was found, what was expected', () => {
  test('a value', () => {
    expect(problems({ actions: { obscene: { mild: 'warn' } } })).toEqual([
      'policy: actions.obscene.mild: found "warn", expected one of publish, nudge, review, reject, off',
    ])
    expect(problems({ notCovered: 'off' })).toEqual(['policy: notCovered: found "off", expected one of publish, nudge, review, reject'])
  })

  test('as data, too', () => {
    const issue = { path: 'overrides[1].code', found: '"personal/rude"', expected: `one of ${REASON_CODES.join(', ')}` }
    const input = { overrides: [{ action: 'off' }, { code: 'personal/rude', action: 'off' }] }
    expect(() => parsePolicy(input)).toThrow(expect.objectContaining({ name: 'PolicyError', issues: [issue] }) as Error)
  })

  test('everything that is wrong, not only the first', () => {
    expect(
      problems({
        languages: ['english please', 'en'],
        blok: [],
        actions: { obscene: { mild: 1, grave: 'off', light: 'off' } },
        block: [{ term: 'ab', severity: 'mild' }, { term: '|', category: 'rude', severity: 'mild' }],
        maxLength: { characters: 0.5 },
      }),
    ).toEqual([
      expect.stringMatching(/^policy: blok: found an unknown key, expected one of .*\(did you mean "block"\?\)$/),
      'policy: actions.obscene.grave: found an unknown key, expected one of mild, moderate, severe',
      'policy: actions.obscene.light: found an unknown key, expected one of mild, moderate, severe',
      'policy: languages[0]: found "english please", expected a BCP 47 tag such as "en" or "ml-Latn"',
      'policy: actions.obscene.mild: found 1, expected one of publish, nudge, review, reject, off',
      'policy: block[0].category: found nothing, expected one of derogatory, personal, obscene',
      'policy: block[1].term: found "|", expected at least 2 letters or digits that are always there',
      'policy: block[1].category: found "rude", expected one of derogatory, personal, obscene',
      'policy: maxLength.characters: found 0.5, expected a whole number',
      'policy: maxLength.action: found nothing, expected one of publish, nudge, review, reject',
    ])
  })

  test.each([
    [{ overides: [] }, 'overrides'],
    [{ Languages: ['en'] }, 'languages'],
    [{ not_covered: 'review' }, 'notCovered'],
    [{ maxLenght: 1 }, 'maxLength'],
    [{ allow: [{ trem: 'ab' }] }, 'term'],
    [{ block: [{ term: 'ab', catgory: 'obscene', category: 'obscene', severity: 'mild' }] }, 'category'],
  ])('an unknown key that is close to a known one: %j', (input, meant) => {
    expect(problems(input)[0]).toContain(`(did you mean "${meant}"?)`)
  })

  test('no key is suggested for one that is close to none', () => {
    expect(problems({ whitelist: [] })).toEqual([expect.not.stringContaining('did you mean')])
    // Not even one of Object's own.
    expect(problems(JSON.parse('{"__proto__": {}, "constructor": 1, "odd key": 2}'))).toEqual([
      expect.stringMatching(/^policy: __proto__: found an unknown key/),
      expect.stringMatching(/^policy: constructor: found an unknown key/),
      expect.stringMatching(/^policy: \["odd key"\]: found an unknown key/),
    ])
  })

  test.each([
    [undefined, 'policy: found nothing, expected an object'],
    [null, 'policy: found null, expected an object'],
    ['{}', 'policy: found "{}", expected an object'],
    [[], 'policy: found an empty array, expected an object'],
    [new Map(), 'policy: found a Map, expected an object'],
    [{ actions: ['publish'] }, 'policy: actions: found an array, expected an object'],
    [{ actions: { obscene: [] } }, 'policy: actions.obscene: found an empty array, expected an object'],
    [{ block: {} }, 'policy: block: found an object, expected an array'],
    [{ block: ['crap'] }, 'policy: block[0]: found "crap", expected an object with term, category, severity'],
    [{ maxLength: 5000 }, 'policy: maxLength: found 5000, expected an object with characters, action'],
    [{ languages: 'en' }, 'policy: languages: found "en", expected an array'],
    [{ languages: [] }, 'policy: languages: found an empty array, expected at least one tag, or no "languages" at all'],
    [{ people: ['  '] }, 'policy: people[0]: found "  ", expected a name with at least two letters in one of its words'],
    [{ maxLength: { characters: 0, action: 'review' } }, 'policy: maxLength.characters: found 0, expected at least 1'],
    [{ maxLength: { characters: NaN, action: 'review' } }, 'policy: maxLength.characters: found NaN, expected a number'],
    [{ examples: [{ text: () => 'x', action: 'nudge' }] }, 'policy: examples[0].text: found a function, expected a string'],
    [{ notCovered: 'x'.repeat(1000) }, `policy: notCovered: found "${'x'.repeat(59)}…, expected one of publish, nudge, review, reject`],
  ])('a wrong type: %j', (input, message) => {
    expect(problems(input)).toEqual([message])
  })
})

describe('a term that cannot be looked for', () => {
  test.each(['', '|', '||', '[a]', '???', 'a', '|a|', 'a?', 'a[b]', '[ab]'])('%j has too little in it', (term) => {
    expect(problems(blocking(term))).toEqual([
      `policy: block[0].term: found ${JSON.stringify(term)}, expected at least 2 letters or digits that are always there`,
    ])
  })

  test.each([' - ', '🙂', 'a 🙂', 'a\\|', 'C++'])('%j has hardly more than signs in it', (term) => {
    expect(problems(blocking(term))).toEqual([
      `policy: block[0].term: found ${JSON.stringify(term)}, expected at least 2 letters or digits that are always there; signs are not looked for`,
    ])
  })

  test.each(['é', 'e\u0301', '|é|', 'ക്', 'ാാ', '\u0301\u0302'])('%j has fewer letters than characters', (term) => {
    expect(problems(blocking(term))).toEqual([expect.stringContaining('expected at least 2 letters or digits that are always there')])
  })

  test.each([['ﬁre', 'ﬁ'], ['ﬀﬀ', 'ﬀ'], ['½½', '½'], ['ⅣⅣ', 'Ⅳ'], ['|ab[⑩]|', '⑩']])('%j has several letters or digits in one', (term, sign) => {
    expect(problems(blocking(term))).toEqual([
      `policy: block[0].term: found ${JSON.stringify(term)}, expected a term without "${sign}", which is read as no single letter or digit`,
    ])
  })

  const EDGE = '"|" stands only at the beginning or the end; two words are two terms'
  test.each([
    ['ab]', 3, '"]" needs a "[" before it'],
    ['[ab', 3, '"[" needs a "]" behind it, and between them only letters or one "?"'],
    ['ab[', 3, '"[" needs a "]" behind it, and between them only letters or one "?"'],
    ['[a?]b', 3, '"[" needs a "]" behind it, and between them only letters or one "?"'],
    ['foo|bar', 4, EDGE],
    ['ab\\', 3, '"\\" needs one of | [ ] ? \\ behind it'],
    ['ab\\c', 4, '"\\" stands only before one of | [ ] ? \\'],
    ['a[[b]]', 3, 'there is no "[" between "[" and "]"'],
    ['a[|]b', 3, EDGE],
    ['ab||', 3, EDGE],
    ['𝒳y|z', 3, EDGE],
  ])('%j breaks the syntax, in column %i: %s', (term, column, meaning) => {
    expect(problems(blocking(term))).toEqual([`policy: block[0].term: found ${JSON.stringify(term)}, expected a pattern (column ${column}: ${meaning})`])
  })

  test('is told in words of whoever writes one, not of the parser', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('|', '[', ']', '?', '\\', 'a', 'bc', '🙂', ' ')), (signs) => {
        fc.pre(!accepts(signs.join('')))
        const [problem = ''] = problems(blocking(signs.join('')))
        expect(problem).not.toMatch(/unexpected|assertion|nested|escape|unclosed/i)
      }),
    )
  })

  test('too many optional parts are too many terms', () => {
    expect(problems(blocking('[a][b][c][d][e][f][g]hi'))).toEqual([expect.stringContaining('more than 6 optional parts')])
  })

  test('more characters than anybody writes are refused before they cost time', () => {
    const longest = 'ab'.repeat(LONGEST_TERM / 2)
    expect(accepts(longest)).toBe(true)
    // Taken apart first, these would run into the time limit.
    for (const term of [`${longest}a`, 'a'.repeat(1_000_000), '['.repeat(1_000_000)]) {
      expect(refused(term)).toMatchObject({ path: 'block[0].term', expected: 'a term of at most 200 characters' })
    }
    expect(() => readTerm(`${longest}a`)).toThrow(TermError)
  })

  test('editors are told of the longest one', () => {
    const schema = JSON.parse(policyJsonSchema()) as { properties: Record<'block' | 'allow', { items: { properties: { term: unknown } } }> }
    for (const list of ['block', 'allow'] as const) expect(schema.properties[list].items.properties.term).toMatchObject({ maxLength: LONGEST_TERM })
  })

  test('an allowed one is checked alike', () => {
    expect(problems({ allow: [{ term: 'fine' }, { term: '[a]' }] })).toEqual([expect.stringContaining('policy: allow[1].term: found "[a]"')])
  })

  test.each(['ab', '|ab|', 'a?b', 'a[c]b', 'a b', '42', '४२', 'കട', 'ജോ', 'éa', 'e\u0301a', '\\[ab\\]'])('%j can', (term) => {
    expect(parsePolicy(blocking(term))).toEqual(blocking(term))
  })
})

describe('whatever is typed as a term', () => {
  const signs = [...'|[]?\\ -_$½ﬁⅣ⑩', 'a', 'k', 'é', 'e\u0301', '\u0301', 'й', '가', 'ㄱ', 'क', '्', '़', 'ा', 'ം', '\u200d', '9', '४', '𝒳', '𞤀', '🙂', '\ud800']
  const typed = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((some) => some.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  )

  test('makes a moderator, or a PolicyError that says where', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('block', 'allow'), (term, list) => {
        const policy = { [list]: [{ term, ...(list === 'block' && { category: 'obscene', severity: 'mild' }) }] }
        if (accepts(term)) {
          // As its last reading is written: with all that may be left out, and a letter of its own where any may stand.
          const text = readTerm(term).texts.at(-1)!.replaceAll(ANY_CHARACTER, 'z')
          const { reasons } = createModerator(policy, { packs: [] }).check(text)
          if (list === 'block') expect(reasons.some(({ start, end }) => start === 0 && end === text.length), `${term} in ${text}`).toBe(true)
        } else expect(() => createModerator(policy, { packs: [] })).toThrow(new PolicyError([{ ...refused(term)!, path: `${list}[0].term` }]))
      }),
      { numRuns: 2_000 },
    )
  })

  test('is accepted or refused alike however its accents are written', () => {
    fc.assert(fc.property(typed, (term) => accepts(term.normalize('NFC')) === accepts(term.normalize('NFD'))), { numRuns: 2_000 })
  })
})

test('a name that could not be told from an initial is none', () => {
  const short = ['X.', '42', 'അ', 'ക്', 'A. B.', 'K. V']
  expect(problems({ people: ['Xi', ...short, 'ജോ'] })).toEqual(
    short.map((name, index) => `policy: people[${index + 1}]: found "${name}", expected a name with at least two letters in one of its words`),
  )
})

describe('the letters of all terms together', () => {
  const terms = (count: number) => {
    const letter = (index: number) => String.fromCodePoint(0x4e00 + index)
    return Array.from({ length: count }, (_, index) => ({ term: `|${letter(index)}${letter(index)}|`, note: '' }))
  }
  const blocked = (count: number) => terms(count).map((term) => ({ ...term, category: 'obscene', severity: 'mild' }) as const)

  test('are told apart, as long as a script has not too many', () => {
    const text = String.fromCodePoint(0x4e00 + MOST_LETTERS - 1).repeat(2)
    expect(createModerator({ block: blocked(MOST_LETTERS) }, { packs: [] }).check(text).reasons.map(({ quote }) => quote)).toEqual([text])
  })

  test('are refused at the first term with which a script has too many', () => {
    const found = `a term with which the terms have more than ${MOST_LETTERS} different letters of the script Hani`
    const expected = `at most ${MOST_LETTERS} in all; leave out terms with rare letters`
    const issue = (path: string) => new PolicyError([{ path, found, expected }])
    expect(() => parsePolicy({ block: blocked(MOST_LETTERS + 5) })).toThrow(issue(`block[${MOST_LETTERS}].term`))
    expect(() => parsePolicy({ block: blocked(10), allow: terms(MOST_LETTERS + 5).slice(10) })).toThrow(
      issue(`allow[${MOST_LETTERS - 10}].term`),
    )
  })
})

describe('the languages of a policy', () => {
  test('must have packs', () => {
    expect(() => policyOf({ languages: ['en', 'ml', 'xx'] }, ['en', 'ru'])).toThrow(
      new PolicyError([
        { path: 'languages[1]', found: '"ml"', expected: 'one of en, ru' },
        { path: 'languages[2]', found: '"xx"', expected: 'one of en, ru' },
      ]),
    )
    expect(() => policyOf({ languages: ['en'] }, [])).toThrow(
      'policy: languages[0]: found "en", expected none, for there is no pack',
    )
  })

  test('must be those of packs where words of theirs are allowed', () => {
    const allow = [{ term: 'fine' }, { term: 'fine', language: 'EN' }, { term: 'fine', language: 'tlh' }, { term: 'fine', language: 'ru' }]
    expect(() => policyOf({ allow }, ['en', 'ru'])).toThrow(
      new PolicyError([
        { path: 'allow[1].language', found: '"EN"', expected: 'one of en, ru' },
        { path: 'allow[2].language', found: '"tlh"', expected: 'one of en, ru' },
      ]),
    )
    expect(() => policyOf({ allow: allow.slice(3) }, [])).toThrow('policy: allow[0].language: found "ru", expected none, for there is no pack')
  })

  test('may be any in which words are blocked, and then allowed', () => {
    const policy = {
      block: [{ term: '|qaStaH|', category: 'obscene', severity: 'mild', language: 'tlh' }],
      allow: [{ term: '|nuq qaStaH|', language: 'tlh' }],
    }
    expect(policyOf(policy, ['en'])).toEqual(policy)
    const moderator = createModerator(policy as Policy, { packs: [] })
    expect(['qaStaH', 'nuq qaStaH'].map((text) => moderator.check(text).reasons.length)).toEqual([1, 0])
  })

  test('are told together with what else is wrong', () => {
    const pathsOf = (input: unknown) => {
      try {
        policyOf(input, ['en'])
      } catch (error) {
        return (error as PolicyError).issues.map(({ path }) => path).sort()
      }
      return []
    }
    expect(pathsOf({ languages: ['xx', 1], notCovered: 'drop' })).toEqual(['languages[0]', 'languages[1]', 'notCovered'])
    expect(pathsOf({ languages: 'xx', notCovered: 'drop' })).toEqual(['languages', 'notCovered'])
    expect(pathsOf({ allow: [null, { term: 'ab', language: 5 }, { term: 'ab', language: 'no such!' }, { term: 'a', language: 'xx' }], block: {} })).toEqual([
      'allow[0]', 'allow[1].language', 'allow[2].language', 'allow[3].language', 'allow[3].term', 'block',
    ])
    expect(pathsOf({ languages: ['no such!'], block: [null, { language: 5 }] }).filter((path) => path.startsWith('languages'))).toEqual(['languages[0]'])
  })

  test('need none if the policy names none', () => {
    expect(policyOf({}, [])).toEqual({})
    expect(policyOf({ languages: ['ru'] }, ['en', 'ru'])).toEqual({ languages: ['ru'] })
  })
})
