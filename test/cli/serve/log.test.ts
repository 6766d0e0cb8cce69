import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { Log, type Request } from '../../../src/cli/serve/log.js'
import { Paper } from '../fakes.js'

const request: Request = { method: 'POST', path: '/check', status: 200, milliseconds: 1.23456, actions: [] }

/** What a log has written once it has ended. */
async function linesOf(paper: Paper, log: Log): Promise<Record<string, unknown>[]> {
  await log.end()
  return paper.text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a request is a line: when, what, how it went and how long it took', async () => {
  const paper = new Paper()
  const log = new Log(paper)
  const before = Date.now()
  log.request(request)
  log.request({ ...request, actions: ['review', 'publish', 'review'] })
  const [plain, judged] = await linesOf(paper, log)
  expect(plain).toEqual({ time: expect.any(String) as string, event: 'request', method: 'POST', path: '/check', status: 200, ms: 1.23 })
  expect(Date.parse(plain!['time'] as string)).toBeGreaterThanOrEqual(before)
  expect(judged!['actions']).toEqual({ review: 2, publish: 1 })
})

test('requests and what became of their comments are counted', () => {
  const log = new Log(new Paper())
  expect([log.requests, log.verdicts]).toEqual([0, { publish: 0, nudge: 0, review: 0, reject: 0 }])
  log.request({ ...request, actions: ['review', 'publish', 'review'] })
  log.request({ ...request, actions: ['nudge'] })
  log.request(request)
  expect([log.requests, log.verdicts]).toEqual([3, { publish: 1, nudge: 1, review: 2, reject: 0 }])
})

test('a path that somebody made up is cut', async () => {
  const paper = new Paper()
  const log = new Log(paper)
  log.request({ ...request, path: `/${'x'.repeat(199)}` })
  log.request({ ...request, path: `/${'x'.repeat(10_000)}` })
  expect((await linesOf(paper, log)).map(({ path }) => (path as string).length)).toEqual([200, 200])
})

test('of an error only its kind and place are written: what it says may quote a comment', async () => {
  const paper = new Paper()
  const log = new Log(paper)
  const thrownDeep = (depth: number): Error => (depth === 0 ? Object.assign(new RangeError('You idiot'), { code: 'E_X' }) : thrownDeep(depth - 1))
  log.error(thrownDeep(20))
  log.error('You idiot')
  const [deep, text] = await linesOf(paper, log)
  expect(deep).toMatchObject({ event: 'error', name: 'RangeError', code: 'E_X' })
  expect(deep!['at']).toHaveLength(5)
  expect((deep!['at'] as string[])[0]).toMatch(/thrownDeep.*log\.test\.ts/)
  expect(text).toMatchObject({ event: 'error', name: 'string' })
  expect(paper.text).not.toContain('idiot')
})

test('lines are written together, and before long', async () => {
  const writes: string[] = []
  const log = new Log(Object.assign(new Writable({ write: (chunk: Buffer, _, done) => { writes.push(chunk.toString('utf8')); done() } }), { isTTY: false }))
  for (let i = 0; i < 100; i++) log.request(request)
  expect(writes).toEqual([])
  await expect.poll(() => writes.length).toBe(1)
  expect(writes[0]!.trimEnd().split('\n')).toHaveLength(100)
  log.request(request)
  await expect.poll(() => writes.length).toBe(2)
})

test('comments are judged all the same where nobody reads it', async () => {
  const log = new Log(new Writable({ write: (_chunk, _encoding, done) => { done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) } }))
  log.request(request)
  await log.end()
  log.request(request)
  await log.end()
  expect(log.requests).toBe(2)
})
