import { shown } from '../wording.js'
import { encode, subtle } from './host.js'
import { checkSecrets } from './secrets.js'

/** Coral signs with every secret that is valid, which is one, or two while it is rotated. More are no header of Coral's. */
const MOST_SIGNATURES = 10

/** `sha256=` and 32 bytes in hexadecimal digits. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/i

/**
 * Verifies that a request comes from Coral: that one of the signatures in its header is the HMAC-SHA256 of its body
 * under one of the secrets. WebCrypto compares, in constant time.
 *
 * @param body exactly as it came over the network: parsed and written again it is another one
 * @param header `X-Coral-Signature`: `sha256=<hex>`, or several, separated by commas, while Coral rotates its secret
 * @param secrets of the phase, as Coral shows them; several while you rotate them
 * @returns false too if there is no header, or something else in it; rejects with a TypeError if the body is no bytes, the
 *   header no text, or there is no secret: none in the list, or one that is blank or has white space around it
 * @example await verifySignature(new Uint8Array(await request.arrayBuffer()), request.headers.get('x-coral-signature'), [secret])
 */
export async function verifySignature(
  body: Uint8Array,
  header: string | null | undefined,
  secrets: readonly string[],
): Promise<boolean> {
  checkArguments(body, header, secrets)
  const signatures = signaturesIn(header ?? '')
  const keys = await Promise.all(secrets.map(importKey))
  const pairs = keys.flatMap((key) => signatures.map((signature) => subtle().verify('HMAC', key, signature, body)))
  return (await Promise.all(pairs)).includes(true)
}

/** Takes anything: JavaScript callers have no types to stop them. */
function checkArguments(body: unknown, header: unknown, secrets: unknown): void {
  if (!(ArrayBuffer.isView(body) || body instanceof ArrayBuffer)) {
    const found = typeof body === 'string' ? 'a string' : shown(body)
    throw new TypeError(`verifySignature: body: found ${found}, expected the bytes of the request: new Uint8Array(await request.arrayBuffer())`)
  }
  if (typeof (header ?? '') !== 'string') {
    throw new TypeError(`verifySignature: header: found ${shown(header)}, expected the text of X-Coral-Signature, or null where there is none`)
  }
  checkSecrets('verifySignature: secrets', secrets)
}

function signaturesIn(header: string): Uint8Array[] {
  const parts = header.split(',')
  if (parts.length > MOST_SIGNATURES) return []
  return parts.flatMap((part) => {
    const [, digits] = SIGNATURE.exec(part.trim()) ?? []
    return digits === undefined ? [] : [Uint8Array.from(digits.match(/../g)!, (byte) => Number.parseInt(byte, 16))]
  })
}

function importKey(secret: string): ReturnType<ReturnType<typeof subtle>['importKey']> {
  return subtle().importKey('raw', encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
}
