import { isShape, withoutEnding } from '../../src/rules/grammar/kinds.js'
import { PatternError, readRulePattern, type Element } from '../../src/rules/grammar/pattern.js'
import type { Rule } from '../../src/lexicon/pack.js'
import { REASON_CODES, type ReasonCode } from '../../src/verdict.js'
import { isExample } from './examples.js'
import type { Line } from './lines.js'
import type { Place, Problems } from './problems.js'
import type { Section } from './sections.js'

/*
 * Rules that can be read, and would never count, or by chance.
 */

/** Statistical evidence is no rule's. */
export const RULE_CODES: readonly ReasonCode[] = REASON_CODES.filter((code) => !code.endsWith('/likely'))

/** A kind that nothing is of is a slip of the pen: its rule would never count. */
export function refuseUnknownKinds(
  sections: readonly Section[],
  known: ReadonlySet<string>,
  endings: ReadonlySet<string>,
  problems: Problems,
): void {
  for (const line of sections.flatMap(({ lines }) => lines).filter((one) => !isExample(one))) {
    for (const [written = '', inside = ''] of line.text.matchAll(/<([^>]*)>/gu)) {
      const place = { ...line.place, column: line.place.column + line.text.indexOf(written) }
      for (const [kind, ending] of inside.split('|').map(withoutEnding)) {
        if (!known.has(kind)) {
          problems.add(place, `<${kind}>`, kind.includes('/') ? `one of the codes ${RULE_CODES.join(', ')}` : 'a kind that a list or a define has words of',
            `correct it, or write words under a heading == <${kind}>`)
        }
        if (ending !== undefined && !endings.has(ending)) {
          problems.add(place, `<${kind}:${ending}>`, `an ending that endings.txt tells: ${[...endings].join(', ') || 'none yet'}`,
            `correct it, or write endings under a heading == ${ending}`)
        }
      }
    }
  }
}

/** Common words wake no rule: one that goes by them alone would be tried by chance. */
export function refuseCommonRules(sections: readonly Section[], common: ReadonlySet<string>, problems: Problems): void {
  const isRare = (alternative: string) => {
    const kind = /^<([^:]*).*>$/u.exec(alternative)?.[1]
    return kind !== undefined && !isShape(kind) && !common.has(kind)
  }
  const rules = sections.filter(({ title }) => !/^(?:define|guard) /u.test(title))
  for (const line of rules.flatMap(({ lines }) => lines).filter((one) => !isExample(one))) {
    const elements = elementsOf(line)
    if (elements.some((element) => element.is === 'word' && element.any.every(isRare)) || elements.length === 0) continue
    problems.add(line.place, line.text, 'one obligatory <kind>, or several in one pair of brackets, that are not common',
      'name one, or list the word that it turns on under a kind that is not common')
  }
}

/** The elements of a pattern; none where it cannot be read, which is told elsewhere. */
function elementsOf(line: Line): readonly Element[] {
  try {
    return readRulePattern(line.text, false)
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    return []
  }
}

/** A guard that there is none of excuses nothing. */
export function refuseUnknownGuards(
  rules: readonly (Pick<Rule, 'name' | 'unless'> & { readonly place: Place })[],
  guards: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  for (const { place, name, unless } of rules) {
    const unknown = unless.find((guard) => !guards.has(guard))
    if (unknown === undefined) continue
    problems.add(place, `${name} unless ${unknown}`, `a guard: ${[...guards.keys()].join(', ') || 'there is none yet'}`,
      `correct the name, or write a section == guard ${unknown}`)
  }
}
