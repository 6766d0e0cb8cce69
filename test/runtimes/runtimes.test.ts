import { spawn } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { install, run, type Installation } from '../package/install.js'
import { launch, open } from './chromium.js'

/*
 * The packed tarball, installed as a user installs it, under every runtime that the README names. Each must come to the
 * same outcome to the letter. Runtimes come from the registry (package.json beside this file) and from Debian.
 */

const BIN = join(import.meta.dirname, 'node_modules/.bin')

const NODE_20 = [process.execPath, '--no-experimental-require-module']
/** What the user's files import beside `refrain` itself. */
const ENTRIES = ['core', 'coral', 'fetch', 'html', 'identify', 'languages/en', 'languages/ml', 'perspective', 'private-information']

const RUNTIMES: [string, string[]][] = [
  ['a current Node', [join(BIN, 'node')]],
  ['Bun', [join(BIN, 'bun')]],
  ['Deno', [join(BIN, 'deno'), 'run', '--quiet', '--node-modules-dir=manual']],
]

let installed: Installation
let expected: unknown
beforeAll(() => {
  installed = install()
  cpSync(join(import.meta.dirname, 'user'), installed.project, { recursive: true })
  expected = outcomeUnder(NODE_20, 'print-esm.mjs')
})
afterAll(() => {
  installed.remove()
})

function outcomeUnder([program, ...args]: readonly string[], file: string): unknown {
  if (!existsSync(program!)) throw new Error(`${program!} is missing: run \`npm run runtimes\`, which installs it`)
  const { status, stdout, stderr } = run(installed.project, program!, [...args, file])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** Starts a program that says the address at which it listens. */
async function addressOf([program, ...args]: readonly string[], file: string): Promise<string> {
  const server = spawn(program!, [...args, file], { cwd: installed.project, env: { ...process.env, PORT: '0' } })
  onTestFinished(() => void server.kill())
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8')
      const address = /http:\/\/[\w.]+:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
    server.on('error', reject)
    server.on('close', (code) => {
      reject(new Error(`${program!} ended with ${code}, expected it to listen: ${said}`))
    })
  })
}

describe('the server that docs/perspective.md shows', () => {
  test.each([
    ['Bun', [join(BIN, 'bun')]],
    ['Deno', [join(BIN, 'deno'), 'serve', '--node-modules-dir=manual', '--host', '127.0.0.1', '--port', '0']],
  ])('answers under %s', async (_, command) => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/perspective.md'), 'utf8')
    const [, code] = /```ts\n((?:(?!```)[\s\S])*createHandlers[\s\S]*?)```/.exec(document)!
    writeFileSync(join(installed.project, 'server.mjs'), code!)
    const address = await addressOf(command, 'server.mjs')
    const answer = await fetch(`${address}/check`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '"You idiot"' })
    expect(await answer.json()).toMatchObject({ action: 'review', reasons: [{ code: 'personal/insult' }] })
  })
})

describe('the outcome', () => {
  test('is what a user wants', () => {
    const found = { action: expect.stringMatching(/nudge|review|reject/) as string }
    expect(expected).toMatchObject({
      verdicts: [{ action: 'publish' }, found, found, found, found, found, found, {}, {}, { action: 'publish' }],
      bare: ['publish', ...['review', 'reject', 'review'], ...new Array<unknown>(6).fill(expect.any(String))],
      html: 'You idiot & co.',
      coral: { status: 200 },
      isSigned: false,
      served: { isResponse: true, status: 200, verdict: found },
      mistake: expect.stringContaining('actions.obscene.mild') as string,
      fingerprint: expect.stringContaining('refrain/') as string,
    })
  })

  test('is the same in CommonJS, where a Node cannot require ES modules', () => {
    expect(outcomeUnder(NODE_20, 'print-cjs.cjs')).toEqual(expected)
  })

  describe.each(RUNTIMES)('under %s', (_, command) => {
    test.each(['print-esm.mjs', 'print-cjs.cjs'])('is the same: %s', (file) => {
      expect(outcomeUnder(command, file)).toEqual(expected)
    })
  })

  test('is the same in Chromium, without a bundler', async () => {
    const imports = Object.fromEntries(
      ENTRIES.map((name) => {
        return [`refrain/${name}`, `/node_modules/refrain/dist/${name}.js`]
      }),
    )
    const map = JSON.stringify({ imports: { ...imports, refrain: '/node_modules/refrain/dist/index.js' } })
    const script = `import { outcome } from './esm.mjs'\nwindow.outcome = JSON.stringify(outcome)`
    const page = `<!doctype html><link rel="icon" href="data:,"><script type="importmap">${map}</script><script type="module">${script}</script>`
    writeFileSync(join(installed.project, 'page.html'), page)
    const browser = await launch()
    try {
      const { page, problems } = await open(browser, installed.project, 'page.html')
      const outcome = await page.waitForFunction('window.outcome', undefined, { timeout: 30_000 })
      expect(problems).toEqual([])
      expect(JSON.parse(String(await outcome.jsonValue()))).toEqual(expected)
    } finally {
      await browser.close()
    }
  })
})
