import { Writable } from 'node:stream'
import { CommanderError } from 'commander'
import { expect, test } from 'vitest'
import { endingBy } from '../../src/cli/ending.js'
import { OutputClosed } from '../../src/cli/terminal.js'
import { Unusable } from '../../src/cli/unusable.js'
import { fakeTerminal } from './fakes.js'

test.each<[what: string, error: Error, code: number, said: string]>([
  ['help', new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), 0, ''],
  ['wrong usage, of which Commander tells', new CommanderError(1, 'commander.unknownOption', 'unknown option'), 2, ''],
  ['a policy that cannot be used', new Unusable('policy.json: there is no such file'), 2, 'policy.json: there is no such file\n'],
  ['a reader that went away', new OutputClosed(), 2, ''],
  ['what nobody thought of', new Error('no space left on device'), 2, 'refrain: no space left on device\n'],
])('of %s: the exit code, and what is said', async (_, error, code, said) => {
  const terminal = fakeTerminal()
  expect(await endingBy(error, terminal)).toBe(code)
  expect(terminal.stderr.text).toBe(said)
})

/** A stream that takes nothing. */
function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => { done(Object.assign(new Error(`write ${code}`), { code })) } })
}

test('is the same where nobody reads what is said', async () => {
  expect(await endingBy(new Unusable('x'), { stderr: failing('EPIPE') })).toBe(2)
})

test('is not silent where it cannot be said', async () => {
  await expect(endingBy(new Unusable('x'), { stderr: failing('ENOSPC') })).rejects.toThrow('write ENOSPC')
})
