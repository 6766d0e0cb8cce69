import { decode, type ByteReader, type RequestLike } from './host.js'
import { Refusal } from './refusal.js'

/** A body that is longer than it may be. */
export class BodyTooLong extends Refusal {
  constructor(most: number) {
    super(413, `The body is longer than ${most} bytes.`)
  }
}

/**
 * Reads a body whole, as it came.
 *
 * @param most bytes
 * @throws BodyTooLong
 * @throws Refusal 400 if it breaks off, 500 if somebody has read it already
 */
export async function readBody(request: RequestLike, most: number): Promise<Uint8Array> {
  if (request.bodyUsed === true) throw new Refusal(500, 'The body has been read already; pass the request on as it came, or a clone of it.')
  const declared = request.headers.get('content-length')
  if (Number(declared ?? 0) > most) throw new BodyTooLong(most)
  try {
    // A server lets through no more than was declared, and reading at once is several times as fast.
    const bytes = declared === null ? await readPieces(request.body?.getReader(), most) : new Uint8Array(await request.arrayBuffer())
    if (bytes === undefined || bytes.length > most) throw new BodyTooLong(most)
    return bytes
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(400, 'The body broke off.')
  }
}

/** @returns undefined if there are more than so many bytes */
async function readPieces(reader: ByteReader | undefined, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || value === undefined) break
    length += value.length
    if (length > most) {
      // The answer doesn't wait for it, nor does it matter whether that works.
      reader?.cancel().catch(() => undefined)
      return undefined
    }
    pieces.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/**
 * Reads bytes as JSON.
 *
 * @throws Refusal 400 if they are none
 */
export function parseBody(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = decode(bytes)
  } catch {
    throw new Refusal(400, 'The body is not UTF-8.')
  }
  if (text.trim() === '') throw new Refusal(400, 'The body is empty; expected JSON.')
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says quotes the comment.
    throw new Refusal(400, 'Invalid JSON payload received: the body is not JSON.')
  }
}

/**
 * Checks that a request says it brings JSON, or nothing, and not compressed: a few bytes may unfold to a gigabyte.
 *
 * @throws Refusal 415 if it says something else
 */
export function expectJson(request: RequestLike): void {
  const encoding = request.headers.get('content-encoding') ?? ''
  if (!/^\s*(?:identity\s*)?$/i.test(encoding)) {
    throw new Refusal(415, `Found content encoding ${JSON.stringify(encoding.slice(0, 60))}, expected a body that is not compressed.`)
  }
  const type = request.headers.get('content-type') ?? ''
  if (type === '' || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type.trim())) return
  throw new Refusal(415, `Found content type ${JSON.stringify(type.slice(0, 60))}, expected application/json.`)
}
