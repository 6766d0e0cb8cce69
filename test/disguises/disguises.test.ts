import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createModerator } from '../../src/index.js'
import { type Case, innocents, PAIRS, profanities } from './generate.js'
import { KIND_NAMES, LEFT_OUT } from './kinds.js'
import { ENGLISH, INNOCENTS, PROFANITIES } from './words.js'

const moderator = createModerator()

const SHORTFALLS = JSON.parse(readFileSync(new URL('shortfalls.json', import.meta.url), 'utf8')) as {
  total: { kinds: number; pairs: number }
  innocentsFlagged: number
  kinds: Record<string, number>
  pairs: Record<string, number>
}

/** What was found instead of the disguise alone, or `undefined` if that was found. */
function miss({ text, start, end }: Case): string | undefined {
  const { reasons } = moderator.check(text)
  if (reasons.some((reason) => reason.start === start && reason.end === end)) return undefined
  if (reasons.length === 0) return 'nothing'
  return reasons.map((reason) => `${JSON.stringify(reason.quote)} at ${reason.start} (${reason.rule})`).join(', ')
}

interface Group {
  total: number
  missed: string[]
}

function group(cases: readonly Case[], by: (made: Case) => string): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const made of cases) {
    const key = by(made)
    const found = groups.get(key) ?? { total: 0, missed: [] }
    groups.set(key, found)
    found.total++
    const got = miss(made)
    if (got === undefined) continue
    const wanted = JSON.stringify(made.text.slice(made.start, made.end))
    found.missed.push(`${made.word} | ${made.modes} | ${JSON.stringify(made.text)} | ${wanted} at ${made.start} | ${got}`)
  }
  return groups
}

const shareOf = ({ total, missed }: Group): number => 1 - missed.length / total

/** A table of the groups that missed something, worst first, with a few examples each. */
function table(groups: ReadonlyMap<string, Group>): string {
  return [...groups]
    .filter(([, { missed }]) => missed.length > 0)
    .sort(([, a], [, b]) => shareOf(a) - shareOf(b))
    .map(([name, found]) => {
      const head = `${name}: ${(100 * shareOf(found)).toFixed(1)} % of ${found.total}`
      return [head, ...found.missed.slice(0, 4).map((line) => `    ${line}`)].join('\n')
    })
    .join('\n')
}

function total(groups: ReadonlyMap<string, Group>): number {
  const all = [...groups.values()]
  const sum = (of: (found: Group) => number) => all.reduce((s, found) => s + of(found), 0)
  return 1 - sum((found) => found.missed.length) / sum((found) => found.total)
}

/** Every group that caught less than the share, so that a failure names them all. */
const below = (groups: ReadonlyMap<string, Group>, share: number): string[] =>
  [...groups].filter(([, found]) => shareOf(found) < share).map(([name]) => name)

describe('profanities in disguise', () => {
  const { cases, skipped } = profanities()
  const singles = group(cases.filter((made) => !made.kinds.includes('+')), (made) => made.kinds)
  const pairs = group(cases.filter((made) => made.kinds.includes('+')), (made) => made.kinds)

  it('covers sixty words, every kind and every pair of kinds that is not left out with a reason', () => {
    expect(PROFANITIES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(PROFANITIES).size).toBe(PROFANITIES.length)
    expect([...singles.keys()].sort()).toEqual([...KIND_NAMES].sort())
    const made = new Set(PAIRS.map((pair) => [...pair].sort().join('+')))
    const left = LEFT_OUT.map(({ pair }) => [...pair].sort().join('+'))
    for (const [i, a] of KIND_NAMES.entries()) {
      for (const b of KIND_NAMES.slice(i + 1)) {
        const name = [a, b].sort().join('+')
        expect(Number(made.has(name)) + Number(left.includes(name)), name).toBe(1)
        // A pair that is made but skipped for most words would be left out without a reason.
        if (made.has(name)) expect(pairs.get(name)?.total ?? 0, name).toBeGreaterThan(PROFANITIES.length)
      }
    }
    for (const { pair, reason } of LEFT_OUT) expect(reason.length, pair.join('+')).toBeGreaterThan(20)
    expect(skipped.filter(({ reason }) => reason === '')).toEqual([])
    expect(skipped.length).toBeLessThan(cases.length / 50)
  })

  // The aim is 99 % over all and 95 % of every kind and pair. What falls short stands in shortfalls.json with
  // the share reached; it must not fall further, and what reaches the aim must be struck from the file.
  it.each([
    ['kinds', singles],
    ['pairs', pairs],
  ] as const)('catches 95 in 100, with the exact span: %s, but for the known shortfalls', (name, groups) => {
    expect(below(groups, 0.95).sort(), table(groups)).toEqual(Object.keys(SHORTFALLS[name]).sort())
    for (const [group, share] of Object.entries(SHORTFALLS[name])) {
      expect(shareOf(groups.get(group)!), `${group}\n${table(groups)}`).toBeGreaterThanOrEqual(share)
    }
    expect(total(groups), table(groups)).toBeGreaterThanOrEqual(SHORTFALLS.total[name])
  })
})

describe('innocent words in the same disguises', () => {
  // The aim is none.
  it('flags no more of them than the known shortfall', () => {
    expect(INNOCENTS.length).toBeGreaterThanOrEqual(60)
    const { cases, skipped } = innocents()
    expect(cases.length).toBeGreaterThan(20 * skipped.length)
    const flagged = cases.flatMap(({ word, kinds, modes, text }) =>
      moderator
        .check(text)
        .reasons.map((reason) => `${word} | ${kinds} (${modes}) | ${JSON.stringify(text)} | ${JSON.stringify(reason.quote)} by ${reason.rule}`),
    )
    expect(flagged.length, flagged.slice(0, 60).join('\n')).toBeLessThanOrEqual(SHORTFALLS.innocentsFlagged)
  })
})

describe('the generator itself', () => {
  it('makes the same cases every time', () => {
    const [first, second] = [profanities(), profanities()]
    expect(first.cases).toEqual(second.cases)
  })

  it('leaves every character of the sentence around the disguise as it was', () => {
    for (const { text, start, end, kinds } of profanities().cases) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      const around = text.slice(0, start) + text.slice(end)
      // Join words and separators between them may stand there, but nothing of the disguise itself.
      if (!kinds.includes('joined')) expect(around).toMatch(/^[\x20-\x7e\n“”]*$/)
    }
  })

  it('uses words of the sweep, so that what is skipped as a word is one', () => {
    expect(ENGLISH.length).toBeGreaterThan(270_000)
  })
})
