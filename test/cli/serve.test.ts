import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { createRequire } from 'node:module'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve, type ServeEnvironment, type ServeOptions } from '../../src/cli/serve.js'
import { Log } from '../../src/cli/serve/log.js'
import { Server } from '../../src/cli/serve/server.js'
import { createModerator } from '../../src/index.js'
import { createRoutes } from '../../src/wire/routes.js'
import { built } from '../support/built.js'
import { fakeTerminal, outcomeOf, Paper, policyIn, temporaryFiles } from './fakes.js'
import { anyRequest, bodyFor } from './serve/fuzz.js'

interface Running {
  address: string
  stop: () => Promise<number>
  /** What it has logged. */
  log: () => string
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

/** The command in this process, in English if no options say otherwise. */
async function start(options: Partial<ServeOptions> = { policy: policyIn('en') }, environment: ServeEnvironment = {}): Promise<Running> {
  const terminal = fakeTerminal()
  let signal: (name: string) => void = () => undefined
  const code = serve({ port: 0, host: '127.0.0.1', ...options }, environment, terminal, new Promise((resolve) => (signal = resolve)))
  const stop = () => {
    signal('SIGTERM')
    return code
  }
  // Not waited for: it gives connections that `fetch` keeps open another second.
  onTestFinished(() => void stop())
  const log = () => terminal.stdout.text
  await Promise.race([until(() => log().includes('listening')), code])
  const [line] = log().split('\n')
  return { address: (JSON.parse(line!) as { address: string }).address, stop, log }
}

/** The command with what it cannot start with. */
async function fail(options: Partial<ServeOptions>, environment: ServeEnvironment = {}): Promise<string> {
  const terminal = fakeTerminal()
  const serving = serve({ port: 0, host: '127.0.0.1', policy: policyIn('hi'), ...options }, environment, terminal, Promise.resolve('SIGTERM'))
  const { code, errors } = await outcomeOf(serving, terminal)
  expect(code).toBe(2)
  return errors
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; json: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(url, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } })
  const answer = await response.text()
  return { status: response.status, json: answer === '' ? undefined : JSON.parse(answer) }
}

