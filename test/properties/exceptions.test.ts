/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'

interface Exception {
  readonly line: number
  readonly pattern: string
  /** Something the pattern describes, with one of the words it must stand near. */
  readonly text: string
}

const file = new URL('../../wordlists/en/exceptions.txt', import.meta.url)

/** An example of a pattern: edges gone, optional parts present, `?` any letter. */
function example(pattern: string): string {
  return pattern
    .replace(/(?<!\\)\|/g, '')
    .replace(/(?<!\\)[[\]]/g, '')
    .replace(/(?<!\\)\?/g, 'x')
    .replace(/\\(.)/g, '$1')
    .trim()
}

/** The entries of the list, read as `wordlists/README.md` describes it and by nothing of `src`. */
function read(): Exception[] {
  if (!existsSync(file)) return []
  const exceptions: Exception[] = []
  let near: string | undefined
  for (const [i, raw] of readFileSync(file, 'utf8').split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('==')) {
      near = /near=([^,]*)/.exec(line)?.[1]?.trim().split(/\s+/)[0]
      continue
    }
    const [entry = ''] = line.split(/ [#:] /)
    const own = /near=([^,]*)/.exec(line)?.[1]?.trim().split(/\s+/)[0] ?? near
    const phrase = example(entry)
    exceptions.push({ line: i + 1, pattern: entry, text: own === undefined ? phrase : `${own} ${phrase}` })
  }
  return exceptions
}

const moderator = createModerator()
const exceptions = read()

/** A sentence in which `{}` marks where abuse goes. */
const SENTENCES = (innocent: string) => [
  `{} ${innocent}`,
  `${innocent} {}`,
  `{}, ${innocent}, {}.`,
  `${innocent}. What the {}!`,
]

/** Whether every place of the sentence is covered by a reason once the word stands there. */
function isFound(sentence: string, word: string): boolean {
  const parts = sentence.split('{}')
  const { reasons } = moderator.check(parts.join(word))
  let at = 0
  return parts.slice(0, -1).every((part) => {
    const start = at + part.length
    at = start + word.length
    // Abuse and the words before it may be a phrase of their own: longer is as good.
    return reasons.some((reason) => reason.start <= start && at <= reason.end)
  })
}

describe('exceptions of wordlists/en/exceptions.txt', () => {
  test('there are some', () => {
    expect(exceptions.length).toBeGreaterThan(10)
  })

  const ABUSE = ['fuck', 'shitty', 'motherfucker']

  test('each is no blindfold: abuse before it, behind it and on both sides is still found', () => {
    const blind = exceptions.flatMap(({ line, pattern, text }) =>
      ABUSE.flatMap((word) =>
        SENTENCES(text)
          .filter((sentence) => !isFound(sentence, word))
          .map((sentence) => `line ${line}, ${pattern}: ${word} is not found in ${JSON.stringify(sentence)}`),
      ),
    )
    expect(blind).toEqual([])
  })

  test('each is innocent by itself', () => {
    const guilty = exceptions.flatMap(({ line, pattern, text }) =>
      moderator.check(text).reasons.map((reason) => `line ${line}, ${pattern}: ${JSON.stringify(text)} is held by ${reason.rule}`),
    )
    expect(guilty).toEqual([])
  })
})
