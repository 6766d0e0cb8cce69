import { readFileSync } from 'node:fs'
import type { Messages } from '../../src/lexicon/pack.js'
import { REASON_CODES, ROLES, TARGETS } from '../../src/verdict.js'
import { closestTo } from '../../src/wording.js'
import type { Place, Problems } from './problems.js'

type Audience = keyof Messages

/** What `explain` says, as refrain's own English has it: every sentence there is, with everything that is filled in. */
const ENGLISH = JSON.parse(readFileSync(new URL('../../wordlists/en/messages.json', import.meta.url), 'utf8')) as Messages

/** What makes a sentence about a reason more exact; English does not need it of every code. */
const PARTICULARS: readonly string[] = [...ROLES, ...TARGETS, 'group']

/** A sentence that is asked for by another key is never said, and what nothing is known of stays in its braces. */
export function refuseUnknownSentences(messages: Messages, content: string, file: string, problems: Problems): void {
  for (const audience of ['commenter', 'moderator'] as const) {
    for (const [key, sentence] of Object.entries(messages[audience])) {
      const place = placeOf(key, audience, content, file)
      const facts = factsOf(key, audience)
      if (facts === undefined) refuseKey(key, audience, place, problems)
      else refuseUnknownFacts(key, sentence, facts, place, problems)
    }
  }
}

function refuseKey(key: string, audience: Audience, place: Place, problems: Problems): void {
  const meant = closestTo(key, Object.keys(ENGLISH[audience]))
  problems.add(place, `${key} of the ${audience}`, `a key that wordlists/en/messages.json has for the ${audience}${meant === undefined ? '' : `, such as ${meant}`}`,
    'correct it, or take the sentence away')
}

function refuseUnknownFacts(key: string, sentence: string, facts: readonly string[], place: Place, problems: Problems): void {
  for (const fact of factsIn(sentence)) {
    if (facts.includes(fact)) continue
    problems.add(place, `{${fact}} in ${key}`, facts.length === 0 ? 'nothing in braces, as in English' : `what English fills in there: ${facts.map((name) => `{${name}}`).join(', ')}`,
      'correct the name in braces')
  }
}

/** What may be filled in to a sentence; undefined if there is no such sentence. */
function factsOf(key: string, audience: Audience): readonly string[] | undefined {
  const english = ENGLISH[audience]
  if (Object.hasOwn(english, key)) return factsIn(english[key]!)
  const [code = '', particular = ''] = key.split(/@(.*)/su)
  if (audience === 'moderator' || !REASON_CODES.some((known) => known === code) || !PARTICULARS.includes(particular)) return undefined
  return particular === 'group' ? ['group'] : []
}

function factsIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{([^{}]*)\}/gu)].map(([, name = '']) => name)
}

/** Where a key stands in the file. */
function placeOf(key: string, audience: Audience, content: string, file: string): Place {
  const at = content.indexOf(JSON.stringify(key), content.indexOf(`"${audience}"`))
  if (at < 0) return { file }
  const before = content.slice(0, at).split('\n')
  return { file, line: before.length, column: before.at(-1)!.length + 1 }
}
