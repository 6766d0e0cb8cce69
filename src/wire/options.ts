import * as v from 'valibot'
import { isLocale } from '../language/tags.js'
import { validate } from '../validate.js'
import { describeIssue, shown } from '../wording.js'
import { checkSecrets } from './secrets.js'

/*
 * What a program sets up. Types tell whoever compiles with them; a key misspelt in JavaScript, or read from a file, would
 * switch off what it was to switch on, and nobody would notice: `secret` for `secrets` took unsigned requests.
 */

const coralEntries = {
  format: v.optional(v.picklist(['html', 'text'])),
  locale: v.optional(v.pipe(v.string(), v.check(isLocale, 'a BCP 47 tag such as "en"'))),
}

const coralOptions = v.strictObject(coralEntries)

const handlerOptions = v.strictObject({
  longestBody: v.optional(v.pipe(v.number(), v.minValue(1, 'a number of bytes, at least 1'))),
  longestComment: v.optional(v.pipe(v.number(), v.minValue(1, 'a number of characters, at least 1'))),
  // What stands in them is looked at apart, by what shows none.
  coral: v.optional(v.strictObject({ ...coralEntries, secrets: v.optional(v.unknown()) })),
  onCorrection: v.optional(v.function()),
  onError: v.optional(v.function()),
  canaries: v.optional(v.array(v.object({ text: v.string() }))),
})

/**
 * Makes sure of the options of `createHandlers`.
 *
 * @throws TypeError that names every one that is wrong, by its path
 */
export function checkHandlerOptions(options: unknown): void {
  check('createHandlers', handlerOptions, options)
  const { secrets } = (options as { coral?: { secrets?: unknown } }).coral ?? {}
  if (secrets !== undefined) checkSecrets('createHandlers: coral.secrets', secrets)
}

/**
 * Makes sure of the options of `moderate`.
 *
 * @throws TypeError that names every one that is wrong, by its path
 */
export function checkCoralOptions(options: unknown): void {
  check('moderate', coralOptions, options)
}

function check(who: string, schema: v.GenericSchema, options: unknown): void {
  const { issues } = validate(schema, options)
  if (issues === undefined) return
  throw new TypeError(issues.map((issue) => `${who}: ${issue.path === '' ? 'options: ' : ''}${describeIssue(issue)}`).join('\n'))
}

/**
 * Makes sure that a moderator is one.
 *
 * @param who needs it
 * @throws TypeError that says how it is passed
 */
export function checkModerator(who: string, moderator: unknown, example: string): void {
  const { check, explain } = (moderator ?? {}) as { check?: unknown; explain?: unknown }
  if (typeof check === 'function' && typeof explain === 'function') return
  throw new TypeError(`${who}: moderator: found ${shown(moderator)}, expected what createModerator gives: ${example}`)
}
