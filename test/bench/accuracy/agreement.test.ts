import { describe, expect, it } from 'vitest'
import { compare } from '../../../bench/accuracy/agreement.js'
import { reason, verdict } from './verdicts.js'

const insult = reason({ category: 'personal', code: 'personal/insult', target: 'participant', quote: 'you twit' })

describe('a verdict against the expected one', () => {
  it('is right on an innocent comment only if it is published, or stays under max', () => {
    expect(compare({ categories: [] }, verdict('publish')).right).toBe(true)
    expect(compare({ categories: [] }, verdict('nudge')).right).toBe(false)
    expect(compare({ categories: [], max: 'nudge' }, verdict('nudge')).right).toBe(true)
    expect(compare({ categories: [], max: 'nudge' }, verdict('review')).right).toBe(false)
  })

  it('is right on a violating comment if every expected category has a reason', () => {
    const expected = { categories: ['personal', 'obscene'] } as const
    expect(compare(expected, verdict('review', insult, reason())).right).toBe(true)
    expect(compare(expected, verdict('review', insult)).right).toBe(false)
  })

  it('must hold min and max', () => {
    const expected = { categories: ['personal'], min: 'nudge', max: 'review' } as const
    expect(compare(expected, verdict('publish', insult)).right).toBe(false)
    expect(compare(expected, verdict('nudge', insult)).right).toBe(true)
    expect(compare(expected, verdict('reject', insult)).right).toBe(false)
  })

  it('tells of categories nobody expected, which alone do not make it wrong', () => {
    const agreement = compare({ categories: ['personal'] }, verdict('review', insult, reason()))
    expect(agreement).toMatchObject({ right: true, unexpected: true })
    expect(compare({ categories: ['personal'] }, verdict('review', insult)).unexpected).toBe(false)
  })

  it('compares target, group and quote with the reasons of expected categories only', () => {
    const expected = { categories: ['personal'], target: 'participant', quote: 'drat' } as const
    expect(compare(expected, verdict('review', insult, reason()))).toMatchObject({ target: true, quote: false, group: undefined })
  })
})
