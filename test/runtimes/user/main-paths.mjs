import { COMMENTS, WRONG_POLICY } from './comments.mjs'

/**
 * What a user does with refrain, the same under every runtime and in both formats. Imports nothing of a host.
 *
 * @param {Record<'all' | 'core' | 'identify' | 'en' | 'ml' | 'perspective' | 'privateInformation', any>} entries
 * @returns what came of it, as plain data
 */
export function outcomeOf({ all, core, identify, en, ml, perspective, privateInformation }) {
  const moderator = all.createModerator()
  const bare = core.createModerator({}, { packs: [en.en, ml.ml], ...identify, ...privateInformation })
  const verdicts = COMMENTS.map((text) => moderator.check(text))
  return {
    verdicts,
    bare: COMMENTS.map((text) => bare.check(text).action),
    redacted: COMMENTS.map((text, at) => core.redact(text, verdicts[at])),
    explained: verdicts.map((verdict) => moderator.explain(verdict, { audience: 'commenter', locale: 'ml' })),
    recorded: verdicts.map((verdict) => moderator.explain(verdict, { audience: 'record' })),
    fingerprint: moderator.fingerprint,
    perspective: COMMENTS.map((text) => {
      return perspective.analyze(moderator, { comment: { text }, requestedAttributes: { TOXICITY: {} } })
    }),
    mistake: mistakeIn(() => all.createModerator(WRONG_POLICY), core.PolicyError),
  }
}

/** The message of the error that a wrong policy must give, whichever entry the class of the error comes from. */
function mistakeIn(create, PolicyError) {
  try {
    create()
  } catch (error) {
    return error instanceof PolicyError ? error.message : `no PolicyError: ${error}`
  }
  return 'no error'
}
