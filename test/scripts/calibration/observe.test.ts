import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { halfOf } from '../../../bench/metrics/hash.js'
import { observe } from '../../../scripts/calibration/observe.js'
import { Lexicon } from '../../../src/lexicon/lexicon.js'
import { directFindings } from '../../../src/rules/finding.js'

/** Finds every "drat". */
const lexicon = new Lexicon([], { block: [{ term: '|drat|', category: 'obscene', severity: 'mild' }] })
const finder = (text: string) => directFindings(lexicon.find(text, () => 0), () => 0)

const ids = Array.from({ length: 40 }, (_, index) => `id${index}`)
const fit = ids.filter((id) => halfOf(id) === 'fit')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refrain-calibrate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function set(row: (id: string) => object): { name: string; path: string } {
  const path = join(folder, 'civil_comments_en.jsonl')
  writeFileSync(path, ids.map((id) => JSON.stringify({ id, lang: 'en', ...row(id) })).join('\n'))
  return { name: 'civil_comments_en', path }
}

describe('observations to fit weights to', () => {
  it('come from the fit half only', async () => {
    const found = await observe(finder, [set(() => ({ text: 'drat', policy: { obscene: 1 } }))])
    expect(fit.length).toBeGreaterThan(5)
    expect(found.get('obscene/profanity')).toHaveLength(fit.length)
  })

  it('count the same evidence in a comment once', async () => {
    const found = await observe(finder, [set(() => ({ text: 'drat drat drat', policy: { obscene: 0 } }))])
    expect(found.get('obscene/profanity')).toHaveLength(fit.length)
    expect(found.get('obscene/profanity')?.every(({ share }) => share === 0)).toBe(true)
  })

  it('are of the categories that the labels of the set are good for', async () => {
    const rows = set(() => ({ text: 'drat', policy: { obscene: 1 } }))
    expect((await observe(finder, [{ ...rows, name: 'contextual_abuse_en' }])).size).toBe(0)
  })

  it('take the label of any violation where the category has none, and nothing where there is neither', async () => {
    const any = await observe(finder, [set(() => ({ text: 'drat', policy: { any: 1 } }))])
    expect(any.get('obscene/profanity')?.every(({ share }) => share === 1)).toBe(true)
    expect((await observe(finder, [set(() => ({ text: 'drat', policy: { personal: 1 } }))])).size).toBe(0)
  })

  it('stop at a line that cannot be read: weights of half a set would look like those of a whole one', async () => {
    const path = join(folder, 'broken.jsonl')
    writeFileSync(path, '{"id"')
    await expect(observe(finder, [{ name: 'broken', path }])).rejects.toThrow(`${path}:1: not JSON`)
  })
})
