import type { Sense } from '../lexicon/pack.js'
import type { Comment } from '../verdict.js'

/** Names that the caller passed in, word by word, and whom they mean. */
export type People = ReadonlyMap<string, Sense>

/** A part of a name shorter than this is an initial. */
const SHORTEST_PART = 3

const NOBODY: People = new Map()

/**
 * Whom the names that came with a comment mean, by every part of theirs. Of people who share a part the one
 * nearest to the conversation is meant.
 *
 * @param protectedPeople names of the policy
 */
export function peopleOf(comment: Partial<Comment>, protectedPeople: readonly string[]): People {
  const { replyTo, article } = comment
  const named: readonly (readonly [name: string | undefined, sense: Sense])[] = [
    ...[...protectedPeople, ...(Array.isArray(article?.people) ? (article.people as string[]) : [])].map((name) => [name, PUBLIC] as const),
    [article?.author, AUTHOR],
    [replyTo?.author, COMMENTER],
  ]
  const present = named.filter(([name]) => typeof name === 'string')
  if (present.length === 0) return NOBODY
  return new Map(present.flatMap(([name, sense]) => partsOf(name!).map((part) => [part, sense] as const)))
}

const PUBLIC: Sense = { target: 'person', role: 'public-figure' }
const AUTHOR: Sense = { target: 'participant', role: 'author' }
const COMMENTER: Sense = { target: 'participant', role: 'commenter' }

function partsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length >= SHORTEST_PART)
}
