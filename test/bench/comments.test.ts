import { readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CATEGORIES } from '../../src/verdict.js'

const FOLDER = new URL('../../bench/comments/', import.meta.url)

interface Row {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly policy: Readonly<Record<string, number>>
}

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl')))('%s', (file) => {
  const rows = readFileSync(new URL(file, FOLDER), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)

  test('has its language, and every comment and id once', () => {
    const language = /^refrain_(?:kept_|pairs_)?(.+)\.jsonl$/.exec(basename(file))?.[1]
    expect(new Set(rows.map(({ lang }) => lang))).toEqual(new Set([language]))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length)
  })

  test('labels each for every category, and violates where one of them says so', () => {
    const odd = rows.filter(({ policy, text }) => {
      const says = CATEGORIES.map((category) => policy[category])
      const isComplete = says.every((one) => one === 0 || one === 1)
      return !isComplete || policy['any'] !== Math.max(...says.map(Number)) || text.trim() === ''
    })
    expect(odd).toEqual([])
  })

  test('has fit comments and violating ones of every category', () => {
    // Pairs are about groups and persons.
    const questions = file.startsWith('refrain_pairs_') ? ['derogatory', 'any'] : [...CATEGORIES, 'any']
    for (const question of questions) {
      expect(new Set(rows.map(({ policy }) => policy[question])), question).toEqual(new Set([0, 1]))
    }
  })
})
