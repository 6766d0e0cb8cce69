import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { check, type CheckOptions } from '../../src/cli/check.js'
import { LONGEST_LINE } from '../../src/cli/lines.js'
import { createModerator, type Verdict } from '../../src/index.js'
import { fakeTerminal, outcomeOf, policyIn, temporaryFiles, type FakeTerminal, type Outcome } from './fakes.js'

const moderator = createModerator({ languages: ['en'] })

/** Judges files; in English if no options say otherwise. */
function run(files: readonly string[], options: Partial<CheckOptions>, terminal: FakeTerminal): Promise<Outcome> {
  return outcomeOf(check(files, { progress: false, policy: policyIn('en'), ...options }, terminal), terminal)
}

/** Judges text from standard input. */
function judge(text: string | Uint8Array, options: Partial<CheckOptions> = {}): Promise<Outcome> {
  return run([], options, fakeTerminal([text]))
}

function judgeJson(...lines: readonly unknown[]): Promise<Outcome> {
  return judge(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { jsonl: true })
}

function parsed(out: string): (Verdict & { id?: unknown })[] {
  return out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as Verdict)
}

describe('plain lines', () => {
  test('become readable verdicts, with the words marked, and a summary', async () => {
    const { code, out, errors } = await judge('Well said.\nWhat a load of cr@p, damn it\n')
    expect(out).toMatch(/^ {3}1 {2}publish {2}Well said\.\n {3}2 {2}nudge {4}What a load of «cr@p», «damn[^»]*»/)
    expect(out).toMatch(/\n {15}«cr@p» obscene\/profanity · mild · \d+ % · disguised: leet en\/obscene:crap\n/)
    expect(out).toMatch(/\n\n2 comments: 1 publish, 1 nudge, 0 review, 0 reject\n$/)
    expect(errors).toBe('')
    expect(code).toBe(1)
  })

  test('may be blank: those are no comments', async () => {
    const { code, out } = await judge('\n  \nFine.\r\n\n')
    expect(out).toBe('   3  publish  Fine.\n\n1 comment: 1 publish, 0 nudge, 0 review, 0 reject\n')
    expect(code).toBe(0)
  })

  test('are not JSON: its quotation marks would make every text a quotation, which is published', async () => {
    const line = '{"id":8,"text":"I will kill you"}\n'
    const problem = 'found an object of JSON, expected a comment as plain text; if there is one in JSON on each line, use --jsonl\n'
    expect(await judge(line.repeat(3))).toEqual({ code: 2, out: '', errors: `<stdin>:1: ${problem}` })
    const folder = temporaryFiles({ 'a.txt': 'Fine\n', 'b.jsonl': ' {"comment": {"text": "x"}}\r\n' })
    const [a, b] = ['a.txt', 'b.jsonl'].map((name) => join(folder, name))
    const { code, errors } = await run([a!, b!], {}, fakeTerminal())
    expect({ code, errors }).toEqual({ code: 2, errors: `${b!}:1: ${problem}` })
    expect((await judge(line, { jsonl: true })).code).toBe(1)
  })

  test.each(['{}', '"Fine"', '[1]', '{smile}', '{"a": 1} is JSON', 'Fine\n{"text":"Fine"}'])('may look like JSON: %s', async (text) => {
    expect(await judge(text)).toMatchObject({ code: 0, errors: '' })
  })

  test('may be none', async () => {
    expect(await judge('')).toEqual({ code: 0, errors: '', out: '\n0 comments: 0 publish, 0 nudge, 0 review, 0 reject\n' })
  })

  test('cannot rule the terminal', async () => {
    const { out } = await judge('a\u001b[31mb\u202ec\u0007 d\te crap\u0000\u009b \u061c \u200e \u200f')
    expect(out).toContain('a\\u001b[31mb\\u202ec\\u0007 d\te «crap»\\u0000\\u009b \\u061c \\u200e \\u200f\n')
    const hidden = await judge('What cr\u200eap')
    expect(hidden.out.match(/«cr\\u200eap»/g)).toHaveLength(2)
    expect(hidden.out).not.toContain('\u200e')
  })

  test('full of hits are told in full as JSON, in short to people', async () => {
    const text = 'crap '.repeat(60)
    const { out } = await judge(text)
    expect(out.split('\n').filter((line) => line.includes('«crap» obscene'))).toHaveLength(50)
    expect(out).toContain('… and 10 more\n')
    expect(parsed((await judgeJson({ text })).out)[0]?.reasons).toHaveLength(60)
  })

  test('are coloured on a terminal', async () => {
    const terminal = fakeTerminal(['What crap\n'], { isTTY: true })
    const { out } = await run([], {}, terminal)
    expect(out).toContain('What \u001b[1;4;31mcrap\u001b[0m\n')
    expect(out).not.toContain('«')
  })

  test('show whom a reason is aimed at, and what is noticed beside', async () => {
    const folder = temporaryFiles({
      'policy.json': JSON.stringify({
        languages: ['en'],
        block: [{ term: '|snollygoster|', category: 'personal', severity: 'severe' }],
        maxLength: { characters: 10, action: 'nudge' },
      }),
    })
    const { out } = await judge('What a snollygoster', { policy: join(folder, 'policy.json') })
    expect(out).toMatch(/«snollygoster» personal\/insult · severe · \d+ % · at person site:block\[0\]\n {15}too-long \(19\): nudge\n/)
  })
})

