import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const WORDLISTS = resolve(import.meta.dirname, '../../wordlists')
const README = readFileSync(join(WORDLISTS, 'README.md'), 'utf8')

/** Lines of a rules file above which nobody finds anything in it. */
const CROWDED = 600

const languages = readdirSync(WORDLISTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['innocent', 'private'].includes(entry.name))
  .map(({ name }) => name)

describe.each(languages)('the lists of %s', (language) => {
  const folder = join(WORDLISTS, language)
  const rules = readdirSync(join(folder, 'rules'))

  test('stand under names that wordlists/README.md explains', () => {
    const lists = readdirSync(folder).filter((name) => name !== 'rules')
    const unexplained = [...lists, ...rules.map((name) => name.replace('.txt', ''))].filter((name) => !README.includes(`\`${name}\``))
    expect(unexplained).toEqual([])
  })

  test('have rules that a reader can look through, in every file', () => {
    const crowded = rules.filter((name) => readFileSync(join(folder, 'rules', name), 'utf8').split('\n').length > CROWDED)
    expect(crowded).toEqual([])
  })
})
