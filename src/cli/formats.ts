import { describeIssue, isRecord } from '../wording.js'
import type { Comment, Verdict } from '../verdict.js'
import { readComment } from '../wire/comment.js'
import { idOf, issueOfId } from './ids.js'
import { readable, type Style } from './readable.js'
import { Unusable } from './unusable.js'

/** A comment to judge, and the `id` it came with. */
export interface Entry {
  readonly comment: Comment
  readonly id?: unknown
}

/** How comments come in and verdicts go out. */
export interface Format {
  /**
   * @param place of the line, for example `comments.txt:12`
   * @throws NoComment if the line is none
   * @throws Unusable if a file is not of this format
   */
  read(line: string, place: string, number: number): Entry
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
    read: (text, place, number) => {
      if (number === 1 && isJsonObject(text)) throw new Unusable(`${place}: ${NOT_PLAIN}`)
      return { comment: { text } }
    },
    write: ({ comment }, verdict, where) => readable(comment.text, verdict, where, style),
    end: (summary) => `\n${summary}\n`,
  }
}

const NOT_PLAIN = 'found an object of JSON, expected a comment as plain text; if there is one in JSON on each line, use --jsonl'

/** Read as plain text, what JSON has in quotation marks would count as quoted, so nobody would have said it. */
function isJsonObject(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) && Object.keys(value).length > 0
  } catch {
    return false
  }
}

/** JSON lines in and out: `{ id, ...comment }` and `{ id, ...verdict }`. */
export const JSON_LINES: Format = {
  read: readEntry,
  write: ({ id }, verdict) => `${JSON.stringify(id === undefined ? verdict : { id, ...verdict })}\n`,
  end: () => '',
}

function readEntry(line: string): Entry {
  const value = parseLine(line)
  const result = readComment(value)
  if (result.issues !== undefined) throw new NoComment(result.issues.map(describeIssue).join('; '))
  const { comment } = result
  const id = idOf(value)
  const issue = issueOfId(id, line)
  if (issue !== undefined) throw new NoComment(describeIssue(issue))
  return id === undefined ? { comment } : { comment, id }
}

/**
 * Reads a line as JSON.
 *
 * @throws NoComment
 */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new NoComment(`not JSON: ${(error as Error).message}`)
  }
}
