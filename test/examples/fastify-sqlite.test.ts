import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * The backend as its reader starts it: a process of its own, a database file, real requests. What comes out of one step
 * goes into the next, so the tests of a block belong together.
 */

const SERVER = join(import.meta.dirname, '../../examples/fastify-sqlite/server.js')

const folder = mkdtempSync(join(tmpdir(), 'refrain-backend-'))
let server: ChildProcess
let address = ''

async function start(): Promise<void> {
  server = spawn(process.execPath, [SERVER, join(folder, 'comments.sqlite'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(server.stdout!, 'data')) as [Buffer]
  address = /http:\S+(?=\/comments)/.exec(line.toString())![0]
}

async function stop(): Promise<void> {
  server.kill('SIGTERM')
  await once(server, 'exit')
}

beforeAll(start)
afterAll(async () => {
  await stop()
  rmSync(folder, { recursive: true })
})

interface Answer {
  status: number
  body: Record<string, unknown>
}

async function send(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const comment = (text: string, more: object = {}): Promise<Answer> =>
  send('POST', '/comments', { article: 'a1', author: 'Latha', text, ...more })
const published = async (): Promise<unknown[]> =>
  ((await send('GET', '/comments/a1')).body as unknown as { text: string }[]).map(({ text }) => text)
const queue = async (): Promise<{ id: number; text: string; verdict: { reasons: { sentence: string }[] } }[]> =>
  (await send('GET', '/queue')).body as never

describe('a comment backend', () => {
  test('publishes what may be published', async () => {
    expect(await comment('The bridge opens in May.')).toMatchObject({ status: 201, body: { id: 1 } })
    expect(await published()).toEqual(['The bridge opens in May.'])
  })

  test('nudges before anything is stored', async () => {
    const { status, body } = await comment('What a load of crap.')
    expect(status).toBe(409)
    expect(body).toMatchObject({ nudge: { text: expect.any(String) as string, items: [{ start: 15, end: 19 }] } })
    expect(await published()).toHaveLength(1)
    expect(await queue()).toEqual([])
  })

  test('holds what its author insists on, and a moderator sees why', async () => {
    expect(await comment('What a load of crap.', { insist: true })).toMatchObject({ status: 202, body: { id: 2 } })
    expect(await published()).toHaveLength(1)
    const [held] = await queue()
    expect(held).toMatchObject({ id: 2, text: 'What a load of crap.' })
    expect(held!.verdict.reasons[0]!.sentence).toContain('crap')
  })

  test('refuses what goes too far, with a statement of reasons', async () => {
    const { status, body } = await comment('Immigrants are vermin.')
    expect(status).toBe(422)
    expect(body).toMatchObject({
      refused: { text: expect.any(String) as string },
      statementOfReasons: { fingerprint: expect.stringContaining('refrain/') as string },
    })
    expect(JSON.stringify(body)).not.toContain('vermin')
    expect(await queue()).toHaveLength(1)
  })

  test('keeps the queue when it is started again', async () => {
    await stop()
    await start()
    expect(await queue()).toHaveLength(1)
  })

  test('does what the moderator decides', async () => {
    expect(await send('POST', '/queue/2', { publish: true })).toEqual({ status: 200, body: { id: 2 } })
    expect(await published()).toEqual(['The bridge opens in May.', 'What a load of crap.'])
    await comment('What a load of crap, again.', { insist: true })
    const refused = await send('POST', '/queue/3', { publish: false })
    expect(refused.body['statementOfReasons']).toMatchObject({ automated_decision: 'AUTOMATED_DECISION_PARTIALLY' })
    expect(await queue()).toEqual([])
    expect(await published()).toHaveLength(2)
    expect(await send('POST', '/queue/3', { publish: true })).toMatchObject({ status: 404 })
  })

  test('takes an answer to a comment, and none to a comment that is not there', async () => {
    expect(await comment('Thank you.', { replyTo: 1 })).toMatchObject({ status: 201 })
    expect(await comment('Thank you.', { replyTo: 99 })).toEqual({
      status: 400,
      body: { error: 'replyTo: there is no comment with this number' },
    })
  })

  test('says what is wrong with a request', async () => {
    const { status, body } = await send('POST', '/comments', { article: 'a1', author: 'Latha' })
    expect({ status, message: body['message'] }).toEqual({ status: 400, message: "body must have required property 'text'" })
  })
})
