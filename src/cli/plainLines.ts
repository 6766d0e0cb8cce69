import { isRecord } from '../wording.js'
import type { Format } from './format.js'
import { readable, type Style } from './readable.js'
import { Unusable } from './unusable.js'

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
