import type { Moderator } from '../moderator.js'
import type { Comment } from '../verdict.js'
import { CANARIES, holds } from '../wire/canary.js'
import { createRoutes } from '../wire/routes.js'
import { Exit } from './exit.js'
import { moderatorOf } from './policyFile.js'
import { CorrectionsFile } from './serve/corrections.js'
import { Log } from './serve/log.js'
import { Server } from './serve/server.js'
import { warmUp } from './serve/warmUp.js'
import type { Terminal } from './terminal.js'
import { Unusable } from './unusable.js'

/** What the command line says of `refrain serve`. */
export interface ServeOptions {
  /** Where to listen; 0 for any port that is free. */
  port: number
  /** Address or name of the interface to listen on; 0.0.0.0: all of them. */
  host: string
  /** Path of a policy; the default policy if absent. */
  policy?: string
  /** How many characters a comment may have; the default of `createHandlers` if absent. */
  longestComment?: number
  /** Path of a file that moderators' corrections are appended to; they are not kept if absent. */
  corrections?: string
}

/** Variables of the environment that count. */
export interface ServeEnvironment {
  /** Secrets of Coral's phase, separated by commas; its requests may come unsigned if absent. */
  readonly REFRAIN_CORAL_SECRET?: string | undefined
}

/**
 * `refrain serve`: answers Perspective's, Coral's and refrain's own requests over HTTP until it is told to stop; then
 * still those that it has accepted.
 *
 * @param toStop resolves to the reason when it is time to stop
 * @returns the exit code
 * @throws Unusable if it cannot start with what it is given
 */
export async function serve(
  options: ServeOptions,
  environment: ServeEnvironment,
  terminal: Terminal,
  toStop: Promise<string>,
): Promise<number> {
  const log = new Log(terminal.stdout)
  let corrections: CorrectionsFile | undefined
  try {
    const host = hostIn(options.host)
    const secrets = secretsIn(environment.REFRAIN_CORAL_SECRET)
    const { moderator, canaries } = judgeOf(options.policy)
    corrections = options.corrections === undefined ? undefined : await CorrectionsFile.open(options.corrections)
    const warmUpMs = Math.round(warmUp(moderator, canaries))
    const { any } = createRoutes(moderator, {
      canaries,
      longestComment: options.longestComment,
      coral: { secrets },
      onCorrection: (correction) => corrections?.append(correction),
      onError: (error) => log.error(error),
    })
    const server = new Server(any, log)
    const address = await server.listen(options.port, host)
    log.write('listening', { address, coral: secrets === undefined ? 'unsigned' : 'signed', fingerprint: moderator.fingerprint, warmUpMs })
    log.write('stopping', { signal: await toStop })
    await server.stop()
    log.write('stopped', { requests: log.requests, verdicts: log.verdicts })
    return Exit.fine
  } finally {
    await corrections?.close()
    await log.end()
  }
}

/** Node takes an empty host for every address there is: whoever starts with `--host "$HOST"` did not ask for that. */
function hostIn(text: string): string {
  if (text.trim() !== '') return text
  throw new Unusable(`--host: found ${JSON.stringify(text)}, expected an address such as 127.0.0.1; 0.0.0.0 listens to everybody`)
}

function secretsIn(variable: string | undefined): string[] | undefined {
  if (variable === undefined) return undefined
  const secrets = variable.split(',').map((secret) => secret.trim()).filter((secret) => secret !== '')
  if (secrets.length > 0) return secrets
  throw new Unusable('REFRAIN_CORAL_SECRET: found no secret in it, expected that of the phase in Coral; unset it to take unsigned requests')
}

/** The moderator of a policy, and the comments that tell whether it works: those that it holds now. */
function judgeOf(path: string | undefined): { moderator: Moderator; canaries: readonly Comment[] } {
  const { moderator, policy } = moderatorOf(path)
  const examples = (policy.examples ?? []).filter(({ action }) => action !== 'publish')
  const canaries = [...CANARIES, ...examples.map(({ text }) => ({ text }))].filter((canary) => holds(moderator, canary))
  if (canaries.length > 0) return { moderator, canaries }
  throw new Unusable(
    `${path ?? 'refrain'}: this policy publishes every comment that /health is to judge; add one that it holds to its ` +
      '"examples", such as { "text": "…", "action": "review" }',
  )
}
