import { describe, expect, test } from 'vitest'
import { en } from '../../../src/languages/en.js'
import { uk } from '../../../src/languages/uk.js'
import { createModerator } from '../../../src/moderator.js'
import type { Verdict } from '../../../src/verdict.js'

const moderator = createModerator({ people: ["O'Hara"], block: [{ term: '|тхорʼятко|', category: 'personal', severity: 'mild' }] }, { packs: [en, uk] })

/** What a verdict says, without how the comment is written. */
function said({ action, reasons, languages }: Verdict): unknown {
  return { action, languages, reasons: reasons.map(({ rule, start, end, role, disguise }) => ({ rule, start, end, role, disguise })) }
}

/** As people type them: of a typewriter and of print, U+02BC of Ukrainian, marks taken for it, and a full-width one. */
const APOSTROPHES = [..."’ʼ‘‛′＇ʹʻʽʾʿꞌ"]

describe.each([
  ["Ти п'яниця!", 'review'],
  ["Зуби виб'ю тобі", 'reject'],
  ["Слава тим, хто б'є циган.", 'reject'],
  ["Роз'їбати", 'nudge'],
  ["Гарний об'єкт у під'їзді, пам'ять про сім'ю, п'ять бур'янів", 'publish'],
  ["Отримав м'ячем по голові", 'publish'],
  ["Ти тхор'ятко", 'nudge'],
  ["You're an idiot", 'review'],
  ["Don't be an idiot", 'publish'],
  ["O'Hara is a moron", 'nudge'],
  ["s'hit", 'publish'],
] as const)('%s', (text, action) => {
  test('is judged so', () => {
    expect(moderator.check(text).action).toBe(action)
  })

  test.each(APOSTROPHES)('is judged alike with %s, letter or not', (apostrophe) => {
    expect(said(moderator.check(text.replaceAll("'", apostrophe)))).toEqual(said(moderator.check(text)))
  })
})
