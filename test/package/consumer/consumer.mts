import { createModerator, redact, type Action, type Comment, type Policy, type Verdict } from 'refrain'
import { createModerator as createBare } from 'refrain/core'
import { moderate, verifySignature, type CoralAnswer } from 'refrain/coral'
import { createHandlers, type HostResponse, type RequestLike } from 'refrain/fetch'
import { htmlToText } from 'refrain/html'
import { en } from 'refrain/languages/en'
import { analyze, isError } from 'refrain/perspective'

const policy: Policy = { actions: { obscene: { mild: 'publish' } }, block: [] }
const comment: Comment = { text: 'Good point.', author: undefined }
const verdict: Verdict = createModerator(policy).check(comment)
const action: Action = createBare(policy, { packs: [en] }).check('Good point.').action

export const seen: readonly [Action, Action, string, number] = [
  verdict.action,
  action,
  redact('Good point.', verdict),
  verdict.scores.obscene,
]

const moderator = createModerator()
export const answer: CoralAnswer = moderate(moderator, {})
export const text: string = htmlToText('<p>Good point.</p>').text
export const isRefused: boolean = isError(analyze(moderator, {}))
// Without the types of a host, as here, there is as much of a response as every host has.
export const respond = (request: RequestLike): Promise<HostResponse> => createHandlers(moderator).fetch(request)
export const status = async (request: RequestLike): Promise<number> => (await respond(request)).status
export const isSigned: Promise<boolean> = verifySignature(new Uint8Array(), null, [])

// @ts-expect-error: a policy with an unknown key is found by the compiler already
createModerator({ action: {} })
// @ts-expect-error: a number is no comment
createModerator().check(1)
