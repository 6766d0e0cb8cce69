import * as v from 'valibot'
import { validate } from '../../validate.js'
import { describeIssue } from '../../wording.js'
import { ATTRIBUTES, isAttribute, type Attribute } from '../../wire/attributes.js'
import { textOf } from '../../wire/textEntry.js'
import { NoComment } from '../noComment.js'
import { parseLine } from '../parseLine.js'

/** A past comment, and the scores that it had. */
export interface Past {
  readonly text: string
  /** Of attributes that refrain answers, 0–1. */
  readonly scores: ReadonlyMap<Attribute, number>
  /** Names of others. */
  readonly others: readonly string[]
}

/** An export has types of its own, which say nothing here. */
const comment = v.nullish(v.object({ text: v.nullish(v.string()), type: v.optional(v.unknown()) }))
const attributeScores = v.nullish(v.record(v.string(), v.object({ summaryScore: v.object({ value: v.number() }) })))

/** What exports look like: own scores by name, a response of Perspective beside its comment, or a request with its response. */
const pastSchema = v.object({
  text: v.nullish(v.string()),
  comment,
  request: v.nullish(v.object({ comment })),
  scores: v.nullish(v.record(v.string(), v.nullish(v.number()))),
  attributeScores,
  response: v.nullish(v.object({ attributeScores })),
})

/**
 * Reads a line of history.
 *
 * @throws NoComment if there is no text or no score in it
 */
export function readPast(line: string): Past {
  const result = validate(pastSchema, parseLine(line))
  if (result.issues !== undefined) throw new NoComment(result.issues.map(describeIssue).join('; '))
  const { output } = result
  const text = output.text ?? textIn(output.comment) ?? textIn(output.request?.comment)
  if (text === undefined) throw new NoComment('found no comment, expected it as "text", "comment.text" or "request.comment.text"')
  const responses = [output.attributeScores, output.response?.attributeScores].flatMap((scores) => Object.entries(scores ?? {}))
  const all = [...Object.entries(output.scores ?? {}), ...responses.map(([name, score]) => [name, score.summaryScore.value] as const)]
  return { text, ...sorted(all) }
}

function textIn(entry: v.InferOutput<typeof comment>): string | undefined {
  return typeof entry?.text === 'string' ? textOf(entry).text : undefined
}

function sorted(all: readonly (readonly [string, number | null | undefined])[]): Omit<Past, 'text'> {
  const scores = new Map<Attribute, number>()
  const others: string[] = []
  for (const [key, value] of all) {
    const name = key.toUpperCase()
    if (typeof value !== 'number') continue
    if (value < 0 || value > 1) throw new NoComment(`${key}: found ${value}, expected a score from 0 to 1`)
    if (!isAttribute(name)) {
      others.push(name)
      continue
    }
    // Nobody can tell which of two is the one that the site went by.
    const other = scores.get(name) ?? value
    if (other !== value) throw new NoComment(`${name}: found the scores ${other} and ${value}, expected one, in whatever case and place its name stands`)
    scores.set(name, value)
  }
  if (scores.size > 0) return { scores, others }
  throw new NoComment(`found no score to compare, expected "scores" or "attributeScores" with one of ${ATTRIBUTES.join(', ')}`)
}
