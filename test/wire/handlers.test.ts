import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createHandlers, type HandlerOptions, type Handlers } from '../../src/fetch.js'
import { createModerator as createFull } from '../../src/index.js'
import { languages } from '../../src/languages/all.js'
import { en } from '../../src/languages/en.js'
import { createModerator, type Moderator } from '../../src/moderator.js'
import type { Correction } from '../../src/perspective.js'

const moderator = createModerator({ block: [{ term: '|drat|', category: 'obscene', severity: 'mild' }] }, { packs: [en] })
const handlers = createHandlers(moderator)

interface Reply {
  status: number
  allow: string | null
  type: string | null
  json: unknown
}

async function send(path: string, body?: unknown, init: RequestInit = {}, to: Handlers = handlers): Promise<Reply> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const method = text === undefined ? 'GET' : 'POST'
  const headers = { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...(init.headers as Record<string, string> | undefined) }
  const response = await to.fetch(new Request(`http://localhost${path}`, { method, body: text ?? null, ...init, headers }))
  const answer = await response.text()
  const { status } = response
  const [allow, type] = ['allow', 'content-type'].map((name) => response.headers.get(name)) as [string | null, string | null]
  return { status, allow, type, json: answer === '' ? undefined : JSON.parse(answer) }
}

const suggestion = { comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 0.1 } } }, clientToken: 't' }
const analysis = { comment: { text: 'Oh drat' }, requestedAttributes: { PROFANITY: {} } }

