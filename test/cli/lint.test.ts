import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { CorpusList } from '../../src/cli/corpus.js'
import { lint } from '../../src/cli/lint.js'
import type { Policy } from '../../src/index.js'
import { fakeTerminal, outcomeOf, temporaryFiles, type Outcome } from './fakes.js'

const CORPUS: readonly CorpusList[] = [
  { name: 'words', isDictionary: true, entries: ['fig', 'figment', 'figure', 'configure', 'plum', 'plumber'] },
  { name: 'names', isDictionary: false, entries: ['Mr Plum', 'Figaro'] },
]

async function run(content: string, corpus: readonly CorpusList[] = CORPUS): Promise<Outcome> {
  const file = join(temporaryFiles({ 'policy.json': content }), 'policy.json')
  const terminal = fakeTerminal()
  const { code, out, errors } = await outcomeOf(lint(file, () => corpus, terminal), terminal)
  const relative = (text: string) => text.replaceAll(file, 'policy.json')
  return { code, out: relative(out), errors: relative(errors) }
}

/** What is said of a policy, each a line, without its place. It is in English unless it says otherwise: that is made ready fast. */
async function findings(policy: Policy, corpus: readonly CorpusList[] = []): Promise<string[]> {
  const { out } = await run(JSON.stringify({ languages: ['en'], ...policy }), corpus)
  return out.split('\n').slice(0, -2).map((line) => line.replace(/^policy\.json:\d+:\d+: (\w+): \S+: /, '$1: '))
}

const block = (...terms: string[]): Policy => ({ block: terms.map((term) => ({ term, category: 'personal', severity: 'moderate' })) })

test('what is found is told by the exit code, also where nobody reads it', async () => {
  const file = join(temporaryFiles({ 'policy.json': '{ "languages": ["hi"], "examples": [{ "text": "x", "action": "reject" }] }' }), 'policy.json')
  const stdout = new Writable({ write: (_chunk, _encoding, done) => { done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) } })
  expect(await lint(file, () => [], { ...fakeTerminal(), stdout })).toBe(1)
})

describe('a policy', () => {
  test('with nothing wrong', async () => {
    const policy: Policy = {
      ...block('|snollygoster|'),
      allow: [{ term: '|snollygoster of the year|' }],
      overrides: [{ code: 'personal/insult', role: 'public-figure', action: 'publish' }],
      examples: [
        { text: 'What a snollygoster', action: 'review', categories: ['personal'] },
        { text: 'He is the snollygoster of the year', action: 'publish', categories: [] },
      ],
    }
    expect(await run(JSON.stringify(policy))).toEqual({ code: 0, errors: '', out: 'policy.json: 0 errors, 0 warnings\n' })
    expect(await run('{ "languages": ["en"] }')).toEqual({ code: 0, errors: '', out: 'policy.json: 0 errors, 0 warnings\n' })
  })

  test('with errors and warnings: each with its place and path, in order', async () => {
    const content = `{ "languages": ["en"],
  "examples": [
    { "text": "Fine", "action": "reject" }
  ],
  "allow": [{ "term": "|nothing wrong|" }],
  "block": [
    { "term": "plum", "category": "personal", "severity": "moderate" }
  ]
}`
    expect(await run(content)).toEqual({
      code: 1,
      errors: '',
      out: [
        'policy.json:3:33: error: examples[0].action: comes to publish, expected reject (rules none)',
        'policy.json:5:23: warning: allow[0].term: "|nothing wrong|" allows nothing: no words would be found in it anyway',
        'policy.json:7:15: warning: block[0].term: "plum" is found inside other words, too: for the word alone write "|plum|"',
        'policy.json:7:15: error: block[0].term: "plum" would hold "plumber", "Mr Plum", which are innocent',
        'policy.json: 2 errors, 2 warnings',
        '',
      ].join('\n'),
    })
  })

  test('with warnings alone is no failure', async () => {
    expect((await run(JSON.stringify({ languages: ['en'], ...block('snollygoster') }))).code).toBe(0)
  })

  test('that is none: everything that is wrong, with its place', async () => {
    const { code, out, errors } = await run('{\n  "notCovered": "maybe",\n  "block": [{ "term": "a|b" }]\n}')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors.split('\n')).toEqual([
      'policy.json:2:17: notCovered: found "maybe", expected one of publish, nudge, review, reject',
      'policy.json:3:13: block[0].category: found nothing, expected one of derogatory, personal, obscene',
      'policy.json:3:13: block[0].severity: found nothing, expected one of mild, moderate, severe',
      expect.stringMatching(/^policy\.json:3:23: block\[0\]\.term: found "a\|b", expected a pattern \(column 2: /),
      '',
    ])
  })

  test('from standard input', async () => {
    const lintStdin = (...chunks: (string | Uint8Array)[]) => {
      const terminal = fakeTerminal(chunks)
      return outcomeOf(lint('-', () => CORPUS, terminal), terminal)
    }
    expect(await lintStdin('{ "languages": ["en"],', '\n"overrides": [{ "action": "reject" }] }')).toEqual({
      code: 0, errors: '', out: expect.stringMatching(/^<stdin>:2:15: warning: overrides\[0\]: has no code.*\n<stdin>: 0 errors, 1 warning\n$/) as string,
    })
    expect(await lintStdin('{ "people": 7 }')).toEqual({ code: 2, out: '', errors: '<stdin>:1:13: people: found 7, expected an array\n' })
    expect(await lintStdin(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ code: 2, errors: expect.stringContaining('<stdin>: not UTF-8') as string })
  })

  test('that cannot be read', async () => {
    const terminal = fakeTerminal()
    const errors = 'no-such-policy.json: there is no such file\n'
    expect(await outcomeOf(lint('no-such-policy.json', () => CORPUS, terminal), terminal)).toEqual({ code: 2, out: '', errors })
    expect((await run('\uFEFF{ "languages": ["en"] }')).code).toBe(0)
  })
})

