import fc from 'fast-check'
import { expect, it } from 'vitest'
import { categoryOf } from '../../src/category.js'
import { withoutExcused, type Excuse } from '../../src/rules/excuses.js'
import { rankIn, type Finding } from '../../src/rules/finding.js'

const place = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }))
const language = fc.constantFrom('en', 'hi-Latn', 'ml-Latn', 'xx')
const excuse = fc
  .record({ place, language, category: fc.constantFrom('derogatory' as const, 'personal' as const) })
  .map(({ place, ...more }): Excuse => ({ ...place, ...more }))
const finding = fc
  .record({ place, language, code: fc.constantFrom('derogatory/contempt' as const, 'personal/insult' as const), isByRule: fc.boolean() })
  .map(({ place, ...more }): Finding => ({
    ...place, ...more, severity: 'mild', target: 'group', disguise: 0, rule: 'r', isAmbiguous: false, isNamed: false, loose: 0, isAsked: false,
  }))

it('takes out what a language finds where one that more of the comment is in excuses it', () => {
  fc.assert(
    fc.property(fc.array(finding), fc.array(excuse), fc.shuffledSubarray(['en', 'hi-Latn', 'ml-Latn']), (findings, excuses, languages) => {
      const weight = (tag: string) => (languages.includes(tag) ? languages.length - languages.indexOf(tag) : 0)
      const expected = findings.filter(
        (one) =>
          !one.isByRule ||
          excuses.every(
            (other) =>
              weight(other.language) <= weight(one.language) ||
              other.category !== categoryOf(one.code) ||
              other.start >= one.end ||
              other.end <= one.start,
          ),
      )
      expect(withoutExcused(findings, excuses, rankIn(languages))).toEqual(expected)
    }),
  )
})
