import { PolicyError, type Policy } from 'refrain'
import { element } from './dom.js'

/** What the box holds at first: the default policy, so that the page judges as `createModerator()` does. */
export const FIRST_POLICY = '{}\n'

/** Reads the box; an empty one is the default policy. */
export function readPolicy(json: string): Policy {
  return json.trim() === '' ? {} : (JSON.parse(json) as Policy)
}

/** Says what is wrong with a policy, each mistake with its path; nothing if nothing is. */
export function showMistakes(place: HTMLElement, error: unknown): void {
  place.classList.toggle('wrong', error !== undefined)
  if (error === undefined) place.replaceChildren('The policy is sound.')
  else place.replaceChildren('The policy cannot be used. The verdicts are those of the last one that could be.', listOf(error))
}

function listOf(error: unknown): HTMLElement {
  const messages =
    error instanceof PolicyError
      ? error.issues.map(({ path, found, expected }) => `${path || 'policy'}: found ${found}, expected ${expected}`)
      : [error instanceof Error ? error.message : String(error)]
  return element('ul', {}, ...messages.map((message) => element('li', {}, message)))
}
