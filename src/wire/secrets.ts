/**
 * Makes sure that secrets are texts. An error goes into logs, so it shows none of them.
 *
 * @param where they were passed
 * @throws TypeError
 */
export function checkSecrets(where: string, secrets: unknown): asserts secrets is readonly string[] {
  if (!Array.isArray(secrets)) throw new TypeError(`${where}: found ${typeOf(secrets)}, expected an array of the secrets of the phase: [secret]`)
  const wrong = secrets.findIndex((secret) => typeof secret !== 'string')
  if (wrong >= 0) throw new TypeError(`${where}[${wrong}]: found ${typeOf(secrets[wrong])}, expected a secret of the phase, as Coral shows it`)
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
