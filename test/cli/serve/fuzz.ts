import fc from 'fast-check'

/** A request as somebody might send it, by mistake or on purpose. */
export interface AnyRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | undefined
}

const encoder = new TextEncoder()
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('You idiot', '<p>hell</p>', '', '\ud800', '\u0000'))
const anything = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>, fc.constantFrom(null, -1, 1e308, [], {}, true))

/** Objects that have some of the keys that are read, with values right or wrong. */
const nearly = fc.oneof(
  anything,
  fc.record(
    {
      comment: fc.oneof(anything, fc.record({ text: fc.oneof(text, anything), body: fc.oneof(text, anything), type: anything }, { requiredKeys: [] })),
      requestedAttributes: fc.oneof(anything, fc.dictionary(fc.constantFrom('TOXICITY', 'INSULT', 'SPAM', '__proto__', 'constructor'), anything)),
      attributeScores: fc.oneof(anything, fc.dictionary(fc.constantFrom('TOXICITY', 'THREAT', 'x'), anything)),
      languages: fc.oneof(anything, fc.array(fc.constantFrom('en', 'fr', 'hi-Latn', 'x', ''))),
      spanAnnotations: fc.oneof(fc.boolean(), anything),
      dropUnsupportedAttributes: fc.oneof(fc.boolean(), anything),
      clientToken: anything,
      action: anything,
      text: fc.oneof(text, anything),
      author: anything,
      replyTo: anything,
      article: anything,
      language: anything,
      insist: anything,
    },
    { requiredKeys: [] },
  ),
  fc.array(fc.oneof(text, fc.record({ text, id: anything })), { maxLength: 5 }),
)

const path = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('/v1alpha1/comments:analyze', '/v1alpha1/comments:suggestscore', '/coral', '/check', '/health') },
  { weight: 1, arbitrary: fc.webPath().map((path) => `/${path}`) },
)

/** Requests right, nearly right and wrong, to every path. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.record({
  method: fc.oneof({ weight: 9, arbitrary: fc.constant('POST') }, { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH') }),
  path: fc.tuple(path, fc.constantFrom('', '?key=k', '?', '#x')).map((parts) => parts.join('')),
  headers: fc.oneof(
    { weight: 8, arbitrary: fc.constant({ 'content-type': 'application/json' }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom('content-type', 'x-coral-signature', 'accept', 'content-encoding'), fc.string({ unit: 'grapheme-ascii', maxLength: 80 })) },
  ),
  body: fc.oneof(
    { weight: 8, arbitrary: nearly.map((value) => encoder.encode(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
})

/** A body where the method may have one. */
export function bodyFor({ method, body }: AnyRequest): Uint8Array<ArrayBuffer> | null {
  return method === 'GET' || method === 'HEAD' ? null : (body ?? null)
}
