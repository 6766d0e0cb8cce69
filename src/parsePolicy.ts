import { TAG } from './lexicon/check.js'
import { firstCrowded, MOST_LETTERS } from './lexicon/site/crowded.js'
import { PolicyError, type Policy } from './policy.js'
import { policySchema } from './policySchema.js'
import { validate } from './validate.js'
import { oneOf, pathOf, shown, type Issue } from './wording.js'

/**
 * Checks a policy and copies it, so that a later change of the input changes nothing.
 *
 * @param input what `JSON.parse` or a program gave
 * @throws PolicyError with every issue: an unknown key (`$schema` is known), a wrong type, an impossible term
 * @example parsePolicy({ actions: { obscene: { mild: 'publish' } } })
 */
export function parsePolicy(input: unknown): Policy {
  return policyOf(input)
}

/**
 * Like `parsePolicy`; if the packs are known, it also refuses languages without a pack.
 *
 * @param tags of the packs: every language in the policy's `languages` and `allow` must be among them; any language is accepted
 *   if absent
 * @throws PolicyError also with languages that are not among them, as `languages[1]` or `allow[0].language`
 */
export function policyOf(input: unknown, tags?: readonly string[]): Policy {
  const result = validate(policySchema, input)
  const issues = [...(result.issues ?? []), ...(tags === undefined ? [] : languagesWithoutPack(input, tags))]
  if (result.issues !== undefined || issues.length > 0) throw new PolicyError(issues)
  refuseCrowded(result.output)
  return result.output
}

/** More letters of a script than can be told apart. */
function refuseCrowded({ block = [], allow = [] }: Policy): void {
  const crowded = firstCrowded([...block, ...allow].map(({ term }) => term))
  if (crowded === undefined) return
  const { index, script } = crowded
  const path = index < block.length ? ['block', index, 'term'] : ['allow', index - block.length, 'term']
  const found = `a term with which the terms have more than ${MOST_LETTERS} different letters of the script ${script}`
  throw new PolicyError([{ path: pathOf(path), found, expected: `at most ${MOST_LETTERS} in all; leave out terms with rare letters` }])
}

/**
 * Languages in `languages` and `allow` that no pack covers. They would have no effect, so they are errors. Values that are not
 * tags at all are errors of the schema.
 */
function languagesWithoutPack(input: unknown, tags: readonly string[]): Issue[] {
  const { languages, allow, block } = Object(input) as { readonly [Key in keyof Policy]?: unknown }
  // A site's own word may be of a language that no pack knows, and then be innocent in something.
  const known = [...new Set([...tags, ...listOf(block).map(languageOf)])]
  return [
    ...listOf(languages).flatMap((tag, index) => withoutPack(tag, ['languages', index], tags)),
    ...listOf(allow).flatMap((term, index) => withoutPack(languageOf(term), ['allow', index, 'language'], known)),
  ]
}

function withoutPack(tag: unknown, path: readonly (string | number)[], tags: readonly unknown[]): Issue[] {
  if (typeof tag !== 'string' || !TAG.test(tag) || tags.includes(tag)) return []
  const all = tags.filter((tag) => typeof tag === 'string')
  return [{ path: pathOf(path), found: shown(tag), expected: all.length === 0 ? 'none, for there is no pack' : oneOf(all) }]
}

function languageOf(term: unknown): unknown {
  return (term as { language?: unknown } | null | undefined)?.language
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
