import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { nextSignal } from '../../src/cli/signal.js'
import { built } from '../support/built.js'

test.each([['SIGTERM', 'SIGINT'], ['SIGINT', 'SIGTERM']])('%s is waited for, and nothing after it: %s does what it does by itself', async (first, other) => {
  const process = new EventEmitter()
  const signal = nextSignal(process)
  expect([first, other].map((name) => process.listenerCount(name))).toEqual([1, 1])
  process.emit(first, first)
  expect(await signal).toBe(first)
  expect([first, other].map((name) => process.listenerCount(name))).toEqual([0, 0])
})

test('refrain serve, told twice, does not wait for who is slow', async () => {
  const child = spawn(process.execPath, [built('cli.js'), 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', (_, signal) => { resolve(signal) }))
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  const until = async (event: string): Promise<void> => {
    while (!log.includes(event)) await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await until('listening')
  const slow = connect(Number(/:(\d+)"/.exec(log)![1]), '127.0.0.1')
  slow.on('error', () => undefined)
  slow.write('POST /check HTTP/1.1\r\n')
  await new Promise((resolve) => setTimeout(resolve, 100))
  child.kill('SIGTERM')
  await until('stopping')
  child.kill('SIGINT')
  expect(await ended).toBe('SIGINT')
})
