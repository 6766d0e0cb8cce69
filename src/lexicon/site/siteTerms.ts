import type { AllowedTerm, Policy } from '../../policy.js'
import type { Category, ReasonCode } from '../../verdict.js'
import { FormKind, NO_MEANING, NO_TRAITS, ruleOf, type Entry, type Form, type SiteOrigin } from '../entry.js'
import { formOf } from '../forms/form.js'
import { readTerm } from './term.js'

/** What a site's own term of a category counts as. */
const CODE_OF_CATEGORY: Readonly<Record<Category, ReasonCode>> = {
  derogatory: 'derogatory/slur',
  personal: 'personal/insult',
  obscene: 'obscene/profanity',
}

/**
 * Every form of a site's own terms. They are taken as written: they do not inflect.
 *
 * @throws TermError for one that a checked policy does not have
 */
export function formsOfPolicy({ block = [], allow = [] }: Policy): Form[] {
  const blocked = block.map((term, index) => {
    const violation = { code: CODE_OF_CATEGORY[term.category], severity: term.severity }
    return formsOfTerm(term, { site: 'block', index }, { violation, direct: true })
  })
  const allowed = allow.map((term, index) =>
    formsOfTerm(term, { site: 'allow', index }, term.language === undefined ? {} : { only: term.language }),
  )
  return [...blocked, ...allowed].flat()
}

function formsOfTerm({ term, language = 'und' }: AllowedTerm, origin: SiteOrigin, meaning: Partial<Entry>): Form[] {
  const { edgeBefore, edgeAfter, texts } = readTerm(term)
  // The last reading leaves nothing out.
  const text = texts.at(-1)!
  const rule = ruleOf(language, origin, text)
  const entry = { origin, text, rule, language, traits: NO_TRAITS, order: 0, ...NO_MEANING, ...meaning }
  return texts.map((reading) => formOf(entry, FormKind.listed, edgeBefore, edgeAfter, reading))
}
