/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { ENGLISH } from '../disguises/words.js'

/** A word of the dictionary that refrain flags, and what a person made of it. */
interface Reviewed {
  readonly rule: string
  readonly judgement: string
}

/** `flagged-dictionary.txt`: word, rule and judgement, apart by tabs; `#` starts a comment. */
function snapshot(): Map<string, Reviewed> {
  const lines = readFileSync(new URL('flagged-dictionary.txt', import.meta.url), 'utf8').split('\n')
  const reviewed = new Map<string, Reviewed>()
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [word = '', rule = '', judgement = ''] = line.split('\t')
    reviewed.set(word, { rule, judgement })
  }
  return reviewed
}

const moderator = createModerator()

describe('every word of an-array-of-english-words by itself', () => {
  const reviewed = snapshot()
  /** Words, and the rules that flag each. */
  const flagged = new Map<string, readonly string[]>()
  for (const word of ENGLISH) {
    const { reasons } = moderator.check(word)
    if (reasons.length > 0) flagged.set(word, reasons.map(({ rule }) => rule))
  }

  test('is flagged only where a person has looked at it', () => {
    const unseen = [...flagged].filter(([word]) => !reviewed.has(word)).map(([word, rules]) => `${word}\t${rules.at(-1)}\t?`)
    expect(unseen, 'Judge these by hand, fair or unfair, and add them to flagged-dictionary.txt').toEqual([])
  })

  test('is flagged by the rule that the reviewer saw', () => {
    const moved = [...flagged].flatMap(([word, rules]) => {
      const before = reviewed.get(word)
      return before === undefined || rules.includes(before.rule) ? [] : [`${word}: ${before.rule} became ${rules.join(', ')}`]
    })
    expect(moved).toEqual([])
  })

  test('has no entry in the snapshot that is not flagged any more', () => {
    expect([...reviewed.keys()].filter((word) => !flagged.has(word)), 'Delete these lines').toEqual([])
  })

  test('was judged fair or unfair, and unfair at most 25 times', () => {
    const judgements = [...reviewed.values()].map(({ judgement }) => judgement)
    expect(judgements.filter((judgement) => judgement !== 'fair' && judgement !== 'unfair')).toEqual([])
    expect(judgements.filter((judgement) => judgement === 'unfair').length).toBeLessThanOrEqual(25)
  })
})
