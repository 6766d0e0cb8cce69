import * as v from 'valibot'
import { MisspeltKeys } from '../misspeltKeys.js'
import { validate } from '../validate.js'
import { describeIssue, isRecord, type Issue } from '../wording.js'
import type { Comment } from '../verdict.js'
import { Refusal } from './refusal.js'

/** Nobody reads more of them. */
const MOST_PROBLEMS = 20

const optionalText = v.nullish(v.string())

/** A schema for each key: one that a comment gains, and that is forgotten here, would be dropped silently. */
type SchemasOf<T> = Record<keyof NonNullable<T>, v.GenericSchema>

const replyTo = { author: optionalText, text: optionalText } satisfies SchemasOf<Comment['replyTo']>
const article = { title: optionalText, author: optionalText, people: v.nullish(v.array(v.string())) } satisfies SchemasOf<Comment['article']>
const entries = {
  text: v.string(),
  author: optionalText,
  replyTo: v.nullish(v.object(replyTo)),
  article: v.nullish(v.object(article)),
  language: optionalText,
  insist: v.nullish(v.boolean()),
} satisfies SchemasOf<Comment>

/** An export of a database has more keys than a comment: those are let pass. `null` is as good as absent. */
const commentSchema = v.object(entries)

const misspelt = new MisspeltKeys(Object.keys(entries), { replyTo: Object.keys(replyTo), article: Object.keys(article) })

/** Reads a comment out of JSON. A key that is nearly one of a comment's is an issue. */
export function readComment(value: unknown): { comment: Comment; issues?: undefined } | { comment?: undefined; issues: Issue[] } {
  const result = validate(commentSchema, value)
  const issues = [...misspelt.in(value), ...(result.issues ?? [])]
  if (result.issues !== undefined || issues.length > 0) return { issues }
  // JSON without its nulls is a comment.
  return { comment: withoutNulls(result.output) as Comment }
}

function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]))
}

/** Judging is synchronous: with many more, everybody else would wait. */
const MOST_COMMENTS = 1000

/**
 * The comments of a body: one, or an array of them. Nothing is judged if one of them is none, or is too long.
 *
 * @param longest UTF-16 units that the text of one may have
 * @throws Refusal 400 that names those that are none or too long, 413 if there are too many
 */
export function commentsIn(json: unknown, longest: number): Comment[] {
  const values: readonly unknown[] = Array.isArray(json) ? json : [json]
  if (values.length > MOST_COMMENTS) {
    throw new Refusal(413, `Found ${values.length} comments, expected at most ${MOST_COMMENTS} at once.`)
  }
  const comments: Comment[] = []
  const problems: string[] = []
  let wrong = 0
  for (const [i, value] of values.entries()) {
    const result = readShort(typeof value === 'string' ? { text: value } : value, longest)
    if (result.issues === undefined) comments.push(result.comment)
    for (const issue of result.issues ?? []) {
      if (wrong++ < MOST_PROBLEMS) problems.push(`${Array.isArray(json) ? `[${i}] ` : ''}${describeIssue(issue)}`)
    }
  }
  if (wrong === 0) return comments
  const more = wrong > MOST_PROBLEMS ? `; and ${wrong - MOST_PROBLEMS} more` : ''
  throw new Refusal(400, `Not a comment: ${problems.join('; ')}${more}`)
}

/** Reads a comment whose text may not be longer than so many units. */
function readShort(value: unknown, longest: number): ReturnType<typeof readComment> {
  const result = readComment(value)
  const length = result.comment?.text.length ?? 0
  if (length <= longest) return result
  return { issues: [{ path: 'text', found: `${length} characters`, expected: `at most ${longest}` }] }
}
