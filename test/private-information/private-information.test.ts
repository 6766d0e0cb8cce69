import { describe, expect, test } from 'vitest'
import { createModerator as createCore } from '../../src/core.js'
import { createModerator } from '../../src/index.js'
import { en } from '../../src/languages/en.js'
import { privateInformation } from '../../src/private-information.js'

const only = (text: string) => {
  const reasons = privateInformation.find(text)
  expect(reasons).toHaveLength(1)
  return reasons[0]!
}

describe('a reason', () => {
  test('says where, what and how grave', () => {
    const text = 'Her number is 98470 55123, call her.'
    expect(only(text)).toMatchObject({
      category: 'personal',
      code: 'personal/private-information',
      severity: 'moderate',
      start: text.indexOf('9'),
      end: text.indexOf(', call'),
      quote: '98470 55123',
      target: 'person',
      disguise: [],
      language: 'und',
      rule: 'private:phone',
    })
  })

  test('is graver for what can be robbed than for what can be reached', () => {
    expect(only('his card 4539 1488 0343 6467').severity).toBe('severe')
    expect(only('his Aadhaar 2345 6789 0124').severity).toBe('severe')
    expect(only('his mail anil.k@example.com').severity).toBe('moderate')
  })

  test.each([
    ['My number is 98470 55123.', { target: 'participant' }],
    ['I know your number: 98470 55123.', { target: 'participant', role: 'commenter' }],
    ['His number is 98470 55123.', { target: 'person' }],
    ['Somebody wrote 98470 55123 on the wall.', { target: 'person' }],
    // The nearest word tells, and none that is further away than eight words before or three behind.
    ['My and your mobile: 98470 55123', { target: 'participant', role: 'commenter' }],
    ['Your and my mobile: 98470 55123', { target: 'participant' }],
    ['His and your mobile: 98470 55123', { target: 'participant', role: 'commenter' }],
    ['Your and his mobile: 98470 55123', { target: 'person' }],
    ['Call his 98470 55123 yours', { target: 'person' }],
    ['Call my 98470 55123 his', { target: 'person' }],
    ['Your a b c d e f g h 98470 55123', { target: 'participant', role: 'commenter' }],
    ['Your a b c d e f g h j 98470 55123', { target: 'person' }],
    ['Call 98470 55123 a b c yours', { target: 'participant', role: 'commenter' }],
    ['Call 98470 55123 a b c d yours', { target: 'person' }],
  ])('says whose it is: %s', (text, whose) => {
    const { target, role } = only(text)
    expect({ target, ...(role && { role }) }).toEqual(whose)
  })

  test.each([
    ['call 9847O 55l23', ['leet']],
    ['call 9 8 4 7 0 5 5 1 2 3', ['spacing']],
    ['call 98470\u200b55123', ['invisible']],
    ['call ９８４７０５５１２３', ['width']],
    ['call 𝟗𝟖𝟒𝟕𝟎𝟓𝟓𝟏𝟐𝟑', ['styled']],
    ['call nine eight four seven zero five five one two three', ['mask']],
    ['mail anil.k (at) example (dot) com', ['mask']],
    ['call 98470 55123', []],
    ['call ൯൮൪൭൦൫൫൧൨൩', []],
  ])('says how it was hidden: %s', (text, disguise) => {
    expect(only(text).disguise).toEqual(disguise)
  })

  test.each(['22 BH 1234 AA', '22BH1234AA', '21-bh-0042-c'])('names vehicles of no state by their series: %s', (quote) => {
    expect(only(`That was the car ${quote} again`)).toMatchObject({ quote, rule: 'private:vehicle' })
  })

  test.each(['22 BK 1234 AA', '22 BH 1234', '22 Bh 1234 aa', '2 BH 1234 AA'])('but not what only looks like one: %s', (text) => {
    expect(privateInformation.find(`That was the car ${text} again`)).toEqual([])
  })

  test('is surer the more speaks for it', () => {
    const bare = only('9847055123').confidence
    const grouped = only('98470 55123').confidence
    const named = only('her mobile 98470 55123').confidence
    expect(grouped).toBeGreaterThan(bare)
    expect(named).toBeGreaterThan(grouped)
    expect(named).toBeLessThanOrEqual(1)
    expect(bare).toBeGreaterThan(0.5)
  })

  test('stands in the order of the text, several in one comment', () => {
    const found = privateInformation.find('Mail anil.k@example.com or call 98470 55123, card 4539 1488 0343 6467.')
    expect(found.map(({ rule }) => rule)).toEqual(['private:email', 'private:phone', 'private:card'])
  })
})

describe('what makes a number an office’s or somebody’s own', () => {
  test.each([
    ['The control room is 0484-2423513.', 0],
    ['The collector’s private number is 0484-2423513.', 1],
    ['Write to editor@example.org.', 0],
    ['Write to edith.ora@example.org.', 1],
    ['Donate to the relief fund: flood@sbi', 0],
    ['Send it to flood@sbi for the relief fund.', 0],
    ['flood@sbi is what the relief fund collects with.', 0],
    ['The relief fund’s thief, his own: flood@sbi', 1],
    ['He takes his bribes at flood@sbi', 1],
    ['Behind the bank they pay to flood@sbi', 1],
    ['The exhibition is at House No. 12, Temple Road, Aluva.', 0],
    ['He lives at House No. 12, Temple Road, Aluva.', 1],
    ['The population is 9847055123.', 0],
    ['The population clerk’s mobile is 9847055123.', 1],
  ])('%s', (text, count) => {
    expect(privateInformation.find(text)).toHaveLength(count)
  })
})

describe('in a moderator', () => {
  test('it counts like any other reason, in the order of severity, then of position', () => {
    const verdict = createModerator().check('What a load of crap. Her card is 4539 1488 0343 6467.')
    expect(verdict.action).toBe('reject')
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['personal/private-information', 'obscene/profanity'])
    expect(verdict.scores.personal).toBeGreaterThan(0.9)
  })

  test('a policy can switch it off', () => {
    const moderator = createModerator({ overrides: [{ code: 'personal/private-information', action: 'off' }] })
    expect(moderator.check('Her number is 98470 55123.')).toMatchObject({ action: 'publish', reasons: [] })
  })

  test('without the part nothing is looked for', () => {
    const text = 'Her number is 98470 55123.'
    expect(createCore({}, { packs: [en] }).check(text).reasons).toEqual([])
    expect(createCore({}, { packs: [en], privateInformation }).check(text).reasons).toHaveLength(1)
  })
})
