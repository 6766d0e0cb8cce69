import { describe, expect, it } from 'vitest'
import { createModerator } from '../src/core.js'
import { en } from '../src/languages/en.js'
import { ru } from '../src/languages/ru.js'
import { scorer } from '../src/scorer.js'
import type { Policy } from '../src/policy.js'
import type { Reason } from '../src/verdict.js'

/** What is found with and without the scorer, the same reasons in the same order. */
function both(text: string, policy: Policy = {}): { alone: readonly Reason[]; beside: readonly Reason[] } {
  const packs = [en, ru]
  const alone = createModerator(policy, { packs }).check(text).reasons
  const beside = createModerator(policy, { packs, scorer }).check(text).reasons.filter(({ code }) => !code.endsWith('/likely'))
  expect(beside.map(({ rule }) => rule)).toEqual(alone.map(({ rule }) => rule))
  return { alone, beside }
}

const confidences = (reasons: readonly Reason[]) => reasons.map(({ confidence }) => confidence)

describe('what the scorer makes of a weak insult', () => {
  it('depends on what stands around it, which lists do not see', () => {
    const mocked = both('You are an idiot and everything that you write here is garbage, go away.').beside
    const shrugged = both('Silly me, only an idiot like my brother would drive to Goa in the monsoon, we laughed the whole way.').beside
    expect(mocked.length).toBeGreaterThan(0)
    expect(shrugged.length).toBeGreaterThan(0)
    expect(Math.min(...confidences(mocked))).toBeGreaterThan(Math.max(...confidences(shrugged)))
  })

  it('is said of no other category', () => {
    for (const text of ['What a load of crap.', 'I despise Sikhs, all of them.', 'I met a chamar, he knows his place.']) {
      const { alone, beside } = both(text)
      expect(confidences(beside), text).toEqual(confidences(alone))
      expect(alone.length, text).toBeGreaterThan(0)
    }
  })

  it('is said of no other language, and of no word of a site', () => {
    const policy: Policy = { block: [{ term: '|zorbing|', category: 'personal', severity: 'mild', language: 'en' }] }
    for (const text of ['He replied in one word, идиот, and went home to sleep until noon.', 'You are zorbing, my dear friend.']) {
      const { alone, beside } = both(text, policy)
      expect(confidences(beside), text).toEqual(confidences(alone))
      expect(alone.length, text).toBeGreaterThan(0)
    }
  })

  it('never outvotes a strong one', () => {
    const texts = ['You are a motherfucker. You are an asshole. You are a cunt. You moron.']
    const strong = texts.flatMap((text) => {
      const { alone, beside } = both(text)
      return alone.flatMap((reason, at) => (reason.category === 'personal' && reason.confidence >= 0.8 ? [[reason, beside[at]!]] : []))
    })
    expect(strong.length).toBeGreaterThan(0)
    for (const [alone, beside] of strong) expect(beside).toEqual(alone)
  })
})