test('without a policy the default one counts, with every language', async () => {
  const comments = [{ text: 'What crap' }, { text: 'ты идиот', language: 'ru' }, { text: 'nee oru thendi' }, { text: 'Fine' }]
  const terminal = fakeTerminal(comments.map((comment) => `${JSON.stringify(comment)}\n`))
  const { out } = await outcomeOf(check([], { progress: false, jsonl: true }, terminal), terminal)
  expect(parsed(out).map(({ action, reasons }) => [action, ...reasons.map(({ language }) => language)])).toEqual([
    ['nudge', 'en'], ['review', 'ru'], ['review', 'ml-Latn'], ['publish'],
  ])
})

describe('JSON lines', () => {
  test('become JSON lines, with the id echoed as it is', async () => {
    const { code, out, errors } = await judgeJson({ id: 7, text: 'Fine' }, { id: ['a', null], text: 'What crap' }, { text: 'No id' }, { id: null, text: 'x y' })
    expect(errors).toBe('')
    expect(code).toBe(1)
    expect(parsed(out)).toEqual([
      { id: 7, ...moderator.check('Fine') },
      { id: ['a', null], ...moderator.check('What crap') },
      moderator.check('No id'),
      { id: null, ...moderator.check('x y') },
    ])
  })

  test('hold whole comments', async () => {
    const comment = { text: 'What crap', author: 'A', replyTo: { author: 'B', text: 'C' }, article: { title: 'T', people: ['P'] }, language: 'en', insist: true }
    const [verdict] = parsed((await judgeJson(comment)).out)
    expect(verdict?.action).toBe('review')
    expect(verdict).toEqual(moderator.check(comment))
  })

  test('may have more keys than a comment, and null for what is absent', async () => {
    const { code, out, errors } = await judgeJson({
      id: 1, text: 'Fine', lang: 'en', labels: { toxic: 0 }, author: null, replyTo: null, article: { title: null, people: null }, language: null, insist: null,
    })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(parsed(out)).toHaveLength(1)
  })

  test('keep every text apart, whatever is in it', async () => {
    const texts = ['a\nb', '\u2028crap', 'lone \ud800', '"', '\u0000', '«»']
    const { out } = await judgeJson(...texts.map((text, id) => ({ id, text })))
    expect(parsed(out)).toEqual(texts.map((text, id) => ({ id, ...moderator.check(text) })))
  })
})

