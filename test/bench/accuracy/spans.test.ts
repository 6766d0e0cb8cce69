import { describe, expect, it } from 'vitest'
import { markedByMost } from '../../../bench/accuracy/spans.js'

describe('characters that most raters marked', () => {
  it('takes more than half of the raters', () => {
    const spans = [
      ['Insult', 0, 4],
      ['Insult', 2, 6],
    ] as const
    expect([...markedByMost(spans, 3, 6)]).toEqual([0, 0, 1, 1, 0, 0])
    expect([...markedByMost(spans, 4, 6)]).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('does not add up the marks of one rater in two types', () => {
    const spans = [
      ['Insult', 0, 2],
      ['Threat', 0, 2],
    ] as const
    expect([...markedByMost(spans, 3, 2)]).toEqual([0, 0])
  })

  it('ignores what a span says beyond the end of the text', () => {
    expect([...markedByMost([['Insult', 1, 9]], 1, 2)]).toEqual([0, 1])
  })
})
