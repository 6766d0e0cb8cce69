import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../src/core.js'
import { fingerprint } from '../src/fingerprint.js'
import { version } from '../src/generated/version.js'
import { identify } from '../src/identify.js'
import type { LanguagePack } from '../src/lexicon/pack.js'
import { parsePolicy } from '../src/parsePolicy.js'
import type { Policy } from '../src/policy.js'
import { privateInformation } from '../src/private-information.js'
import { scorer } from '../src/scorer.js'
import { packOf } from './support/pack.js'

const pack: LanguagePack = packOf({
  terms: [
    {
      list: 'obscene', code: 'obscene/profanity', severity: 'mild', kinds: ['obscene/profanity'], sense: {},
      forms: ['noun'], traits: [], entries: 'darn',
    },
  ],
  paradigms: { noun: [{ ending: '', forms: ['', 's'] }] },
})

/** The same data, every object's keys in the opposite order. */
function reordered<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reordered) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reordered(inner)])) as T
}

const policy: Policy = {
  actions: { obscene: { mild: 'publish', severe: 'reject' }, personal: {} },
  block: [
    { term: 'first', category: 'obscene', severity: 'mild' },
    { term: 'second', category: 'personal', severity: 'severe', note: 'why' },
  ],
}

test('names the library, each pack in order, and the policy', () => {
  const hash = '[0-9a-f]{14}'
  expect(fingerprint('0.1.0', [], {})).toMatch(new RegExp(`^refrain/0\\.1\\.0 policy:${hash}$`))
  expect(fingerprint('9.8.7', [pack, { ...pack, tag: 'ml-Latn' }], policy)).toMatch(
    new RegExp(`^refrain/9\\.8\\.7 xx:${hash} ml-Latn:${hash} policy:${hash}$`),
  )
})

test('names the other parts, for they make other verdicts', () => {
  const bare = createModerator({}, { packs: [pack] }).fingerprint
  expect(bare).toMatch(/^refrain\/[^ ]+ xx:[0-9a-f]{14} policy:/)
  const full = createModerator({}, { packs: [pack], identify, privateInformation, scorer }).fingerprint
  const own = `refrain/${version}`
  const hash = '[0-9a-f]{14}'
  expect(full).toMatch(new RegExp(`^${own} xx:${hash} identify:${own} private-information:${own} scorer:[0-9a-f]+ policy:${hash}$`))
})

test('tells parts of one\'s own from those of the library, and from each other', () => {
  const find = () => []
  const prints = [
    { identify },
    { identify: Object.assign(() => undefined, { version: 'mine-1' }) },
    { identify: Object.assign(() => 'nl', { version: 'mine-2' }) },
    { privateInformation },
    { privateInformation: { find, version: 'mine-1' } },
    { privateInformation: { find, version: 'mine-2' } },
    {},
  ].map((parts) => createModerator({}, { packs: [pack], ...parts }).fingerprint)
  expect(new Set(prints).size).toBe(prints.length)
  expect(prints[1]).toContain(' identify:mine-1 ')
})

test('does not depend on when it is asked for', () => {
  let made = 0
  const create = () => ({ language: 'en', version: `made-${++made}`, score: () => new Float64Array(3), suspect: () => [] })
  const parts = { packs: [pack], scorer: { create } }
  const [early, late] = [createModerator({}, parts), createModerator({}, parts)]
  const before = early.fingerprint
  // What a very long comment needed is given back, and made anew for the next one.
  for (const text of ['1'.repeat((1 << 20) + 1), 'x']) late.check(text)
  expect(made).toBe(3)
  expect([before, late.fingerprint].map((print) => /scorer:\S+/.exec(print)?.[0])).toEqual(['scorer:made-1', 'scorer:made-2'])
})

test('stays what it is: cyrb53 of the canonical JSON', () => {
  // The values that its author gives.
  expect(['a', 'revenge', 'revenue'].map((text) => Number.parseInt(referenceCyrb53(text), 16))).toEqual([
    7929297801672961, 4051478007546757, 8309097637345594,
  ])
  expect(fingerprint('1.0.0', [], {})).toBe(`refrain/1.0.0 policy:${referenceCyrb53('{}')}`)
  expect(fingerprint('1.0.0', [], { notCovered: 'nudge', maxLength: { characters: 5, action: 'review' } })).toBe(
    `refrain/1.0.0 policy:${referenceCyrb53('{"maxLength":{"action":"review","characters":5},"notCovered":"nudge"}')}`,
  )
})

describe('tells apart what differs, and nothing else', () => {
  test('the order of keys does not matter, nor does a key that is undefined', () => {
    expect(fingerprint('1.0.0', [reordered(pack)], reordered(policy))).toBe(fingerprint('1.0.0', [pack], policy))
    expect(fingerprint('1.0.0', [], { notCovered: undefined })).toBe(fingerprint('1.0.0', [], {}))
    expect(fingerprint('1.0.0', [], parsePolicy({ allow: undefined }))).toBe(fingerprint('1.0.0', [], {}))
  })

  test('the order of a list does', () => {
    const turned = { ...policy, block: policy.block!.toReversed() }
    expect(fingerprint('1.0.0', [], turned)).not.toBe(fingerprint('1.0.0', [], policy))
  })

  test('every part of a pack and a policy does', () => {
    const prints = [
      fingerprint('1.0.0', [pack], policy),
      fingerprint('1.0.1', [pack], policy),
      fingerprint('1.0.0', [{ ...pack, innocent: 'darm' }], policy),
      fingerprint('1.0.0', [{ ...pack, terms: [{ ...pack.terms[0]!, severity: 'severe' }] }], policy),
      fingerprint('1.0.0', [pack], { ...policy, notCovered: 'publish' }),
      fingerprint('1.0.0', [pack], { ...policy, actions: { obscene: { mild: 'nudge' } } }),
      fingerprint('1.0.0', [pack], { ...policy, block: [] }),
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('any two texts', () => {
    const print = (term: string) => fingerprint('1', [], { allow: [{ term }] })
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => (a === b) === (print(a) === print(b))))
  })
})

/** As bryc published it, without a seed. */
function referenceCyrb53(text: string): string {
  let h1 = 0xdeadbeef
  let h2 = 0x41c6ce57
  for (const ch of text.split('').map((unit) => unit.charCodeAt(0))) {
    h1 = Math.imul(h1 ^ ch, 2654435761)
    h2 = Math.imul(h2 ^ ch, 1597334677)
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909)
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909)
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(16).padStart(14, '0')
}
