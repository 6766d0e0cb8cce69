import { COMMENTS, WRONG_POLICY } from './comments.mjs'

/**
 * What a user does with refrain, the same under every runtime and in both formats. Imports nothing of a host.
 *
 * @param {Record<string, any>} entries the namespace of each entry
 * @returns what came of it, as plain data
 */
export async function outcomeOf({ all, core, identify, en, ml, perspective, privateInformation, html, coral, fetch }) {
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
    html: html.htmlToText('<p>You id<b>i</b>ot &amp; co.</p>').text,
    coral: coral.moderate(moderator, { action: 'NEW', comment: { body: '<p>You id<b>i</b>ot</p>' } }),
    isSigned: await coral.verifySignature(new Uint8Array([1, 2, 3]), `sha256=${'0'.repeat(64)}`, ['secret']),
    served: await served(fetch.createHandlers(moderator).fetch),
    mistake: mistakeIn(() => all.createModerator(WRONG_POLICY), core.PolicyError),
  }
}

/** A comment through the web-standard handler, with the runtime's own requests and responses. */
async function served(handle) {
  const request = new Request('https://comments.test/check', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: COMMENTS[1] }),
  })
  const response = await handle(request)
  return { isResponse: response instanceof Response, status: response.status, verdict: await response.json() }
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
