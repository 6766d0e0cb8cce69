import { execFile } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { built } from '../support/built.js'

const ROOT = join(import.meta.dirname, '../..')

/** The script, which is to end by itself. */
function start(...args: string[]): Promise<{ code: unknown; stderr: string }> {
  return new Promise((resolve) => {
    const tsx = join(ROOT, 'node_modules/.bin/tsx')
    execFile(tsx, [join(ROOT, 'scripts/playground.ts'), ...args], { timeout: 60_000 }, (error, _, stderr) => {
      resolve({ code: error?.code, stderr })
    })
  })
}

test('ends where its port is taken, and says which one', async () => {
  built('index.js')
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const { code, stderr } = await start('--port', String(port))
  expect(code).toBe(2)
  expect(stderr).toMatch(new RegExp(`^playground: cannot serve on port ${port}; choose another with --port \\(.+\\)\\n$`))
})

test.each(['', '0x10', '65536', '-1'])('a port is a number from 0 to 65535, and not %j', async (port) => {
  const { code, stderr } = await start(`--port=${port}`)
  expect(code).toBe(2)
  expect(stderr).toMatch(`playground: --port: found "${port}", expected a number from 0 to 65535\n\nBuilds the playground`)
})
