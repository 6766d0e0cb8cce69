import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/core.js'
import { en } from '../../src/languages/en.js'
import { hiLatn } from '../../src/languages/hi-Latn.js'
import { languages } from '../../src/languages/all.js'
import { Lexicon } from '../../src/lexicon/lexicon.js'
import { scorer } from '../../src/scorer.js'
import { GroupWitness } from '../../src/scorer/groups.js'
import { networks } from '../../src/scorer/networks/all.js'
import type { Verdict } from '../../src/verdict.js'

const moderator = createModerator({}, { packs: [en, hiLatn], scorer })
const suspected = ({ reasons }: Verdict) => reasons.filter(({ rule }) => rule.endsWith('/likely:group'))

/** What no rule knows, of groups and of something else. */
const DEROGATORY = [
  'You can smell a bus full of Nigerians from three stops away.',
  'One Romanian moves in and soon the whole stairwell smells of them.',
  'Wherever Bulgarians turn up the place starts to stink within a week.',
]
const OTHERWISE = DEROGATORY.map((text) => text.replace(/Nigerians|Romanian|Bulgarians/, 'kipper'))

describe('what is said of groups', () => {
  it('is suspected where neither lists nor rules know it, with what was said and in which language', () => {
    const verdicts = DEROGATORY.map((text) => moderator.check(text)).filter((verdict) => suspected(verdict).length > 0)
    expect(verdicts.length).toBeGreaterThan(DEROGATORY.length / 2)
    for (const verdict of verdicts) {
      const [reason] = verdict.reasons
      expect(reason).toMatchObject({ code: 'derogatory/likely', target: 'group', language: 'en' })
      expect(DEROGATORY.some((text) => text.slice(reason!.start, reason!.end) === reason!.quote)).toBe(true)
      expect(verdict.scores.derogatory).toBeGreaterThanOrEqual(reason!.confidence)
      expect(['nudge', 'review']).toContain(verdict.action)
    }
  })

  it('is judged only of groups', () => {
    expect(OTHERWISE.flatMap((text) => suspected(moderator.check(text)))).toEqual([])
  })

  it('is left to lists and rules where they find something', () => {
    const verdict = moderator.check(`${DEROGATORY[0]} I hate Sikhs.`)
    expect(verdict.reasons.some(({ rule }) => rule.startsWith('en/rules:'))).toBe(true)
    expect(suspected(verdict)).toEqual([])
  })

  it('is not judged by a network of another language', () => {
    const witness = new GroupWitness(networks, [en])
    const [text] = DEROGATORY as [string]
    const hits = new Lexicon([en], {}).find(text)
    expect(witness.suspect(text, hits, 'en')).toBeDefined()
    expect(witness.suspect(text, hits, 'hi-Latn')).toBeUndefined()
    expect(witness.suspect(text, hits, 'xx')).toBeUndefined()
  })

  it('changes the fingerprint when a network does', () => {
    const [first, ...others] = networks
    const changed = [{ ...first!, checksum: first!.checksum + 1 }, ...others]
    expect(new GroupWitness(changed, [en]).version).not.toBe(new GroupWitness(networks, [en]).version)
  })

  it('is judged in every language that ships', () => {
    expect(networks.map(({ language }) => language).toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted())
  })
})
