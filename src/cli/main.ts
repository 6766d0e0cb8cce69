#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { version } from '../generated/version.js'
import { check, type CheckOptions } from './check.js'
import { unpackCorpus, type CorpusList } from './corpus.js'
import { Exit } from './exit.js'
import { lint } from './lint.js'
import { OutputClosed, type Terminal } from './terminal.js'

const terminal: Terminal = process

const program = new Command('refrain')
  .description('Kindly refrain from using derogatory, personal, or obscene words in your comments.')
  .version(version)
  .exitOverride()

program
  .command('check')
  .description('judge comments, one a line')
  .argument('[file...]', 'what to read; "-" or none: standard input')
  .option('--jsonl', 'lines are JSON in and out: { id, ...comment } and { id, ...verdict }')
  .option('--policy <file>', "the site's policy")
  .option('--no-progress', 'no progress bar')
  .option('--exit-zero', 'exit with 0 once all are judged, whatever the verdicts')
  .addHelpText('after', '\nExit code: 0 all may be published, 1 some may not, 2 wrong usage or something unreadable.')
  .action(async (files: string[], options: CheckOptions) => {
    process.exitCode = await check(files, options, terminal)
  })

program
  .command('lint')
  .description("check a site's policy, run its examples, sweep its words over innocent ones")
  .argument('<policy>', 'a JSON file')
  .addHelpText('after', '\nExit code: 0 no errors, 1 errors, 2 wrong usage or not a valid policy.')
  .action(async (policy: string) => {
    process.exitCode = await lint(policy, readCorpus, terminal)
  })

/** The build puts it beside this file. */
function readCorpus(): CorpusList[] {
  return unpackCorpus(readFileSync(new URL('corpus.txt.gz', import.meta.url)))
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? Exit.fine : Exit.failed
  // Commander has said already what it found.
  const isSaid = error instanceof CommanderError || error instanceof OutputClosed
  if (!isSaid) process.stderr.write(`refrain: ${(error as Error).message}\n`)
}