describe('examples', () => {
  const policy = block('|snollygoster|')

  test('must come to their action', async () => {
    const examples = [
      { text: 'A snollygoster', action: 'publish' },
      { text: 'Fine', action: 'nudge' },
    ] as const
    expect(await findings({ ...policy, examples })).toEqual([
      'error: comes to review, expected publish (rules site:block[0])',
      'error: comes to publish, expected nudge (rules none)',
    ])
  })

  test('and have exactly their categories, if they name any', async () => {
    const text = 'A snollygoster and some crap'
    const examples = [
      { text, action: 'review', categories: ['personal'] },
      { text, action: 'review', categories: [] },
      { text, action: 'review', categories: ['obscene', 'personal'] },
      { text: 'Fine', action: 'publish', categories: ['derogatory'] },
    ] as const
    expect(await findings({ ...policy, examples })).toEqual([
      expect.stringMatching(/^error: found (personal, obscene|obscene, personal), expected personal \(/),
      expect.stringMatching(/^error: found (personal, obscene|obscene, personal), expected no category \(/),
      'error: found no category, expected derogatory (rules none)',
    ])
  })
})

describe('blocked terms', () => {
  test('that are found anyway', async () => {
    expect(await findings({ block: [{ term: '|crap|', category: 'obscene', severity: 'mild' }] })).toEqual([
      'warning: "|crap|" is found without it, with the same severity: en/obscene:crap',
    ])
    // With another severity it says something new.
    expect(await findings({ block: [{ term: '|crap|', category: 'obscene', severity: 'severe' }] })).toEqual([])
    expect(await findings({ block: [{ term: '|crap|', category: 'personal', severity: 'mild' }] })).toEqual([])
    // So it does with only one of its spellings listed.
    expect(await findings({ block: [{ term: '|crap[pington]|', category: 'obscene', severity: 'mild' }] })).toEqual([])
  })

  test('that another finds first', async () => {
    expect(await findings(block('|snollygoster|', '|muggins|', '|snollygoster|'))).toEqual([
      'warning: "|snollygoster|" never counts: block[0] finds the same words',
    ])
    expect(await findings(block('|snollygoster|', '|snol[l]ygoster|'))).toEqual([])
  })

  test('that an allowed term keeps from ever counting', async () => {
    const allow = [{ term: '|muggins|' }, { term: '|snollygoster|' }]
    expect(await findings({ ...block('|snollygoster|', '|mug[gins]|'), allow })).toEqual([
      'error: "|snollygoster|" is never found: allow[1] ("|snollygoster|") allows it',
    ])
  })

  test('whose reasons the policy drops', async () => {
    const term = { term: '|snollygoster|', category: 'personal', severity: 'mild' } as const
    const off = ['error: "|snollygoster|" never counts: "actions" or "overrides" say "off" for personal words that are mild']
    expect(await findings({ block: [term], actions: { personal: { mild: 'off' } } })).toEqual(off)
    expect(await findings({ block: [term], overrides: [{ severity: 'mild', action: 'off' }] })).toEqual(off)
    expect(await findings({ block: [term], actions: { personal: { mild: 'publish', severe: 'off' } } })).toEqual([])
    expect(await findings({ block: [term], overrides: [{ role: 'public-figure', action: 'off' }] })).toEqual([])
  })

  const wildcard = '; it is no wildcard: write "?" for any one character, and leave off the "|" where a word may go on'
  test.each([
    ['|f**k|', '"|f**k|" is read as "|f k|": "*" is not looked for' + wildcard],
    ['|numpty*|', '"|numpty*|" is read as "|numpty|": "*" is not looked for' + wildcard],
    ['|/wall[y]/i|', '"|/wall[y]/i|" is read as "|wally i|": "/" is not looked for; a term is no regular expression: it has "|" for an edge, "[x]" for what may be missing, "?" for any one character'],
    ['|$nolly g?aster\\?|', '"|$nolly g?aster\\?|" is read as "|nolly g?aster|": "$" and "?" are not looked for'],
  ])('with signs, which are not looked for: %s', async (term, message) => {
    expect(await findings(block(term))).toContain(`warning: ${message}`)
    expect(await findings({ allow: [{ term }] })).toContain(`warning: ${message}`)
  })

  test('with what joins letters, or is read as one, and is no sign', async () => {
    const terms = ["|snolly-goster's|", '|snol[l]y g?ster|', 'ⓢⓝⓞⓛⓛⓨ|', 'sno\u00adlly|', '|ൻ\u200dനി|', '|नि\u200cनि|', '|snölly 24|']
    expect((await findings(block(...terms))).filter((message) => message.includes('looked for'))).toEqual([])
  })

  test('without word edges', async () => {
    expect(await findings(block('snollygoster', '|muggins', 'twerp|'))).toEqual([
      'warning: "snollygoster" is found inside other words, too: for the word alone write "|snollygoster|"',
    ])
  })
})

describe('allowed terms', () => {
  test('in which nothing would be found', async () => {
    const allow = [{ term: '|snollygoster|' }, { term: '|crap game|' }, { term: '|holy crap|' }, { term: '|holy crap|', language: 'ru' }]
    const said = await findings({ allow })
    expect(said).toContain('warning: "|snollygoster|" allows nothing: no words would be found in it anyway')
    expect(said).toContain('warning: "|holy crap|" allows nothing: no ru words would be found in it anyway')
    expect(said).not.toContain('warning: "|holy crap|" allows nothing: no words would be found in it anyway')
    expect(await findings({ ...block('|snolly?oster|'), allow: [{ term: '|snollyxoster ball|' }] })).toEqual([])
  })
})

describe('people', () => {
  test('who stand there twice, and languages that do', async () => {
    expect(await findings({ people: ['K. Varghese', 'K. Nair', 'K. Varghese '], languages: ['hi', 'hi'] })).toEqual([
      'warning: "hi" stands there already: languages[0]',
      'warning: "K. Varghese " stands there already: people[0]',
    ])
    expect(await findings({ people: ['K. Varghese', 'Varghese'], languages: ['hi', 'hi-Latn'] })).toEqual([])
  })

  test('whose name is an ordinary word', async () => {
    expect(await findings({ people: ['plum', 'Fig', 'fig plum', 'nair', 'ജോ'], languages: ['hi'] }, CORPUS)).toEqual([
      'warning: "plum" is an ordinary word in small letters: if it is somebody\'s name, write it with a capital',
    ])
  })
})

describe('overrides', () => {
  test('that change nothing', async () => {
    const overrides = [
      { code: 'personal/insult', action: 'publish' },
      { code: 'personal/insult', action: 'reject' },
      { code: 'obscene/profanity', severity: 'mild', action: 'nudge' },
      { role: 'author', action: 'review' },
    ] as const
    const { out } = await run(JSON.stringify({ overrides, languages: ['en'] }, undefined, 1))
    const lines = out.split('\n').filter((line) => line.includes('changes nothing'))
    expect(lines).toHaveLength(2)
    const positionOfOverride = [3, 7, 11, 16]
    expect(lines.map((line) => Number(line.split(':')[1]))).toEqual([positionOfOverride[0], positionOfOverride[2]])
  })

  test('that do not say what they are for', async () => {
    const { out } = await run(JSON.stringify({ overrides: [{ action: 'reject' }, { role: 'author', action: 'review' }], languages: ['en'] }))
    expect(out).toMatch(/:1:15: warning: overrides\[0\]: has no code, role or severity: .*"reject"/)
    expect(out).toMatch(/0 errors, 1 warning\n$/)
  })
})

describe('the language of a blocked word', () => {
  // Languages that are made ready fast.
  const of = (language: string, languages = ['en', 'hi', 'ta', 'uk']) =>
    findings({ block: [{ term: '|snollygoster|', category: 'personal', severity: 'moderate', language }], languages })

  test('may be any, but one that is not read is told', async () => {
    expect(await of('ta')).toEqual([])
    const warning = (tag: string, hint: string) => [`warning: no language that is read has the tag "${tag}" (${hint}): reasons carry it, and that is all`]
    expect(await of('EN')).toEqual(warning('EN', 'did you mean "en"?'))
    expect(await of('uk-UA')).toEqual(warning('uk-UA', 'did you mean "uk"?'))
    expect(await of('tlh')).toEqual(warning('tlh', 'expected one of en, hi, ta, uk'))
    expect(await of('ru', ['en'])).toEqual(warning('ru', 'expected one of en'))
  })

  test('counts where words are allowed', async () => {
    const policy = (language: string): Policy => ({
      block: [{ term: '|snollygoster|', category: 'personal', severity: 'moderate', language: 'en' }],
      allow: [{ term: '|snollygoster|', language }],
    })
    expect(await findings(policy('en'))).toEqual([expect.stringContaining('"|snollygoster|" is never found: allow[0] ("|snollygoster|") allows it')])
    expect(await findings(policy('ru'))).toEqual([expect.stringContaining('"|snollygoster|" allows nothing: no ru words')])
  })
})

describe('the sweep', () => {
  test('names the innocents that a term would hold: words it is inside of, and every name', async () => {
    expect(await findings(block('fig'), CORPUS)).toContain(
      'error: "fig" would hold "figure", "Figaro", "figment", "configure", which are innocent',
    )
    expect(await findings(block('|plum|'), CORPUS)).toEqual(['error: "|plum|" would hold "Mr Plum", which is innocent'])
  })

  test('blames no term for the word that it is', async () => {
    expect(await findings(block('|fig|'), CORPUS)).toEqual([])
    expect(await findings(block('|figure[s]|'), CORPUS)).toEqual([])
  })

  test('counts the many', async () => {
    const entries = Array.from({ length: 500 }, (_, i) => `plum${'abcdefghij'[i % 10]!}${'klmnopqrst'[Math.floor(i / 10) % 10]!}${'uvwxy'[Math.floor(i / 100)]!}`)
    const said = await findings(block('|plum'), [{ name: 'x', isDictionary: true, entries: [...entries, ...entries] }])
    expect(said).toEqual([expect.stringMatching(/^error: "\|plum" would hold ("\w+", ){7}"\w+" and 492 more, which are innocent$/)])
  })

  test('names eight at most, the shortest first, each once', async () => {
    const entries = ['plumage', 'plumes', 'plumb', 'plumbic', 'plumbous', 'plumelets', 'plumberies', 'plumbaginous']
    const named = (list: readonly string[]) => `error: "|plum" would hold ${list.map((entry) => `"${entry}"`).join(', ')}, which are innocent`
    const lists = [{ name: 'x', isDictionary: true, entries }, { name: 'y', isDictionary: false, entries: ['plumb'] }]
    expect(await findings(block('|plum'), lists)).toEqual([named(['plumb', 'plumes', 'plumage', 'plumbic', 'plumbous', 'plumelets', 'plumberies', 'plumbaginous'])])
    expect(await findings(block('|plum'), [...lists, { name: 'z', isDictionary: true, entries: ['plums'] }])).toEqual([
      expect.stringMatching(/^error: "\|plum" would hold "plumb", "plums", ("\w+", ){5}"\w+" and 1 more, which are innocent$/),
    ])
  })

  test('blames each term for its own', async () => {
    const { out } = await run(JSON.stringify({ languages: ['en'], ...block('|plum|', '|fig'), allow: [] }, undefined, 1), CORPUS)
    expect(out.match(/block.* would hold .*(?=, which)/g)).toEqual([
      'block[0].term: "|plum|" would hold "Mr Plum"',
      'block[1].term: "|fig" would hold "figure", "Figaro", "figment"',
    ])
  })

  test('heeds what the site allows, and what an example wants held', async () => {
    expect(await findings({ ...block('|plum|'), allow: [{ term: '|Mr Plum|' }] }, CORPUS)).toEqual([])
    expect(await findings({ ...block('|plum|'), examples: [{ text: 'Mr Plum', action: 'review' }] }, CORPUS)).toEqual([])
    // One that it wants published is held all the same.
    expect(await findings({ ...block('|plum|'), examples: [{ text: 'Mr Plum', action: 'publish' }] }, CORPUS)).toContain('error: "|plum|" would hold "Mr Plum", which is innocent')
  })

  test('lets a term be that is published', async () => {
    expect(await findings({ ...block('|plum|'), actions: { personal: { moderate: 'publish' } } }, CORPUS)).toEqual([])
  })

  test('blames a site for none of the words that ship', async () => {
    expect(await findings(block('|snollygoster|'), [{ name: 'x', isDictionary: false, entries: ['crap'] }])).toEqual([])
  })
})