describe('refrain serve', () => {
  test('answers until it is stopped, and logs no comment and no key', async () => {
    const { address, stop, log } = await start({})
    const analysis = { comment: { text: 'You idiot' }, requestedAttributes: { INSULT: {} } }
    expect(await post(`${address}/v1alpha1/comments:analyze?key=secret`, analysis)).toMatchObject({
      status: 200, json: { attributeScores: { INSULT: { summaryScore: { type: 'PROBABILITY' } } } },
    })
    expect(await post(`${address}/check`, ['You idiot', 'Well said'])).toMatchObject({ status: 200, json: [{ action: 'review' }, { action: 'publish' }] })
    expect(await post(`${address}/check`, '{"text": "You idiot')).toMatchObject({ status: 400 })
    expect((await fetch(`${address}/health`)).status).toBe(200)
    expect(await stop()).toBe(0)
    await expect(fetch(`${address}/health`)).rejects.toThrow()

    const events = log().trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events.map(({ event, path, status, actions }) => [event, path, status, actions])).toEqual([
      ['listening', undefined, undefined, undefined],
      ['request', '/v1alpha1/comments:analyze', 200, { review: 1 }],
      ['request', '/check', 200, { review: 1, publish: 1 }],
      ['request', '/check', 400, undefined],
      ['request', '/health', 200, undefined],
      ['stopping', undefined, undefined, undefined],
      ['stopped', undefined, undefined, undefined],
    ])
    // A moderator that nobody has warmed up would take this time off the first clients.
    expect(events[0]!['warmUpMs']).toBeGreaterThan(0)
    expect(events.at(-1)).toMatchObject({ requests: 4, verdicts: { publish: 1, nudge: 0, review: 2, reject: 0 } })
    expect(log()).not.toMatch(/idiot|secret/)
  })

  test('judges no comment that is longer than it may be', async () => {
    const { address } = await start({ policy: policyIn('hi'), longestComment: 9 })
    expect(await post(`${address}/check`, ['You idiot'])).toMatchObject({ status: 200 })
    expect(await post(`${address}/check`, ['You idiot', 'You idiot!'])).toMatchObject({
      status: 400, json: { error: { message: 'Not a comment: [1] text: found 10 characters, expected at most 9' } },
    })
    expect(await post(`${address}/coral`, { comment: { body: 'You idiot!' } })).toMatchObject({ status: 200, json: { status: 'PREMOD' } })
  })

  test('judges by the policy, and keeps corrections', async () => {
    const folder = temporaryFiles({
      'policy.json': '{ "languages": ["hi"], "block": [{ "term": "|drat|", "category": "obscene", "severity": "severe" }] }',
      'corrections.jsonl': '{"before":1}\n',
    })
    const file = join(folder, 'corrections.jsonl')
    const { address, stop } = await start({ policy: join(folder, 'policy.json'), corrections: file })
    expect((await post(`${address}/check`, { text: 'Oh drat' })).json).toMatchObject({ action: 'review' })
    const suggestions = [...'abcdefgh'].map((text) => ({ comment: { text }, attributeScores: { TOXICITY: { summaryScore: { value: 0.1 } } }, clientToken: text }))
    const replies = await Promise.all(suggestions.map((suggestion) => post(`${address}/v1alpha1/comments:suggestscore`, suggestion)))
    expect(replies.map(({ json }) => json)).toEqual([...'abcdefgh'].map((clientToken) => ({ clientToken })))
    await stop()
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toEqual({ before: 1 })
    expect(lines.slice(1).map(({ text, scores }) => [text, scores]).sort()).toEqual([...'abcdefgh'].map((text) => [text, { TOXICITY: 0.1 }]))
    expect(new Date(lines[1]!['time'] as string).getTime()).toBeGreaterThan(0)
  })

  test('does not start with what is wrong', async () => {
    const folder = temporaryFiles({
      'wrong.json': '{ "action": {} }',
      'silent.json': '{ "languages": ["en"], "actions": { "personal": { "mild": "off", "moderate": "off", "severe": "off" } } }',
    })
    expect(await fail({ policy: join(folder, 'none.json') })).toMatch(/none\.json: there is no such file/)
    expect(await fail({ policy: join(folder, 'wrong.json') })).toMatch(/wrong\.json:1:13: action: found an unknown key/)
    expect(await fail({ policy: join(folder, 'silent.json') })).toMatch(/silent\.json: this policy publishes every comment .* add one that it holds to its "examples"/)
    expect(await fail({ corrections: '' })).toBe('--corrections: "": there is no such folder\n')
    expect(await fail({ corrections: folder })).toMatch(/--corrections: .*: this is a folder, not a file/)
    expect(await fail({ corrections: join(folder, 'none/corrections.jsonl') })).toMatch(/--corrections: .*: there is no such folder/)
    for (const host of ['', ' ']) expect(await fail({ host })).toBe(`--host: found "${host}", expected an address such as 127.0.0.1; 0.0.0.0 listens to everybody\n`)
    expect(await fail({ host: '203.0.113.7' })).toMatch(/203\.0\.113\.7: this machine has no such address; choose another with --host/)
    expect(await fail({}, { REFRAIN_CORAL_SECRET: ' , ' })).toMatch(/REFRAIN_CORAL_SECRET: found no secret/)
  })

  test('does not start on a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    expect(await fail({ port })).toBe(`cannot listen on port ${port} of 127.0.0.1: it is in use; stop what listens there, or choose another with --port\n`)
  })

  test('a policy of one\'s own words has canaries of its own', async () => {
    const folder = temporaryFiles({
      'own.json': JSON.stringify({
        languages: ['hi'],
        actions: { personal: { moderate: 'off' } },
        block: [{ term: '|drat|', category: 'obscene', severity: 'severe' }],
        examples: [{ text: 'Oh drat', action: 'review' }],
      }),
    })
    const { address } = await start({ policy: join(folder, 'own.json') })
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })
})

