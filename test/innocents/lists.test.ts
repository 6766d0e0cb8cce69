/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../src/index.js'
import { wordFile } from '../disguises/words.js'

const folder = new URL('../../wordlists/innocent/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
const moderator = createModerator()

/**
 * What is wrong with the verdicts on lines that must be published. A line in a language that no pack covers
 * may be held for that, as long as nothing in it is taken for a violation.
 */
const held = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    const { action, reasons, notices } = moderator.check(line)
    const why = reasons.map((reason) => `${JSON.stringify(reason.quote)} by ${reason.rule}`).join(', ')
    const published = action === 'publish' || notices.length > 0
    return published && reasons.length === 0 ? [] : [`${line}: ${action}, ${why}`]
  })

describe('the innocent lists', () => {
  test('are there', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  test.each(files)('%s: nothing is flagged, alone or in a sentence', (name) => {
    const lines = wordFile(new URL(name, folder))
    expect(lines.length).toBeGreaterThan(0)
    expect(held(lines)).toEqual([])
    expect(held(lines.map((line) => `We spoke with ${line} yesterday.`))).toEqual([])
  })
})

describe('comments under articles about a war', () => {
  test('are published', () => {
    expect(held(wordFile(new URL('war.txt', import.meta.url)))).toEqual([])
  })
})

describe('other plain comments that share words, letters or shapes with abuse', () => {
  test('are published', () => {
    expect(held(wordFile(new URL('comments.txt', import.meta.url)))).toEqual([])
  })

  test('are published when written together as one long comment', () => {
    const all = readFileSync(new URL('comments.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
    expect(held([all.join('\n')])).toEqual([])
  })
})
