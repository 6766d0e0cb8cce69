import * as v from 'valibot'
import { describeIssue, validate } from '../validate.js'
import type { Comment, Verdict } from '../verdict.js'
import { readable, type Style } from './readable.js'

/** A comment to judge, and the `id` it came with. */
export interface Entry {
  readonly comment: Comment
  readonly id?: unknown
}

/** How comments come in and verdicts go out. */
export interface Format {
  /** @throws {NoComment} */
  read(line: string): Entry
  /** @param where the comment stood, for example `12` */
  write(entry: Entry, verdict: Verdict, where: string): string
  /** What comes after the last verdict. */
  end(summary: string): string
}

/** A line that is no comment. The message says what is wrong with it. */
export class NoComment extends Error {}

/** Plain lines in, readable verdicts out. */
export function plainLines(style: Style): Format {
  return {
    read: (text) => ({ comment: { text } }),
    write: ({ comment }, verdict, where) => readable(comment.text, verdict, where, style),
    end: (summary) => `\n${summary}\n`,
  }
}

/** JSON lines in and out: `{ id, ...comment }` and `{ id, ...verdict }`. */
export const JSON_LINES: Format = {
  read: readComment,
  write: ({ id }, verdict) => `${JSON.stringify(id === undefined ? verdict : { id, ...verdict })}\n`,
  end: () => '',
}

const optionalText = v.nullish(v.string())

/** An export has more keys than a comment: those are let pass. `null` is as good as absent. */
const commentSchema = v.object({
  text: v.string(),
  author: optionalText,
  replyTo: v.nullish(v.object({ author: optionalText, text: optionalText })),
  article: v.nullish(
    v.object({ title: optionalText, author: optionalText, people: v.nullish(v.array(v.string())) }),
  ),
  language: optionalText,
  insist: v.nullish(v.boolean()),
})

function readComment(line: string): Entry {
  const value = parse(line)
  const result = validate(commentSchema, value)
  if (result.issues !== undefined) throw new NoComment(result.issues.map(describeIssue).join('; '))
  // JSON without its nulls is a comment.
  const comment = withoutNulls(result.output) as Comment
  const { id } = value as { id?: unknown }
  return id === undefined ? { comment } : { comment, id }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new NoComment(`not JSON: ${(error as Error).message}`)
  }
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]))
}