describe('real clients', () => {
  interface Axios {
    interceptors: { request: { use: (change: (config: { url: string }) => unknown) => number; eject: (id: number) => void } }
  }
  interface Client {
    analyze: (text: string | object, options?: object) => Promise<{ attributeScores: Record<string, { summaryScore: { value: number } }> }>
  }

  test('perspective-api-client gets what it asks for, and Google\'s errors', async () => {
    const { address } = await start()
    const require = createRequire(import.meta.url)
    const Perspective = require('perspective-api-client') as new (options: { apiKey: string }) => Client
    // Its address is fixed: it is led elsewhere on its way out.
    const axios = createRequire(require.resolve('perspective-api-client'))('axios') as Axios
    const id = axios.interceptors.request.use((config) => ({ ...config, url: config.url.replace('https://commentanalyzer.googleapis.com', address) }))
    onTestFinished(() => {
      axios.interceptors.request.eject(id)
    })
    const client = new Perspective({ apiKey: 'k' })

    const rude = await client.analyze('You are a fucking idiot', { attributes: ['toxicity', 'insult', 'profanity', 'threat'] })
    expect(Object.keys(rude.attributeScores)).toEqual(['TOXICITY', 'INSULT', 'PROFANITY', 'THREAT'])
    for (const name of ['TOXICITY', 'INSULT', 'PROFANITY']) expect(rude.attributeScores[name]!.summaryScore.value).toBeGreaterThan(0.5)
    expect(rude.attributeScores['THREAT']!.summaryScore.value).toBeLessThan(0.5)
    const kind = await client.analyze('Thank you, this was worth reading.')
    expect(kind.attributeScores).toMatchObject({ TOXICITY: { summaryScore: { type: 'PROBABILITY' } } })
    expect(kind.attributeScores['TOXICITY']!.summaryScore.value).toBeLessThan(0.2)
    await expect(client.analyze('x', { attributes: ['spam'] })).rejects.toThrow('Unknown requested attribute: SPAM')
    await expect(client.analyze({ comment: { text: '' }, requestedAttributes: { TOXICITY: {} } }, { validate: false })).rejects.toThrow('Comment must be non-empty.')
    const french = { comment: { text: 'Bonjour' }, languages: ['fr'], requestedAttributes: { TOXICITY: {} } }
    await expect(client.analyze(french)).rejects.toThrow('Attribute TOXICITY does not support request languages: fr')
  })

  test('Coral gets its score from Perspective\'s endpoint, and sends a correction', async () => {
    const { address } = await start()
    // The endpoint is a setting of the site.
    const endpoint = `${address}/v1alpha1`
    const ask = (text: string) => post(`${endpoint}/comments:analyze?key=k`, {
      comment: { text }, doNotStore: true, communityId: 'Coral:example.org', clientToken: 'comment:7', languages: ['en'],
      requestedAttributes: { TOXICITY: {} },
    }) as Promise<{ status: number; json: { attributeScores: { TOXICITY: { summaryScore: { value: number } } }; clientToken: string } }>
    const rude = await ask('Muslims are vermin')
    expect([rude.status, rude.json.clientToken]).toEqual([200, 'comment:7'])
    // Coral's threshold, as it is set at first.
    expect(rude.json.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.8)
    expect((await ask('Well said')).json.attributeScores.TOXICITY.summaryScore.value).toBeLessThan(0.2)
    const correction = { comment: { text: 'x' }, attributeScores: { TOXICITY: { summaryScore: { value: 1 } } }, communityId: 'Coral:example.org', clientToken: 'comment:7' }
    expect(await post(`${endpoint}/comments:suggestscore?key=k`, correction)).toEqual({ status: 200, json: { clientToken: 'comment:7' } })
  })

  test('Coral\'s external moderation phase is answered if it is signed', async () => {
    const { address, log } = await start({ policy: policyIn('en') }, { REFRAIN_CORAL_SECRET: 'old, new' })
    expect(log()).toContain('"coral":"signed"')
    const phase = (body: string, secret: string) => {
      const request = JSON.stringify({
        action: 'NEW', comment: { body, parentID: 'c1' }, author: { id: 'a1', role: 'COMMENTER' }, story: { id: 's1', url: 'https://example.org' },
        site: { id: 'site' }, tenantID: 't1', tenantDomain: 'example.org',
      })
      return post(`${address}/coral`, request, { 'x-coral-signature': `sha256=${createHmac('sha256', secret).update(request).digest('hex')}` })
    }
    expect(await phase('<p>Well said</p>', 'new')).toEqual({ status: 204, json: undefined })
    expect(await phase('<p>You <b>idi</b>ot</p>', 'old')).toMatchObject({ status: 200, json: { status: 'SYSTEM_WITHHELD' } })
    expect(await phase('<p>I will kill you</p>', 'new')).toMatchObject({ status: 200, json: { status: 'REJECTED', moderationAction: { rejectionReason: { code: 'ABUSIVE' } } } })
    expect((await phase('<p>Well said</p>', 'other')).status).toBe(401)
    // An error would publish it.
    expect(await phase('x'.repeat(1_600_000), 'new')).toEqual({ status: 200, json: { status: 'PREMOD' } })
  })
})

