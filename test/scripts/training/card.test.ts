import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { model } from '../../../src/scorer/model.js'
import { skipgrams } from '../../../src/scorer/skipgrams/all.js'

describe('the model card', () => {
  it('is that of the weights that ship', () => {
    const card = readFileSync(new URL('../../../docs/model-card.md', import.meta.url), 'utf8')
    expect(card).toContain(`Checksum ${model.checksum.toString(16)},`)
    for (const { language, features } of skipgrams) expect(card).toMatch(new RegExp(`\\| ${language} \\| person \\|.*\\| ${features.toLocaleString('en-US')} \\|`))
  })
})
