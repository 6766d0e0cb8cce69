import { describe, expect, test } from 'vitest'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListError, Problems } from '../../scripts/lists/problems.js'
import { readNames } from '../../scripts/wordlists.js'
import { WORDLISTS } from './fixtures.js'

describe('names', () => {
  test('inflect as their file says, those in Latin letters', () => {
    expect(Object.fromEntries(readNames(WORDLISTS))).toEqual({
      ms: ['mss', 'msx'], snaf: ['snaves'], of: ['oves'], snra: ['snras', 'snrax'], снарф: [],
    })
  })

  test('of which the file is wrong are refused, or told with everything else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'refrain-'))
    cpSync(WORDLISTS, folder, { recursive: true })
    writeFileSync(join(folder, 'name-inflections.txt'), '== name\nplural\n')
    const problems = new Problems()
    expect(readNames(folder, problems).get('snra')).toEqual([])
    expect(() => problems.throwIfAny()).toThrow('name-inflections.txt:2:1')
    expect(() => readNames(folder)).toThrow(ListError)
    rmSync(folder, { recursive: true })
  })
})