describe('over HTTP', () => {
  it('Perspective\'s analyze is answered, its errors with their status', async () => {
    const { status, json, type } = await send('/v1alpha1/comments:analyze?key=k', analysis)
    expect(json).toMatchObject({ attributeScores: { PROFANITY: { summaryScore: { type: 'PROBABILITY' } } }, detectedLanguages: ['en'] })
    expect([status, type]).toEqual([200, 'application/json; charset=utf-8'])
    expect((await send('/v1alpha1/comments%3Aanalyze', analysis)).status).toBe(200)
    const empty = await send('/v1alpha1/comments:analyze', { ...analysis, comment: {} })
    expect([empty.status, empty.json]).toMatchObject([400, { error: { details: [{ errorType: 'COMMENT_EMPTY' }] } }])
  })

  it('a comment is judged, and many are', async () => {
    expect((await send('/check', { text: 'Oh drat', id: 7, author: null })).json).toEqual(moderator.check('Oh drat'))
    expect((await send('/check', '"Oh drat"')).json).toEqual(moderator.check('Oh drat'))
    expect((await send('/check', ['Well said', { text: 'Oh drat', insist: true }])).json).toEqual([
      moderator.check('Well said'), moderator.check({ text: 'Oh drat', insist: true }),
    ])
    expect((await send('/check', [])).json).toEqual([])
  })

  it('what is no comment is named', async () => {
    const { status, json } = await send('/check', ['Well said', { text: 5 }, { text: 'x', replyTo: 7 }])
    expect([status, json]).toMatchObject([400, { error: { message: 'Not a comment: [1] text: found 5, expected a string; [2] replyTo: found 7, expected an object' } }])
    expect((await send('/check', { text: 'x', instist: true })).json).toMatchObject({ error: { message: expect.stringContaining('Not a comment: instist: found an unknown key, expected "insist"') as string } })
    expect((await send('/check', 'null')).json).toMatchObject({ error: { message: 'Not a comment: found null, expected an object with text' } })
    expect((await send('/check', Array.from({ length: 1001 }, () => 'x'))).status).toBe(413)
  })

  it('a comment that is too long is named, and how long it is', async () => {
    const long = 'x'.repeat(65_537)
    expect((await send('/check', [long.slice(1), { text: long.slice(1) }])).status).toBe(200)
    const message = (json: unknown) => (json as { error: { message: string } }).error.message
    const many = await send('/check', ['x', long, { text: 5 }])
    expect([many.status, message(many.json)]).toEqual([400, 'Not a comment: [1] text: found 65537 characters, expected at most 65536; [2] text: found 5, expected a string'])
    expect(message((await send('/check', { text: long })).json)).toBe('Not a comment: text: found 65537 characters, expected at most 65536')
    const other = createHandlers(moderator, { longestComment: 4 })
    expect((await send('/check', '"drat"', {}, other)).status).toBe(200)
    expect(message((await send('/check', '"drat!"', {}, other)).json)).toContain('found 5 characters, expected at most 4')
    expect((await send('/check', { text: long }, {}, createHandlers(moderator, { longestComment: Infinity }))).status).toBe(200)
  })

  it('however much is wrong, only some of it is named', async () => {
    const people = Array.from({ length: 200_000 }, () => 1)
    const check = await send('/check', { text: 'x', article: { people } })
    expect([check.status, check.json]).toMatchObject([400, { error: { message: expect.stringMatching(/^Not a comment: article\.people\[0\]: .*; and 199980 more$/) as string } }])
    expect(JSON.stringify(check.json).match(/article\.people/g)).toHaveLength(20)
    const analyze = await send('/v1alpha1/comments:analyze', { ...analysis, languages: people })
    expect([analyze.status, JSON.stringify(analyze.json).length]).toEqual([400, expect.toSatisfy((length: number) => length < 5_000)])
  })

  it('many comments let others have their turn', async () => {
    const order: string[] = []
    let other: Promise<Reply> | undefined
    const check: Moderator['check'] = (comment) => {
      other ??= send('/check', '"other"', {}, watched)
      order.push((comment as { text: string }).text.slice(0, 5))
      return moderator.check('x')
    }
    const watched = createHandlers({ ...moderator, check }, { canaries: [] })
    await send('/check', Array.from({ length: 50 }, () => 'many '.repeat(4_000)), {}, watched)
    await other
    expect(order.indexOf('other')).toBeGreaterThan(0)
    expect(order.at(-1)).toBe('many ')
    expect(order).toHaveLength(51)
  })

  it.each([
    ['an unknown path', '/nothing?x=1', {}, undefined, 404, 'expected one of /v1alpha1/comments:analyze, /v1alpha1/comments:suggestscore, /coral, /check, /health'],
    ['the wrong method', '/check', { method: 'PUT' }, '"x"', 405, 'Found method PUT, expected POST.'],
    ['no body', '/check', { method: 'POST' }, undefined, 400, 'The body is empty'],
    ['no JSON', '/check', {}, '{"text": "secret', 400, 'Invalid JSON payload received: the body is not JSON.'],
    ['no UTF-8', '/check', { body: new Uint8Array([0x22, 0xff, 0x22]) }, '', 400, 'The body is not UTF-8.'],
    ['plain text', '/check', { headers: { 'content-type': 'text/plain;charset=UTF-8' } }, '"x"', 415, 'expected application/json'],
    ['another content type', '/check', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, '"x"', 415, 'expected application/json'],
    ['a compressed body', '/check', { headers: { 'content-encoding': 'GZIP' }, body: gzipSync('"x"') }, '', 415, 'Found content encoding "GZIP", expected a body that is not compressed.'],
    ['a long body that says so', '/check', { headers: { 'content-length': '1048577' } }, '"x"', 413, 'longer than 1048576 bytes'],
    ['a long body that does not', '/check', {}, `"${'x'.repeat(1048576)}"`, 413, 'longer than 1048576 bytes'],
    ['a long body that lies', '/check', { headers: { 'content-length': '3' } }, `"${'x'.repeat(1048576)}"`, 413, 'longer than 1048576 bytes'],
  ])('%s is refused', async (_, path, init, body, status, message) => {
    const reply = await send(path, body, init)
    expect([reply.status, reply.json]).toEqual([status, { error: { code: status, status: expect.any(String) as string, message: expect.stringContaining(message) as string } }])
    if (status === 405) expect(reply.allow).toBe('POST')
  })

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/vnd.api+json'])('content type %s is JSON', async (type) => {
    expect((await send('/check', '"x"', { headers: { 'content-type': type } })).status).toBe(200)
  })

  it('a body that says it is not compressed is read', async () => {
    expect((await send('/check', '"x"', { headers: { 'content-encoding': 'identity' } })).status).toBe(200)
  })

  it('no content type is taken for JSON', async () => {
    const response = await handlers.check(new Request('http://localhost', { method: 'POST', body: new TextEncoder().encode('"x"') }))
    expect(response.status).toBe(200)
  })

  it('a body that breaks off is refused', async () => {
    const body = new ReadableStream({ pull: (controller) => { controller.error(new Error('gone')) } })
    expect(await send('/check', '', { body, duplex: 'half' })).toMatchObject({ status: 400, json: { error: { message: 'The body broke off.' } } })
  })

  it.each([
    ['never ends', () => new Promise<void>(() => undefined)],
    ['fails', () => Promise.reject(new Error('gone'))],
  ])('a body that is too long is told so and given up, also if that %s', async (_, outcome) => {
    let isGivenUp = false
    const cancel = () => {
      isGivenUp = true
      return outcome()
    }
    const body = new ReadableStream({ pull: (controller) => { controller.enqueue(new Uint8Array(1024 * 1024)) }, cancel })
    expect((await send('/check', '', { body, duplex: 'half' })).status).toBe(413)
    expect(isGivenUp).toBe(true)
  })

  it('a body that somebody has read before is the host\'s mistake, and told to the host, also in the answer', async () => {
    const errors: unknown[] = []
    const { check } = createHandlers(moderator, { onError: (error) => errors.push(error) })
    const request = new Request('http://localhost/check', { method: 'POST', body: '"x"', headers: { 'content-type': 'application/json' } })
    await request.json()
    const message = 'The body has been read already; pass the request on as it came, or a clone of it.'
    const response = await check(request)
    expect([response.status, await response.json()]).toEqual([500, { error: { code: 500, status: 'INTERNAL', message } }])
    expect(errors).toEqual([expect.objectContaining({ message })])
  })

  it('a longer body may be allowed', async () => {
    expect((await send('/check', `"${'x'.repeat(200)}"`, {}, createHandlers(moderator, { longestBody: 100 }))).status).toBe(413)
  })

  it('what should not happen is status 500, told to the host and not to the client', async () => {
    const errors: unknown[] = []
    const broken: Moderator = { ...moderator, check: () => { throw new Error('secret') } }
    const { status, json } = await send('/check', '"x"', {}, createHandlers(broken, { onError: (error) => errors.push(error) }))
    expect([status, JSON.stringify(json)]).toEqual([500, expect.not.stringContaining('secret')])
    expect(errors).toEqual([new Error('secret')])
  })

  it.each([
    ['without a URL', { method: 'POST', url: undefined }],
    ['whose URL cannot be read', { method: 'PUT', get url(): string { throw new Error('no URL') } }],
    ['whose method cannot be read', { url: '/check', get method(): string { throw new Error('no method') } }],
    ['that is none', undefined],
  ])('a request %s is answered by every handler: none rejects', async (_, request) => {
    const errors: unknown[] = []
    const made = createHandlers(moderator, { onError: (error) => errors.push(error) })
    for (const name of Object.keys(made) as (keyof Handlers)[]) {
      expect((await made[name](request as unknown as Request)).status).toBeGreaterThanOrEqual(405)
    }
    expect(errors.length).toBeGreaterThan(0)
  })

  it('a host that fails when it is told gets its answer all the same', async () => {
    const broken: Moderator = { ...moderator, check: () => { throw new Error('secret') } }
    const fails = () => { throw new Error('no log') }
    const deaf = createHandlers(broken, { onError: fails, onCorrection: fails })
    expect((await send('/check', '"x"', {}, deaf)).status).toBe(500)
    expect((await send('/v1alpha1/comments:suggestscore', suggestion, {}, deaf)).status).toBe(503)
  })

  it('a host that fails later when it is told goes on', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const fails = async () => { await Promise.resolve(); throw new Error('no log') }
    const broken: Moderator = { ...moderator, check: () => { throw new Error('secret') } }
    expect((await send('/check', '"x"', {}, createHandlers(broken, { onError: fails }))).status).toBe(500)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
})

