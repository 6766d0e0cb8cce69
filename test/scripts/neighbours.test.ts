import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ListError, Problems } from '../../scripts/lists/problems.js'
import { neighboursModule } from '../../scripts/neighbours.js'

let file: string
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'neighbours-')), 'neighbours.txt')
})
afterAll(() => {
  rmSync(join(file, '..'), { recursive: true })
})

/** What is reported about a list. */
function reported(content: string): readonly string[] {
  const problems = new Problems()
  writeFileSync(file, content)
  neighboursModule(file, problems)
  try {
    problems.throwIfAny()
  } catch (error) {
    if (!(error instanceof ListError)) throw error
    return error.problems.map(({ place, found }) => `${place.line!}:${place.column!} ${found}`)
  }
  return []
}

test('words of neighbours stand by their tag', () => {
  expect(reported('# frequent\n== fr\nle la  # articles\ndes\n== de\nder des\n')).toEqual([])
  const source = neighboursModule(file, new Problems())
  expect(JSON.parse(source.slice(source.indexOf('= {') + 2))).toEqual({ fr: 'le la des', de: 'der des' })
})

test.each([
  ['== french\nle', '1:4 french'],
  ['== fr\nle Les', '2:4 Les'],
  ['== fr\nle la\n des le', '3:6 le a second time'],
  ['== fr\nle\n== fr\nla', '3:4 fr a second time'],
  ['== fr, common\nle', '1:8 common'],
  ['le\n== fr\nla', '1:1 le'],
])('what would tell nothing is named with its place: %j', (content, problem) => {
  expect(reported(content)).toEqual([problem])
})
