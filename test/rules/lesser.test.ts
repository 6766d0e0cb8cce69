import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/rules/finding.js'
import { withoutLesser } from '../../src/rules/lesser.js'
import { SEVERITIES, type ReasonCode } from '../../src/verdict.js'

const finding = (code: ReasonCode, start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  code, start, end, severity: 'severe', target: 'group', disguise: 0, language: 'xx', rule: 'xx/rules:test',
  isAmbiguous: false, isByRule: true, isNamed: false, loose: 0, isAsked: false, ...more,
})

const codes = (...findings: Finding[]) => withoutLesser(findings).map(({ code }) => code)

describe('of the same words', () => {
  it.each<[ReasonCode, ReasonCode]>([
    ['derogatory/contempt', 'derogatory/dehumanising'],
    ['derogatory/contempt', 'derogatory/exclusion'],
    ['derogatory/contempt', 'derogatory/threat'],
    ['personal/insult', 'derogatory/contempt'],
    ['personal/threat', 'derogatory/threat'],
    ['personal/insult', 'personal/family'],
    ['personal/family', 'personal/threat'],
  ])('%s says less than %s', (lesser, greater) => {
    expect(codes(finding(lesser, 3, 9), finding(greater, 3, 9))).toEqual([greater])
    expect(codes(finding(greater, 0, 9), finding(lesser, 3, 9))).toEqual([greater])
  })

  it('what is left out itself speaks for nobody', () => {
    const contempt = finding('derogatory/contempt', 0, 9)
    expect(codes(finding('personal/insult', 0, 5), contempt, finding('derogatory/threat', 6, 9))).toEqual(['personal/insult', 'derogatory/threat'])
  })

  it('contempt says less of what stands inside it, too', () => {
    expect(codes(finding('derogatory/contempt', 0, 20), finding('derogatory/threat', 4, 9))).toEqual(['derogatory/threat'])
    expect(codes(finding('personal/insult', 0, 20), finding('derogatory/contempt', 4, 9))).toEqual(['personal/insult', 'derogatory/contempt'])
  })
})

describe('both stay', () => {
  it.each<[string, Finding, Finding]>([
    ['of other words', finding('derogatory/contempt', 0, 5), finding('derogatory/threat', 4, 9)],
    ['where the lesser one is graver', finding('derogatory/contempt', 0, 9), finding('derogatory/exclusion', 0, 9, { severity: 'moderate' })],
    ['where one insults the other of two', finding('derogatory/contempt', 0, 9), finding('personal/insult', 2, 5, { role: 'commenter' })],
    ['where a name tells whom the insult means', finding('personal/family', 0, 9), finding('personal/insult', 2, 5, { isNamed: true })],
    ['where none says more', finding('derogatory/slur', 0, 9), finding('derogatory/contempt', 0, 9)],
  ])('%s', (_, one, other) => {
    expect(withoutLesser([one, other])).toEqual([one, other])
  })
})

it('leaves out only what another one that stays speaks for', () => {
  const any = fc
    .record({
      code: fc.constantFrom<ReasonCode>('derogatory/contempt', 'derogatory/threat', 'personal/insult', 'personal/family', 'personal/threat'),
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 12 }),
      severity: fc.constantFrom(...SEVERITIES),
    })
    .map(({ code, start, length, severity }) => finding(code, start, start + length, { severity }))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (findings) => {
      const told = withoutLesser(findings)
      for (const lost of findings.filter((one) => !told.includes(one))) {
        expect(
          told.some(
            ({ start, end, severity }) =>
              SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(lost.severity) &&
              ((start <= lost.start && end >= lost.end) || (start >= lost.start && end <= lost.end)),
          ),
        ).toBe(true)
      }
    }),
  )
})
