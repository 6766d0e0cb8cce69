import { Server as HttpServer } from 'node:http'
import { Server as NetServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { Log } from '../../../src/cli/serve/log.js'
import { Server } from '../../../src/cli/serve/server.js'
import { Paper } from '../fakes.js'

test('goes on when connections cannot be taken, and logs it', async () => {
  const paper = new Paper()
  const log = new Log(paper)
  const server = new Server(() => Promise.resolve({ status: 204, actions: [] }), log)
  const listen = vi.spyOn(NetServer.prototype, 'listen')
  const address = await server.listen(0, '127.0.0.1')
  const http = listen.mock.contexts.find((context) => context instanceof HttpServer)!
  listen.mockRestore()
  // What Node tells of a process that has no handles left.
  const error = Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' })
  for (let i = 0; i < 3; i++) http.emit('error', error)
  expect((await fetch(address)).status).toBe(204)
  await server.stop()
  await log.end()
  const events = paper.text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(events.filter(({ event }) => event === 'error').map(({ code }) => code)).toEqual(['EMFILE', 'EMFILE', 'EMFILE'])
})
