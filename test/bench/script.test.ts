import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runScript, type Script } from '../../bench/output/script.js'

const USAGE = 'npm run weigh -- [options]'

/** What a script came to. */
async function outcomeOf(args: readonly string[], changes: Partial<Script<number>> = {}): Promise<{ code: unknown; out: string[]; errors: string[] }> {
  const said: { out: string[]; errors: string[] } = { out: [], errors: [] }
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.errors.push(line))
  const parse = ([first]: readonly string[]): number => {
    if (first !== undefined && Number.isNaN(Number(first))) throw new Error(`found ${first}, expected a number`)
    return Number(first ?? 0)
  }
  await runScript({ name: 'weigh', usage: USAGE, parse, run: (code) => code, ...changes }, args)
  return { code: process.exitCode, ...said }
}

describe('a script', () => {
  let codeBefore: typeof process.exitCode
  beforeEach(() => {
    codeBefore = process.exitCode
    process.exitCode = undefined
  })
  afterEach(() => {
    process.exitCode = codeBefore
    vi.restoreAllMocks()
  })

  test('ends with the code that it says', async () => {
    expect(await outcomeOf([])).toEqual({ code: 0, out: [], errors: [] })
    expect(await outcomeOf(['1'])).toEqual({ code: 1, out: [], errors: [] })
  })

  test.each(['--help', '-h'])('tells how to call it: %s, beside whatever else', async (help) => {
    const run = vi.fn(() => 0)
    expect(await outcomeOf(['x', help], { run })).toEqual({ code: undefined, out: [USAGE], errors: [] })
    expect(run).not.toHaveBeenCalled()
  })

  test('tells whoever calls it wrongly what is wrong, and how to call it', async () => {
    expect(await outcomeOf(['x'])).toEqual({ code: 2, out: [], errors: [`weigh: found x, expected a number\n\n${USAGE}`] })
  })

  test('tells what went wrong without how to call it', async () => {
    const run = () => Promise.reject(new Error('no such folder'))
    expect(await outcomeOf([], { run })).toEqual({ code: 2, out: [], errors: ['weigh: no such folder'] })
  })

  test('that is wrong itself throws: the stack tells where', async () => {
    await expect(outcomeOf([], { run: () => Promise.reject(new TypeError('undefined is not a function')) })).rejects.toThrow(TypeError)
  })
})
