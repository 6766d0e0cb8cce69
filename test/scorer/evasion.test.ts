import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { hiLatn } from '../../src/languages/hi-Latn.js'
import { mlLatn } from '../../src/languages/ml-Latn.js'
import { scorer } from '../../src/scorer.js'

const moderator = createModerator({}, { packs: [en, hiLatn, mlLatn], scorer })
const isFound = (text: string) => moderator.check(text).action !== 'publish'

const MANY = 250
const comments = readFileSync('bench/comments/refrain_kept_en.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
/** What only statistics find. */
const suspected: string[] = []
for (const text of comments) {
  if (suspected.length === MANY) break
  const { reasons } = moderator.check(text)
  if (reasons.length > 0 && reasons.every(({ code }) => code.endsWith('/likely'))) suspected.push(text)
}

const shareFound = (change: (text: string) => string): number => suspected.filter((text) => isFound(change(text))).length / suspected.length

const shifted = (first: number) => (text: string) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 0x61 + first))

describe('what statistics find', () => {
  it('is enough to tell', () => {
    expect(suspected).toHaveLength(MANY)
  })

  test.each<[string, number, (text: string) => string]>([
    ['in full width', 0.95, shifted(0xff41)],
    ['in bold', 0.9, shifted(0x1d41a)],
    ['in circles', 0.95, shifted(0x24d0)],
    ['with soft hyphens', 0.95, (text) => text.replace(/(\w)(\w{2,})/g, '$1\u00ad$2')],
    ['with invisible spaces', 0.95, (text) => text.replace(/(\w\w)(\w{2,})/g, '$1\u200b$2')],
    ['with accents', 0.95, (text) => text.replaceAll('a', 'á').replaceAll('e', 'é')],
    ['with accents of their own', 0.95, (text) => text.replace(/[aeiou]/g, '$&\u0301')],
    ['with another apostrophe', 0.95, (text) => text.replaceAll("'", '´')],
    ['with digits for letters', 0.7, (text) => text.replaceAll('e', '3')],
    ['with letters of another script', 0.7, (text) => text.replaceAll('a', 'а').replaceAll('o', 'о').replaceAll('e', 'е')],
    ['shouted', 0.95, (text) => `${text.replace(/\.$/, '')}!!!`],
    ['before a link', 0.95, (text) => `${text} https://news.example/2026/12/01/story?page=2`],
    ['in HTML', 0.99, (text) => `<p>${text}</p>`],
    ['behind a greeting', 0.9, (text) => `Hello everyone. ${text}`],
    ['behind a harmless sentence', 0.5, (text) => `I read the article this morning. ${text}`],
    ['before a harmless sentence', 0.5, (text) => `${text} Thank you for the article.`],
  ])('is found %s, too: at least %d of it', (_, least, change) => {
    expect(shareFound(change)).toBeGreaterThanOrEqual(least)
  })
})
