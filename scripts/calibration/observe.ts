import { holds } from '../../bench/accuracy/row.js'
import { readRows, type DataSet } from '../../bench/accuracy/sets.js'
import { entryOf } from '../../bench/metrics/entry.js'
import { halfOf } from '../../bench/metrics/hash.js'
import { evidenceOf } from '../../src/rules/evidence.js'
import { categoryOf } from '../../src/category.js'
import type { Finding } from '../../src/rules/finding.js'
import type { ReasonCode } from '../../src/verdict.js'
import type { Observation } from './logistic.js'
import { SOURCES } from './sources.js'

/** What finds that whose evidence is weighed. */
export type Finder = (text: string) => readonly Finding[]

/**
 * What every finding in the fit half of the sets said, and whether the labels bore it out, by reason code. A set
 * speaks for the categories that its labels are good for.
 * @throws Error for a line that cannot be read
 */
export async function observe(finder: Finder, sets: readonly DataSet[]): Promise<Map<ReasonCode, Observation[]>> {
  const byCode = new Map<ReasonCode, Observation[]>()
  for (const set of sets) {
    const categories = SOURCES[set.name]?.fits ?? []
    for await (const row of readRows(set, stop)) {
      if (halfOf(row.id) !== 'fit') continue
      // The same evidence twice in a comment is one judgement, not two.
      const seen = new Set<string>()
      const findings = finder(row.text)
      for (const finding of findings) {
        const { code } = finding
        const category = categoryOf(code)
        const isOne = categories.includes(category) ? holds(row, category) : undefined
        const evidence = evidenceOf(finding, findings.length)
        const key = `${code} ${evidence.join(' ')}`
        if (isOne === undefined || seen.has(key)) continue
        seen.add(key)
        entryOf(byCode, code, () => []).push({ evidence, share: Number(isOne) })
      }
    }
  }
  return byCode
}

function stop(problem: string): never {
  throw new Error(problem)
}