describe('how they are made', () => {
  const none = 'expected what createModerator gives: createHandlers(createModerator())'

  it.each([
    [{ coral: { secret: 'abc' } }, 'createHandlers: coral.secret: found an unknown key, expected one of format, locale, secrets (did you mean "secrets"?)'],
    [{ longestBody: '1mb' }, 'createHandlers: longestBody: found "1mb", expected a number'],
    [{ longestBody: NaN }, 'createHandlers: longestBody: found NaN, expected a number'],
    [{ longestComment: '20k' }, 'createHandlers: longestComment: found "20k", expected a number'],
    [{ longestComment: 0 }, 'createHandlers: longestComment: found 0, expected a number of characters, at least 1'],
    [{ longestBody: 0 }, 'createHandlers: longestBody: found 0, expected a number of bytes, at least 1'],
    [{ coral: { format: 'plain' } }, 'createHandlers: coral.format: found "plain", expected one of html, text'],
    [{ coral: { locale: 5 } }, 'createHandlers: coral.locale: found 5, expected a string'],
    [{ coral: { locale: 'no such!' } }, 'createHandlers: coral.locale: found "no such!", expected a BCP 47 tag such as "en"'],
    [{ coral: 'text' }, 'createHandlers: coral: found "text", expected an object'],
    [{ onCorrection: 'log' }, 'createHandlers: onCorrection: found "log", expected a function'],
    [{ onEror: () => 0, longestBody: -1 }, 'createHandlers: onEror: found an unknown key, expected one of longestBody, longestComment, coral, onCorrection, onError, canaries (did you mean "onError"?)\ncreateHandlers: longestBody: found -1'],
    [{ canaries: ['x'] }, 'createHandlers: canaries[0]: found "x", expected an object with text'],
    [null, 'createHandlers: options: found null, expected an object'],
  ])('an option that is none is refused then, and not ignored: %j', (options, message) => {
    const made = () => createHandlers(moderator, options as HandlerOptions)
    expect(made).toThrow(TypeError)
    expect(made).toThrow(message)
  })

  it.each([
    ['abc', ': found a string, expected an array'],
    [['abc', 5], '[1]: found a number, expected a secret'],
    [null, ': found null'],
    [{}, ': found an object'],
    // Coral lets a comment pass if the answer is 401, so nothing would be moderated.
    [[], ': found an empty array, expected an array of the secrets'],
    [[''], '[0]: found an empty text, expected a secret of the phase, as Coral shows it'],
    [['abc', ' \n'], '[1]: found nothing but white space, expected a secret'],
    [['abc\n'], '[0]: found white space around a secret, expected a secret'],
  ])(
    'secrets that are none are refused, and not shown: %j', (secrets, message) => {
      const made = () => createHandlers(moderator, { coral: { secrets: secrets as string[] } })
      expect(made).toThrow(TypeError)
      expect(made).toThrow(`createHandlers: coral.secrets${message}`)
      expect(made).not.toThrow('abc')
    },
  )

  it.each([[undefined, 'nothing'], [{}, 'an object'], [createModerator, 'a function']])('what is no moderator is refused: %j', (wrong, found) => {
    expect(() => createHandlers(wrong as unknown as Moderator)).toThrow(new TypeError(`createHandlers: moderator: found ${found}, ${none}`))
  })

  it('every option may be given, or be undefined', () => {
    const all: HandlerOptions = {
      longestBody: Infinity, longestComment: Infinity, coral: { format: 'text', locale: 'en_GB', secrets: ['a'] }, onCorrection: () => undefined, onError: () => undefined, canaries: [{ text: 'x' }],
    }
    const none = { longestBody: undefined, longestComment: undefined, coral: { format: undefined, locale: undefined, secrets: undefined }, onCorrection: undefined, canaries: undefined }
    const some: readonly HandlerOptions[] = [all, none, { coral: undefined }, { coral: { format: 'html' } }]
    for (const options of some) expect(() => createHandlers(moderator, options)).not.toThrow()
  })
})

