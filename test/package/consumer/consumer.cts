import { createModerator, redact, type Action, type Comment, type Policy, type Verdict } from 'refrain'
import { createModerator as createBare } from 'refrain/core'
import { en } from 'refrain/languages/en'

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

// @ts-expect-error: a policy with an unknown key is found by the compiler already
createModerator({ action: {} })
// @ts-expect-error: a number is no comment
createModerator().check(1)
