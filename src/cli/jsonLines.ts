import { describeIssue } from '../wording.js'
import { readComment } from '../wire/comment.js'
import type { Entry, Format } from './format.js'
import { idOf, issueOfId } from './ids.js'
import { NoComment } from './noComment.js'
import { parseLine } from './parseLine.js'

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
