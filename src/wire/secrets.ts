/**
 * Makes sure that there are secrets, and that each is a text that may be one. With none, or with one that no request can be
 * signed with, every request would be refused, and Coral lets pass what it gets no answer to: nothing would be moderated.
 * An error goes into logs, so it shows none of them.
 *
 * @param where they were passed
 * @throws TypeError
 */
export function checkSecrets(where: string, secrets: unknown): asserts secrets is readonly string[] {
  if (!Array.isArray(secrets) || secrets.length === 0) {
    throw new TypeError(`${where}: found ${typeOf(secrets)}, expected an array of the secrets of the phase: [secret]`)
  }
  for (const [index, secret] of (secrets as readonly unknown[]).entries()) {
    const wrong = wrongIn(secret)
    if (wrong !== undefined) throw new TypeError(`${where}[${index}]: found ${wrong}, expected a secret of the phase, as Coral shows it`)
  }
}

function wrongIn(secret: unknown): string | undefined {
  if (typeof secret !== 'string') return typeOf(secret)
  if (secret.trim() === '') return secret === '' ? 'an empty text' : 'nothing but white space'
  // A file's last line ends, too; `.env` files keep spaces.
  return secret === secret.trim() ? undefined : 'white space around a secret'
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
