import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { en } from '../../src/languages/en.js'
import { ru } from '../../src/languages/ru.js'
import { ta } from '../../src/languages/ta.js'
import type { LanguagePack } from '../../src/lexicon/pack.js'
import { termsOf } from '../../src/lexicon/sharedTerms.js'
import type { Policy } from '../../src/policy.js'
import { packOf } from '../support/pack.js'

// Told by `===`: `not.toBe` would compare what they hold, too, which takes seconds.
const drat = { term: '|drat|', category: 'obscene', severity: 'mild' } as const

describe('terms of packs that ship', () => {
  test('are those of all moderators that read the same packs, whatever else their policies say', () => {
    const terms = termsOf([en, ru], {})
    const isSame = (packs: readonly LanguagePack[], policy: Policy = {}) => termsOf(packs, policy) === terms
    expect(isSame([en, ru], { actions: { obscene: { mild: 'publish' } } })).toBe(true)
    for (const others of [[en], [ru, en], [en, ta]]) expect(isSame(others)).toBe(false)
    expect(isSame([en, ru])).toBe(true)
  })

  test('are a site\'s alone where it has terms of its own', () => {
    const terms = termsOf([ru], {})
    expect(termsOf([ru], { block: [drat] }) === terms).toBe(false)
    expect(termsOf([ru], { allow: [{ term: '|drat|' }] }) === terms).toBe(false)
  })

  test('are given back when no moderator has them any longer', async () => {
    setFlagsFromString('--expose_gc')
    const collect = runInNewContext('gc') as () => void
    const packs = [ta, ru]
    const gone = new WeakRef(termsOf(packs, {}))
    // What a weak reference was asked for lives until the task ends.
    for (let tries = 0; tries < 10 && gone.deref() !== undefined; tries++) {
      await new Promise((resolve) => setTimeout(resolve))
      collect()
    }
    expect(gone.deref() === undefined).toBe(true)
  })
})

test('a pack of one\'s own may change: what is read of it is read anew for each moderator', () => {
  const own = packOf({ tag: 'xx' })
  for (const packs of [[own], [en, own], []]) expect(termsOf(packs, {}) === termsOf(packs, {})).toBe(false)
})
