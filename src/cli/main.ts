#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { version } from '../generated/version.js'
import { check, type CheckOptions } from './check.js'
import { compare, type CompareOptions } from './compare.js'
import { unpackCorpus, type CorpusList } from './corpus.js'
import { endingBy } from './ending.js'
import { lint } from './lint.js'
import { score, wholeNumber } from './numbers.js'
import type { ServeOptions } from './serve.js'
import { Said } from './said.js'
import { nextSignal } from './signal.js'
import type { Terminal } from './terminal.js'

const terminal: Terminal = process

/** More than anybody reads. */
const MOST_DISAGREEMENTS = 10_000

const LAST_PORT = 65_535

const said = new Said()

const program = new Command('refrain')
  .configureOutput(said.output)
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
  .argument('<policy>', 'a JSON file; "-": standard input')
  .addHelpText('after', '\nExit code: 0 no errors, 1 errors, 2 wrong usage or not a valid policy.')
  .action(async (policy: string) => {
    process.exitCode = await lint(policy, readCorpus, terminal)
  })

program
  .command('compare')
  .description('set past comments with their old scores against what refrain says of them')
  .argument('[file...]', 'JSON lines: { text, scores: { TOXICITY: 0.9 } }, or with responses of Perspective; "-" or none: standard input')
  .option('--policy <file>', "the site's policy")
  .option('--threshold <score>', 'the old score from which comments were held', score, 0.8)
  .option('--disagreements <number>', `how many comments to show each way, at most ${MOST_DISAGREEMENTS}`, wholeNumber(0, MOST_DISAGREEMENTS), 10)
  .option('--no-progress', 'no progress bar')
  .addHelpText('after', '\nExit code: 0 all lines are compared, 2 wrong usage or something unreadable.')
  .action(async (files: string[], options: CompareOptions) => {
    process.exitCode = await compare(files, options, terminal)
  })

program
  .command('serve')
  .description("answer Perspective's, Coral's and refrain's own requests over HTTP")
  .option('--port <number>', 'where to listen; 0: any that is free', wholeNumber(0, LAST_PORT), 8080)
  .option('--host <address>', 'whom to listen to; 0.0.0.0: everybody', '127.0.0.1')
  .option('--policy <file>', "the site's policy")
  .option('--longest-comment <characters>', 'how long a comment of /check and /coral may be; 65536 if absent', wholeNumber(1))
  .option('--corrections <file>', "append moderators' corrections to it, as JSON lines with the comments")
  .addHelpText('after', '\nREFRAIN_CORAL_SECRET holds the secret of the phase in Coral; two, with a comma between, while it is rotated.')
  .addHelpText('after', 'Exit code: 0 stopped by a signal, 2 wrong usage, not a valid policy, or the port is taken.')
  .action(async (options: ServeOptions) => {
    // Loaded when asked for: the other commands need no server.
    const { serve } = await import('./serve.js')
    process.exitCode = await serve(options, process.env, terminal, nextSignal(process))
  })

/** The build puts it beside this file. */
function readCorpus(): CorpusList[] {
  return unpackCorpus(readFileSync(new URL('corpus.txt.gz', import.meta.url)))
}

try {
  await program.parseAsync()
} catch (error) {
  await said.write(terminal)
  process.exitCode = await endingBy(error, terminal)
}