describe('a correction', () => {
  const path = '/v1alpha1/comments:suggestscore'

  it('is acknowledged, and forgotten if nobody keeps it', async () => {
    expect(await send(path, suggestion)).toMatchObject({ status: 200, json: { clientToken: 't' } })
  })

  it('is acknowledged when it is kept', async () => {
    const kept: Correction[] = []
    const keeping = createHandlers(moderator, { onCorrection: async (correction) => { await Promise.resolve(); kept.push(correction) } })
    expect((await send(path, suggestion, {}, keeping)).status).toBe(200)
    expect(kept).toEqual([{ text: 'x', scores: { TOXICITY: 0.1 }, clientToken: 't' }])
    for (const wrong of [{ attributeScores: {} }, { comment: { text: 'x' } }, { ...suggestion, attributeScores: { SPAM: { summaryScore: { value: 1 } } } }]) {
      expect((await send(path, wrong, {}, keeping)).status).toBe(400)
    }
    expect(kept).toHaveLength(1)
  })

  it('is acknowledged as it came, whatever becomes of it', async () => {
    const changing = createHandlers(moderator, { onCorrection: (correction) => void Object.assign(correction, { text: '', clientToken: 'other' }) })
    expect(await send(path, suggestion, {}, changing)).toMatchObject({ status: 200, json: { clientToken: 't' } })
  })

  it('that could not be kept is not acknowledged', async () => {
    const errors: unknown[] = []
    const failing = createHandlers(moderator, { onCorrection: () => Promise.reject(new Error('disk full')), onError: (error) => errors.push(error) })
    expect((await send(path, suggestion, {}, failing)).status).toBe(503)
    expect(errors).toHaveLength(1)
  })
})

