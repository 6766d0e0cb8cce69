import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { endingBy } from '../../src/cli/ending.js'
import type { Terminal } from '../../src/cli/terminal.js'

/** A stream that remembers what was written to it; a terminal, if told so. */
export class Paper extends Writable {
  text = ''
  readonly isTTY: boolean
  readonly columns = 80

  constructor({ isTTY = false }: { isTTY?: boolean } = {}) {
    super()
    this.isTTY = isTTY
  }

  hasColors(): boolean {
    return this.isTTY
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

export interface FakeTerminal extends Terminal {
  readonly stdout: Paper
  readonly stderr: Paper
}

/** @param stdin its bytes, in these chunks */
export function fakeTerminal(stdin: readonly (string | Uint8Array)[] = [], papers: { isTTY?: boolean } = {}): FakeTerminal {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const chunk of stdin) yield await Promise.resolve(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }
  return { stdin: bytes(), stdout: new Paper(papers), stderr: new Paper(papers) }
}

/** What came of a command. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly errors: string
}

/** Waits for a command, as `refrain` does. */
export async function outcomeOf(command: Promise<number>, terminal: FakeTerminal): Promise<Outcome> {
  const code = await command.catch((error: unknown) => endingBy(error, terminal))
  return { code, out: terminal.stdout.text, errors: terminal.stderr.text }
}

/**
 * The path of a policy with one language: all take a second to be made ready, and most of what is tried here has to do with none. What
 * has not even to do with words takes `hi`, of which there is nothing to be made ready for comments in Latin letters.
 */
export function policyIn(language: 'en' | 'hi'): string {
  return join(temporaryFiles({ 'policy.json': JSON.stringify({ languages: [language] }) }), 'policy.json')
}

/** Writes files into a folder of their own, which goes when the test ends. */
export function temporaryFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'refrain-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