/** A server that loses patience soon. */
async function impatient(patience: Partial<ConstructorParameters<typeof Server>[2]> = {}): Promise<{ server: Server; port: number; address: string }> {
  const { any } = createRoutes(createModerator({ languages: ['hi'] }))
  const server = new Server(any, new Log(new Paper()), { head: 300, request: 600, idle: 60_000, answer: 60_000, late: 300, stop: 5_000, ...patience })
  const address = await server.listen(0, '127.0.0.1')
  return { server, address, port: Number(address.split(':').at(-1)) }
}

/** Everything that comes over a connection until it is closed. */
function ended(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(text)
    })
  })
}

describe('whoever calls', () => {
  test('slowly is cut off, and everybody else is served', async () => {
    const { server, port, address } = await impatient()
    onTestFinished(() => server.stop())
    const head = connect(port, '127.0.0.1')
    head.write('POST /check HTTP/1.1\r\nhost: localhost\r\n')
    const body = connect(port, '127.0.0.1')
    body.write('POST /check HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n"')
    const trickle = setInterval(() => body.write('x'), 100)
    const ends = Promise.all([ended(head), ended(body)])
    expect((await post(`${address}/check`, '"Well said"')).status).toBe(200)
    const [headAnswer, bodyAnswer] = await ends
    clearInterval(trickle)
    expect(headAnswer).toMatch(/^HTTP\/1\.1 408 /)
    expect(bodyAnswer).toMatch(/^(HTTP\/1\.1 (408|400) |$)/)
    expect((await post(`${address}/check`, '"Well said"')).status).toBe(200)
  })

  test('with ten megabytes is told so, declared or not', async () => {
    const { address } = await start({ policy: policyIn('hi') })
    const megabytes = 'x'.repeat(10 * 1024 * 1024)
    expect((await post(`${address}/check`, megabytes)).status).toBe(413)
    const stream = new Blob([megabytes]).stream()
    const response = await fetch(`${address}/check`, { method: 'POST', body: stream, duplex: 'half', headers: { 'content-type': 'application/json' } })
    expect(response.status).toBe(413)
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })

  test('and is still sending too much is not cut off: the answer might be lost', async () => {
    const { address } = await start({ policy: policyIn('hi') })
    const socket = connect(Number(address.split(':').at(-1)), '127.0.0.1')
    const answers = ended(socket)
    const head = (length: number) => `POST /check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n`
    const length = 2 * 1024 * 1024
    socket.write(`${head(length)}\r\n`)
    await new Promise((resolve) => socket.once('data', resolve))
    socket.write('x'.repeat(length))
    socket.end(`${head(3)}connection: close\r\n\r\n"x"`)
    expect((await answers).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
  })

  test('over HTTP/1.0, without a host, is answered: so some load balancers ask for health', async () => {
    const { address } = await start({ policy: policyIn('hi') })
    const socket = connect(Number(address.split(':').at(-1)), '127.0.0.1')
    const answer = ended(socket)
    socket.write('GET /health HTTP/1.0\r\n\r\n')
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('with what is not HTTP harms nobody', async () => {
    const { address } = await start({ policy: policyIn('hi') })
    const port = Number(address.split(':').at(-1))
    const nearly = [
      'GET / HTTP/1.1\r\n\r\n', 'POST http://x/check HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n', 'GET \\ HTTP/1.1\r\nhost: x\r\n\r\n',
      'GET /health HTTP/1.1\r\nhost: \u0001@@\r\n\r\n', 'CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n', 'TRACE /check HTTP/1.1\r\nhost: x\r\n\r\n',
      'POST /check HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 'GET /health HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    ]
    // All at once: each may hold its connection until it is cut.
    await Promise.all([...nearly, ...fc.sample(fc.string({ unit: 'binary' }), 60)].map(async (bytes) => {
      const socket = connect(port, '127.0.0.1')
      const answer = ended(socket)
      socket.end(bytes)
      setTimeout(() => socket.destroy(), 200)
      expect(await answer, JSON.stringify(bytes)).not.toMatch(/^HTTP\/1\.1 5/)
    }))
    expect((await fetch(`${address}/health`)).status).toBe(200)
  })

  test('with anything gets no status 5xx', { timeout: 60_000 }, async () => {
    const { address, log } = await start()
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        const { method, path, headers } = request
        const response = await fetch(`${address}${path}`, { method, headers, body: bodyFor(request) })
        await response.arrayBuffer()
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
    expect(log()).not.toContain('"event":"error"')
  })
})

/** One request over an agent; the answer's status and whether the server closes the connection after it. */
function ask(address: string, agent: Agent): Promise<{ status: number; closes: boolean }> {
  return new Promise((resolve, reject) => {
    const body = '"Well said, and worth reading twice."'
    const request = httpRequest(`${address}/check`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': body.length } }, (response) => {
      response.resume()
      response.on('end', () => {
        resolve({ status: response.statusCode!, closes: response.headers.connection === 'close' })
      })
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

describe('told to stop', () => {
  test('it answers what comes late on a connection that was idle, then closes it', async () => {
    const { server, address } = await impatient()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => {
      agent.destroy()
    })
    expect(await ask(address, agent)).toEqual({ status: 200, closes: false })
    const stopped = server.stop()
    expect(await ask(address, agent)).toEqual({ status: 200, closes: true })
    await stopped
    await expect(ask(address, agent)).rejects.toThrow(/ECONNREFUSED/)
  })

  test('it closes connections that stay idle, and those that never end', async () => {
    const { server, port, address } = await impatient({ head: 60_000, request: 60_000, stop: 1_000 })
    const idle = new Agent({ keepAlive: true })
    await ask(address, idle)
    const endless = connect(port, '127.0.0.1')
    endless.write('POST /check HTTP/1.1\r\nhost: localhost\r\n')
    await new Promise((resolve) => setTimeout(resolve, 50))
    await Promise.all([server.stop(), ended(endless)])
  })

  test('by SIGTERM under load, it loses no request', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [built('cli.js'), 'serve', '--port', '0', '--policy', policyIn('hi')], { stdio: ['ignore', 'pipe', 'inherit'] })
    const code = new Promise((resolve) => child.once('close', resolve))
    let log = ''
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
    await until(() => log.includes('\n'))
    const { address } = JSON.parse(log.split('\n')[0]!) as { address: string }

    let answered = 0
    const client = async (): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (;;) {
        const { status, closes } = await ask(address, agent)
        expect(status).toBe(200)
        answered++
        if (closes) return
      }
    }
    const clients = Array.from({ length: 32 }, client)
    await until(() => answered > 500)
    child.kill('SIGTERM')
    await Promise.all(clients)
    expect(await code).toBe(0)
    const last = JSON.parse(log.trimEnd().split('\n').at(-1)!) as unknown
    expect(last).toMatchObject({ event: 'stopped', requests: answered })
  })
})