describe('Coral', () => {
  const body = JSON.stringify({ action: 'NEW', comment: { body: '<p>Oh drat</p>' }, story: {} })
  const sign = (secret: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

  it('is answered unsigned where no secret is known', async () => {
    expect(await send('/coral', body)).toMatchObject({ status: 200, json: { status: 'NONE' } })
    const fine = await send('/coral', { action: 'EDIT', comment: { body: 'Well said' } })
    expect([fine.status, fine.json]).toEqual([204, undefined])
    expect((await send('/coral', {})).status).toBe(400)
  })

  it('is told to hold what is too long to be judged, for of an error it would let it pass', async () => {
    const short = createHandlers(moderator, { longestComment: 20 })
    expect(await send('/coral', { comment: { body: `<p>${'x'.repeat(14)}</p>` } }, {}, short)).toMatchObject({ status: 200, json: { status: 'PREMOD' } })
    expect((await send('/coral', { comment: { body: `<p>${'x'.repeat(13)}</p>` } }, {}, short)).status).toBe(204)
    expect((await send('/health', undefined, {}, short)).json).toMatchObject({ verdicts: { publish: 1, review: 1 } })
  })

  it('is told to hold what is too long to be read, signed or not', async () => {
    const signed = createHandlers(moderator, { longestBody: 100, coral: { secrets: ['a'] } })
    const long = { comment: { body: 'x'.repeat(100) } }
    const held = { status: 200, json: { status: 'PREMOD' } }
    expect(await send('/coral', long, {}, signed)).toMatchObject(held)
    expect(await send('/coral', '{}', { headers: { 'content-length': '101' } }, signed)).toMatchObject(held)
    expect((await send('/coral', '{}', {}, signed)).status).toBe(401)
    expect((await send('/health', undefined, {}, signed)).json).toMatchObject({ verdicts: { publish: 0, review: 2 } })
    expect(await send('/coral', { comment: { body: 'x'.repeat(1024 * 1024) } })).toMatchObject(held)
  })

  it('is answered signed where one is', async () => {
    const signed = createHandlers(moderator, { coral: { secrets: ['old', 'new'] } })
    const header = (value: string) => ({ headers: { 'x-coral-signature': value } })
    expect((await send('/coral', body, header(sign('new')), signed)).status).toBe(200)
    expect((await send('/coral', body, header(`${sign('other')},${sign('old')}`), signed)).status).toBe(200)
    expect((await send('/coral', body, header(sign('other')), signed)).status).toBe(401)
    expect((await send('/coral', body, {}, signed)).status).toBe(401)
  })
})

describe('health', () => {
  it('is good if the canaries are held, and counts what became of comments', async () => {
    const fresh = createHandlers(moderator)
    await send('/check', ['Well said', 'Oh drat', 'Oh drat'], {}, fresh)
    await send('/v1alpha1/comments:analyze', analysis, {}, fresh)
    await send('/coral', { comment: { body: 'Oh drat' } }, {}, fresh)
    expect(await send('/health', undefined, {}, fresh)).toMatchObject({
      status: 200,
      json: { status: 'ok', fingerprint: moderator.fingerprint, languages: ['en'], verdicts: { publish: 1, nudge: 4, review: 0, reject: 0 } },
    })
    expect(await send('/health', undefined, { method: 'HEAD' }, fresh)).toMatchObject({ status: 200, json: undefined })
    expect((await send('/health', '{}', {}, fresh)).status).toBe(405)
  })

  it.each([
    ['publishes everything', (text: string) => moderator.check(text.slice(0, 0))],
    ['holds all for what is not in them', () => ({ ...moderator.check(''), action: 'review' as const })],
    ['throws', () => { throw new Error('out of order') }],
  ])('is bad if the moderator %s', async (_, check) => {
    let isBroken = false
    const turning: Moderator = { ...moderator, check: (comment) => isBroken ? check('') : moderator.check(comment) }
    const watched = createHandlers(turning)
    expect((await send('/health', undefined, {}, watched)).status).toBe(200)
    isBroken = true
    expect(await send('/health', undefined, {}, watched)).toMatchObject({ status: 503, json: { status: 'failing' } })
    // From the beginning: then there is nothing to hold.
    expect((await send('/health', undefined, {}, createHandlers(turning))).status).toBe(503)
  })

  it('judges the canaries that it is given', async () => {
    const own = (text: string) => createHandlers(moderator, { canaries: [{ text }] })
    expect((await send('/health', undefined, {}, own('Oh drat'))).status).toBe(200)
    expect((await send('/health', undefined, {}, own('Well said'))).status).toBe(503)
  })

  it.each(languages.map((pack) => [pack.tag, pack] as const))('has a canary for a moderator of %s alone', async (_, pack) => {
    expect((await send('/health', undefined, {}, createHandlers(createModerator({}, { packs: [pack] })))).status).toBe(200)
  })

  it('is good with everything that ships', async () => {
    expect((await send('/health', undefined, {}, createHandlers(createFull()))).status).toBe(200)
  })
})

it('each handler answers at whatever path the host gives it', async () => {
  const request = (body: unknown) => new Request('http://localhost/api/moderation', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect((await handlers.check(request({ text: 'x' }))).status).toBe(200)
  expect((await handlers.analyze(request(analysis))).status).toBe(200)
  expect((await handlers.suggestScore(request(suggestion))).status).toBe(200)
  expect((await handlers.coral(request({ comment: { body: 'Well said' } }))).status).toBe(204)
  expect((await handlers.health(new Request('http://localhost/ready'))).status).toBe(200)
})
