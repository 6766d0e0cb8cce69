import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ListError, Problems } from '../../scripts/lists/problems.js'
import { phoneMetadataModule } from '../../scripts/phoneMetadata.js'
import { privateWordsModule } from '../../scripts/privateWords.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'private-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What is reported about these two files. */
function reported(words: string, countries: string): readonly (readonly [place: string, found: string])[] {
  writeFileSync(join(folder, 'xx.txt'), words)
  writeFileSync(join(folder, 'countries.txt'), countries)
  const problems = new Problems()
  privateWordsModule(folder, problems)
  phoneMetadataModule(folder, problems)
  try {
    problems.throwIfAny()
  } catch (error) {
    if (!(error instanceof ListError)) throw error
    return error.problems.map(({ place, found }) => [`${place.file.split('/').at(-1)!}:${place.line!}:${place.column!}`, found])
  }
  return []
}

const COUNTRIES = '== home\nIN\n== trunk\nGB\n== abroad\nDE FR\n'

describe('the words around private information', () => {
  test('compile', () => {
    expect(reported('== phone\nCall me   # loud\nനമ്പ*\n\n== digit\n0 = zero oh\n== repeat\n2 = double\n', COUNTRIES)).toEqual([])
    const source = privateWordsModule(folder, new Problems())
    expect(source).toContain('"phone": "call me\\nനമ്പ*"')
    expect(source).toContain('"oh": 0')
    expect(source).toContain('"double": 2')
  })

  test('every mistake is named with its place', () => {
    expect(reported('lost\n== telephone\n== digit\nzero = 0\n1 = one\n2 = one\n', COUNTRIES)).toEqual([
      ['xx.txt:1:1', 'lost'],
      ['xx.txt:2:4', 'telephone'],
      ['xx.txt:4:1', 'zero = 0'],
      ['xx.txt:6:1', 'one'],
    ])
    expect(reported('== phone, severity=mild\ncall\n', COUNTRIES)).toEqual([['xx.txt:1:11', 'severity']])
    expect(reported('== phone\ncall\n', '== home\nIN india\n')).toEqual([['countries.txt:2:4', 'india']])
    expect(reported('== phone\ncall\n', '== home\nIN UK\n== trunk\nIN GB IN\n')).toEqual([['countries.txt:2:4', 'UK'], ['countries.txt:4:7', 'IN a second time']])
  })
})

test('numbering plans are those of the countries named, and only those', () => {
  reported('== phone\ncall\n', COUNTRIES)
  const source = phoneMetadataModule(folder, new Problems())
  expect(source).toContain('homeCountries: readonly CountryCode[] = ["IN"]')
  expect(source).toContain('trunkCountries: readonly CountryCode[] = ["GB"]')
  expect(source).toMatch(/"countries":\{"IN":.*"GB":.*"DE":.*"FR":/)
  expect(source).not.toContain('"US"')
})
