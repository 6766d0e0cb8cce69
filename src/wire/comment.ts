import * as v from 'valibot'
import { validate, type Issue } from '../validate.js'
import type { Comment } from '../verdict.js'
import { isRecord } from './record.js'

const optionalText = v.nullish(v.string())

/** An export of a database has more keys than a comment: those are let pass. `null` is as good as absent. */
const commentSchema = v.object({
  text: v.string(),
  author: optionalText,
  replyTo: v.nullish(v.object({ author: optionalText, text: optionalText })),
  article: v.nullish(v.object({ title: optionalText, author: optionalText, people: v.nullish(v.array(v.string())) })),
  language: optionalText,
  insist: v.nullish(v.boolean()),
})

/** Reads a comment out of JSON. */
export function readComment(value: unknown): { comment: Comment; issues?: undefined } | { issues: Issue[] } {
  const result = validate(commentSchema, value)
  // JSON without its nulls is a comment.
  return result.issues === undefined ? { comment: withoutNulls(result.output) as Comment } : result
}

function withoutNulls(value: unknown): unknown {
  if (!isRecord(value)) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]))
}