describe('what is no comment is named by its line, and the others are judged', () => {
  test('lines that are not JSON, or no comment', async () => {
    const lines = ['{"id":1,"text":"Fine"}', 'nonsense', '', '{"id":2}', '[]', '{"text":5,"author":false}', '{"text":"x","article":{"people":"P"}}', 'null', '{"id":3,"text":"Fine"}', '{"id":4,"text":"Fine","instist":true}']
    const { code, out, errors } = await judge(lines.join('\n'), { jsonl: true })
    expect(parsed(out).map(({ id }) => id)).toEqual([1, 3])
    expect(errors.split('\n')).toEqual([
      expect.stringMatching(/^<stdin>:2: not JSON: .*nonsense/),
      '<stdin>:4: text: found nothing, expected a string',
      '<stdin>:5: found an empty array, expected an object with text',
      '<stdin>:6: text: found 5, expected a string; author: found false, expected a string',
      '<stdin>:7: article.people: found "P", expected an array',
      '<stdin>:8: found null, expected an object with text',
      '<stdin>:10: instist: found an unknown key, expected "insist" (what is yours alone, call by a name that is less close to it)',
      '',
    ])
    expect(code).toBe(2)
  })

  test('ids that would come back as another', async () => {
    const lines = ['{"id":1234567890123456789,"text":"Fine"}', '{"id":"1234567890123456789","text":"Fine"}', `{"id":${'['.repeat(1e5)}${']'.repeat(1e5)},"text":"Fine"}`, '{"id":3,"text":"Fine"}']
    const { code, out, errors } = await judge(lines.join('\n'), { jsonl: true })
    expect(parsed(out).map(({ id }) => id)).toEqual(['1234567890123456789', 3])
    expect(errors).toBe(
      '<stdin>:1: id: found a number that JavaScript cannot hold exactly, expected it in quotes\n' +
        '<stdin>:3: id: found brackets inside more than 100 others, expected a string or a number\n',
    )
    expect(code).toBe(2)
  })

  test('bytes that are no UTF-8, and lines too long', async () => {
    const bytes = Buffer.concat([Buffer.from('Fine\nb\xe9d\n', 'latin1'), Buffer.alloc(LONGEST_LINE + 1, 'x'), Buffer.from('\nFine, too')])
    const { code, out, errors } = await judge(bytes)
    expect(errors).toBe(`<stdin>:2: not UTF-8: save the file in this encoding\n<stdin>:3: longer than ${LONGEST_LINE} bytes, expected a comment on each line\n`)
    expect(out).toBe('   1  publish  Fine\n   4  publish  Fine, too\n\n2 comments: 2 publish, 0 nudge, 0 review, 0 reject; 2 unreadable\n')
    expect(code).toBe(2)
  })

  test('files that cannot even be looked at', async () => {
    const folder = temporaryFiles({ 'a.txt': 'Fine\n' })
    const [a, inside, long, circle] = ['a.txt', 'a.txt/foo', 'x'.repeat(300), 'circle'].map((name) => join(folder, name))
    symlinkSync(circle!, circle!)
    const { code, out, errors } = await run([inside!, long!, circle!, '', a!], {}, fakeTerminal())
    const none = 'there is no such file'
    expect(errors).toBe(
      `${inside!}: ${none}: a part of its path is a file, not a folder\n` +
        `${long!}: ${none}: its name is longer than any may be\n${circle!}: ${none}: links of its path lead in a circle\n"": ${none}\n`,
    )
    expect(out).toContain('1 comment: 1 publish, 0 nudge, 0 review, 0 reject; 4 unreadable\n')
    expect(code).toBe(2)
  })

  test('files that are not there, or no files', async () => {
    const folder = temporaryFiles({ 'a.txt': 'Fine\n', 'b.txt': Buffer.from('\uFEFFx', 'utf16le'), 'c.txt': 'What crap' })
    const [a, b, c, none] = ['a.txt', 'b.txt', 'c.txt', 'none.txt'].map((name) => join(folder, name))
    const { code, out, errors } = await run([a!, none!, folder, b!, c!], {}, fakeTerminal())
    expect(errors).toBe(`${none!}: there is no such file\n${folder}: this is a folder, not a file\n${b!}: this is UTF-16; save it as UTF-8\n`)
    expect(out).toContain(`${a!}:1  publish  Fine\n${c!}:1  nudge    What «crap»\n`)
    expect(code).toBe(2)
  })

  test('a stream that breaks off', async () => {
    const terminal = fakeTerminal()
    const broken = new Readable({ read: () => undefined })
    broken.push('Fine\nhalf a li')
    setImmediate(() => broken.destroy(new Error('the line is dead')))
    const { code } = await run([], {}, { ...terminal, stdin: broken })
    expect(terminal.stdout.text).toContain('   1  publish  Fine\n')
    expect(terminal.stderr.text).toBe('<stdin>: the line is dead\n')
    expect(code).toBe(2)
  })

  test('control characters in the message do not reach the terminal', async () => {
    const { errors } = await judge('\u001b]0;title\u0007', { jsonl: true })
    expect(errors).toMatch(/^<stdin>:1: not JSON: .*\n$/)
    expect(errors).not.toMatch(/[\u001b\u0007]/)
  })
})

describe('the order', () => {
  test('is that of the input: files as named, standard input where "-" stands', async () => {
    const folder = temporaryFiles({ 'a.jsonl': '{"id":1,"text":"x"}\n{"id":2,"text":"x"}', 'b.jsonl': '{"id":4,"text":"x"}' })
    const [a, b] = ['a.jsonl', 'b.jsonl'].map((name) => join(folder, name))
    const { out } = await run([b!, '-', a!], { jsonl: true }, fakeTerminal(['{"id":3,', '"text":"x"}\n{"id":5,"text":"x"}']))
    expect(parsed(out).map(({ id }) => id)).toEqual([4, 3, 5, 1, 2])
  })

  test('does not depend on how the bytes arrive', async () => {
    const text = Array.from({ length: 200 }, (_, i) => JSON.stringify({ id: i, text: i % 3 === 0 ? 'What crap 𝒳' : 'Fine – ok' })).join('\n')
    const bytes = Buffer.from(text)
    const whole = await judge(bytes, { jsonl: true })
    for (const size of [1, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))
      expect(await run([], { jsonl: true }, fakeTerminal(chunks))).toEqual(whole)
    }
    expect(parsed(whole.out).map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, i) => i))
  })
})

