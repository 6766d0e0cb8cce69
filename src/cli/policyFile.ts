import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createModerator } from '../index.js'
import type { Moderator } from '../moderator.js'
import { parsePolicy } from '../parsePolicy.js'
import { PolicyError, type Policy } from '../policy.js'
import { describeIssue } from '../wording.js'
import { nameOf } from './files.js'
import { JsonError, parseJson, type Position } from './json.js'
import { CANNOT_READ, reasonOf } from './reason.js'
import { Unusable } from './unusable.js'

/** A policy, the moderator that it makes, and where its parts stand in the file. */
export interface PolicyFile {
  readonly policy: Policy
  readonly moderator: Moderator
  /** @param path such as `block[3].term` */
  positionOf(path: string): Position
}

/**
 * The policy of a file, or the default one, and the moderator that it makes.
 *
 * @param file a path; the default policy if undefined
 * @throws Unusable
 */
export function moderatorOf(file: string | undefined): Pick<PolicyFile, 'policy' | 'moderator'> {
  return file === undefined ? { policy: {}, moderator: createModerator() } : readPolicyFile(file)
}

/**
 * Reads a site's policy.
 *
 * @throws Unusable with a line for everything that is wrong: `file:line:column: what`
 */
export function readPolicyFile(file: string): PolicyFile {
  try {
    return policyFileOf(file, readFileSync(file))
  } catch (error) {
    if (error instanceof Unusable) throw error
    throw new Unusable(`${nameOf(file)}: ${reasonOf(error, CANNOT_READ)}`)
  }
}

/**
 * Reads a site's policy out of the bytes of a file.
 *
 * @param file as a message names it
 * @throws Unusable as `readPolicyFile` does
 */
export function policyFileOf(file: string, bytes: Uint8Array): PolicyFile {
  const text = textOf(file, bytes)
  const at = ({ line, column }: Position, what: string) => `${file}:${line}:${column}: ${what}`
  try {
    const json = parseJson(text)
    try {
      // Checked by the moderator, which knows the languages, too.
      const moderator = createModerator(json.value as Policy)
      return { policy: parsePolicy(json.value), moderator, positionOf: (path) => json.positionOf(path) }
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      const lines = error.issues
        .map((issue) => ({ position: json.positionOf(issue.path), what: describeIssue(issue) }))
        .sort(({ position: a }, { position: b }) => a.line - b.line || a.column - b.column)
        .map(({ position, what }) => at(position, what))
      throw new Unusable(lines.join('\n'))
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new Unusable(at(error.position, `not JSON: ${error.message}`))
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new Unusable(`${file}: not UTF-8: save it in this encoding (editors of Windows offer it beside the file's name)`)
  return Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/, '')
}
