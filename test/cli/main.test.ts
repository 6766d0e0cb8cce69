import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { describe, expect, test } from 'vitest'
import { version } from '../../src/generated/version.js'
import { built } from '../support/built.js'
import { policyIn, temporaryFiles } from './fakes.js'

/** `npm test` builds it first. */
const CLI = built('cli.js')

/**
 * Prints, as the last line of standard error, the most memory that the process was seen to have resident, in KB. What the system calls
 * its peak may be that of the process that began it, whose memory it is a copy of at first.
 */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
  let most = 0
  const look = () => (most = Math.max(most, process.memoryUsage.rss()))
  setInterval(look, 10).unref()
  process.on('exit', () => process.stderr.write(Math.round(look() / 1024) + '\\n'))
`)}`

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

function refrain(args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input, encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

describe('the command as it is built', () => {
  test('judges what comes in, and says so with its exit code', () => {
    expect(refrain(['check'], 'Well said.\n')).toEqual({
      code: 0, errors: '', out: '   1  publish  Well said.\n\n1 comment: 1 publish, 0 nudge, 0 review, 0 reject\n',
    })
    const policy = ['--policy', policyIn('en')]
    expect(refrain(['check', '-', ...policy], 'What crap\n').code).toBe(1)
    expect(refrain(['check', '--exit-zero', ...policy], 'What crap\n').code).toBe(0)
    const { code, out, errors } = refrain(['check', '--jsonl', '--no-progress', ...policy], '{"id":1,"text":"Fine"}\nno\n')
    expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(/^<stdin>:2: not JSON/) as string })
    expect(JSON.parse(out)).toMatchObject({ id: 1, action: 'publish' })
  })

  test('lints a policy, over the corpus that ships', () => {
    const folder = temporaryFiles({
      'policy.json': '{ "block": [{ "term": "|titan", "category": "obscene", "severity": "mild" }], "languages": ["hi"] }',
    })
    const { code, out } = refrain(['lint', join(folder, 'policy.json')])
    expect(out).toMatch(/policy\.json:1:23: error: block\[0\]\.term: "\|titan" would hold .*"titanic".* and \d+ more, which are innocent\n.*: 1 error, 0 warnings\n$/)
    expect(code).toBe(1)
  })

  test.each([
    [[], /Usage: refrain/],
    [['judge'], /unknown command 'judge'/],
    [['check', '--colour'], /unknown option '--colour'/],
    [['check', '--policy'], /argument missing/],
    [['compare', '--threshold', '80'], /option '--threshold <score>' argument '80' is invalid\. Expected a number above 0, at most 1\./],
    [['compare', '--disagreements', '1e2'], /argument '1e2' is invalid\. Expected a whole number, from 0 to 10000\./],
    [['serve', '--port', '65536'], /option '--port <number>' argument '65536' is invalid\. Expected a whole number, from 0 to 65535\./],
    [['serve', '--longest-comment', '20k'], /argument '20k' is invalid\. Expected a whole number, at least 1\./],
    [['lint'], /missing required argument 'policy'/],
    [['lint', 'a', 'b'], /too many arguments/],
    [['check', '--policy', 'none.json'], /^none\.json: there is no such file\n$/],
    [['compare', '--policy', 'none.json'], /^none\.json: there is no such file\n$/],
    [['serve', '--policy', 'none.json'], /^none\.json: there is no such file\n$/],
    [['lint', 'none.json'], /^none\.json: there is no such file\n$/],
    [['serve', '--host', ''], /^--host: found "", expected an address/],
  ])('wrong usage is told, and is no verdict: %j', (args, message) => {
    const { code, out, errors } = refrain(args)
    expect(errors).toMatch(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('lints a policy that comes over standard input', () => {
    expect(refrain(['lint', '-'], '{ "languages": ["hi"] }')).toEqual({ code: 0, errors: '', out: '<stdin>: 0 errors, 0 warnings\n' })
  })

  test('helps', () => {
    expect(refrain(['--version'])).toEqual({ code: 0, out: `${version}\n`, errors: '' })
    for (const args of [['--help'], ['check', '--help'], ['lint', '--help']]) {
      expect(refrain(args)).toMatchObject({ code: 0, errors: '', out: expect.stringContaining('Usage: refrain') as string })
    }
  })

  test.each([['--help'], ['help', 'lint'], ['--version']])('is quiet when nobody reads its help: %j', async (...args) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    // Closed long before anything is written.
    child.stdout.destroy()
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')))
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
  })

  test('is quiet when its reader goes away', async () => {
    const child = spawn(process.execPath, [CLI, 'check', '--policy', policyIn('en')], { stdio: 'pipe' })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')))
    child.stdin.on('error', () => undefined)
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
    child.stdout.once('data', () => child.stdout.destroy())
    const flood = Readable.from((function* () { for (let i = 0; i < 2000; i++) yield 'What crap\n'.repeat(1000) })())
    await pipeline(flood, child.stdin).catch(() => undefined)
    expect(await exit).toBe(1)
    expect(errors).toBe('')
  })

  test('holds little of a long input, whatever its lines', { timeout: 180_000 }, async () => {
    const megabyte = 1024 * 1024
    const comments = `${'It is a fair point, and well made. '.repeat(30)}\n`.repeat(1000)
    function* input(): Generator<string> {
      for (let i = 0; i < 120; i++) yield comments
      for (let i = 0; i < 100; i++) yield 'x'.repeat(megabyte)
      yield '\nWell said.\n'
    }
    // Less than the comments take: a heap with room to spare would be cleaned now or later, and tell nothing.
    const options = ['--max-old-space-size=100', '--import', REPORT_MEMORY]
    const child = spawn(process.execPath, [...options, CLI, 'check', '--policy', policyIn('hi')], { stdio: ['pipe', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')))
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
    await pipeline(Readable.from(input()), child.stdin)
    expect(await exit).toBe(2)
    const [problem, kilobytes] = errors.split('\n')
    expect(problem).toMatch(/^<stdin>:\d+: longer than \d+ bytes, expected a comment on each line$/)
    expect(Number(kilobytes)).toBeGreaterThan(10_000)
    expect(Number(kilobytes)).toBeLessThan(250 * 1024)
  })
})