describe('the exit code', () => {
  test.each([
    ['Fine\n', {}, 0],
    ['Fine\nWhat crap\n', {}, 1],
    ['What crap\n', { exitZero: true }, 0],
    ['Fine\n\xff\n', {}, 2],
    ['What crap\n\xff\n', {}, 2],
    ['What crap\n\xff\n', { exitZero: true }, 2],
  ])('of %j with %j is %i', async (text, options, code) => {
    expect((await judge(Buffer.from(text, 'latin1'), options)).code).toBe(code)
  })

  test('heeds what the policy lets pass', async () => {
    const folder = temporaryFiles({ 'policy.json': '{ "languages": ["en"], "actions": { "obscene": { "mild": "publish" } } }' })
    const { code, out } = await judge('What crap', { policy: join(folder, 'policy.json') })
    expect(out).toContain('publish  What «crap»')
    expect(code).toBe(0)
  })
})

describe('a policy that cannot be used', () => {
  test.each([
    ['{ "actions": { "obscene": { "mild": "warn" } },\n  "blok": [] }', [
      ':1:37: actions.obscene.mild: found "warn", expected one of publish, nudge, review, reject, off',
      ':2:11: blok: found an unknown key, expected one of $schema, languages, actions, overrides, block, allow, people, notCovered, maxLength, examples (did you mean "block"?)',
    ]],
    ['{\n  "block": [{ "term": "[a]", "category": "obscene", "severity": "mild" }]\n}', [
      ':2:23: block[0].term: found "[a]", expected at least 2 letters or digits that are always there',
    ]],
    ['{\n "languages": ["en",\n "tlh"] }', [':3:2: languages[1]: found "tlh", expected one of en, hi, hi-Latn, ml, ml-Latn, ru, ta, ta-Latn, uk']],
    ['{ "block": [], }', [':1:16: not JSON: found }, expected a key in double quotes']],
    ['{ "block": [], "block": [] }', [':1:16: not JSON: found the key "block" twice, expected each once']],
  ])('is told with its place in the file: %s', async (content, messages) => {
    const policy = join(temporaryFiles({ 'policy.json': content }), 'policy.json')
    const { code, out, errors } = await judge('Fine', { policy })
    expect(errors).toBe(messages.map((message) => `${policy}${message}\n`).join(''))
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('because it is saved in another encoding', async () => {
    const policy = join(temporaryFiles({ 'policy.json': '' }), 'policy.json')
    writeFileSync(policy, Buffer.from('\uFEFF{}', 'utf16le'))
    const { code, errors } = await judge('Fine', { policy })
    expect(errors).toMatch(/policy\.json: not UTF-8: save it in this encoding/)
    expect(code).toBe(2)
  })

  test('because it is not there', async () => {
    const { code, errors } = await judge('Fine', { policy: 'no-such-policy.json' })
    expect({ code, errors }).toEqual({ code: 2, errors: 'no-such-policy.json: there is no such file\n' })
    expect((await judge('x', { policy: '' })).errors).toBe('"": there is no such file\n')
  })
})

describe('a reader of the output', () => {
  test('that goes away is no error', async () => {
    let written = 0
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        done(++written > 2 ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null)
      },
    })
    const terminal = fakeTerminal(Array.from({ length: 50 }, () => 'What crap\n'))
    const code = await check([], { progress: false, policy: policyIn('en') }, { ...terminal, stdout })
    expect(terminal.stderr.text).toBe('')
    expect(code).toBe(1)
    expect(written).toBeLessThan(6)
  })

  test('that fails otherwise is', async () => {
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
      },
    })
    const terminal = fakeTerminal(['Fine\n', 'Fine\n'])
    await expect(check([], { progress: false, policy: policyIn('en') }, { ...terminal, stdout })).rejects.toThrow('no space left')
  })

  test('that is slow is waited for: no more is read than it takes', async () => {
    let read = 0
    let ahead = 0
    let taken = 0
    async function* stdin(): AsyncGenerator<Uint8Array> {
      for (; read < 100; read++) {
        ahead = Math.max(ahead, read - taken)
        yield await Promise.resolve(Buffer.from('Fine\n'.repeat(100)))
      }
    }
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        taken++
        setImmediate(done)
      },
    })
    await check([], { progress: false, policy: policyIn('en') }, { ...fakeTerminal(), stdin: stdin(), stdout })
    expect(read).toBe(100)
    expect(ahead).toBeLessThanOrEqual(2)
  })
})
