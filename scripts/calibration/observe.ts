import { holds } from '../../bench/accuracy/calibration.js'
import { entry } from '../../bench/accuracy/report.js'
import { readRows, type DataSet } from '../../bench/accuracy/sets.js'
import { halfOf } from '../../bench/metrics/hash.js'
import type { Hit } from '../../src/lexicon/entry.js'
import { evidenceOf } from '../../src/rules/evidence.js'
import type { Category, ReasonCode } from '../../src/verdict.js'
import type { Observation } from './logistic.js'
import { SOURCES } from './sources.js'

/** What finds the words whose evidence is weighed. */
export interface Finder {
  find(text: string): readonly Hit[]
}

/**
 * What every hit in the fit half of the sets said, and whether the labels bore it out, by reason code. A set
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
      const hits = finder.find(row.text)
      for (const hit of hits) {
        const code = hit.entry.violation?.code
        if (code === undefined) continue
        const category = code.slice(0, code.indexOf('/')) as Category
        const positive = categories.includes(category) ? holds(row, { category }) : undefined
        const evidence = evidenceOf(hit, hits.length)
        const key = `${code} ${evidence.join(' ')}`
        if (positive === undefined || seen.has(key)) continue
        seen.add(key)
        entry(byCode, code, () => []).push({ evidence, positive })
      }
    }
  }
  return byCode
}

function stop(problem: string): never {
  throw new Error(problem)
}
